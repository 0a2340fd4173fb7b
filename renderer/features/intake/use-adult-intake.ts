import { useCasePart, useEdit } from '@renderer/data/case-context';
import type { AdultComplaint, JointBody } from '@shared/domain/adult-complaint';

/** What an intake asks only in the adult procedure, and how it is changed. */
export function useAdultIntake() {
  const adult = useCasePart((caseFile) => caseFile.adultComplaint);
  const edit = useEdit();
  const patch = (label: string, fields: (now: AdultComplaint) => Partial<AdultComplaint>, key?: string) =>
    edit.patch(label, 'adultComplaint', adult.id, fields, key && `adult/${key}`);
  return {
    adult,
    newId: edit.newId,
    set: (label: string, fields: Partial<AdultComplaint>, key?: string) => patch(label, () => fields, key),
    setRepresentative: (fields: Partial<AdultComplaint['representative']>) =>
      patch(
        'Somebody acting for the person',
        (now) => ({ representative: { ...now.representative, ...fields } }),
        `representative/${Object.keys(fields).join()}`,
      ),
    addBody: (body: JointBody) =>
      patch('Add another body', (now) => ({ jointBodies: [...now.jointBodies, body] })),
    /** Who leads and who speaks is one body at most: choosing one takes it from the others. */
    setBody: (id: string, fields: Partial<JointBody>) =>
      patch(
        'Other bodies',
        (now) => ({
          jointBodies: now.jointBodies.map((each) =>
            each.id === id
              ? { ...each, ...fields }
              : {
                  ...each,
                  leads: fields.leads ? false : each.leads,
                  speaks: fields.speaks ? false : each.speaks,
                },
          ),
        }),
        `bodies/${id}/${Object.keys(fields).join()}`,
      ),
    removeBody: (id: string) =>
      patch('Remove another body', (now) => ({
        jointBodies: now.jointBodies.filter((each) => each.id !== id),
      })),
  };
}
