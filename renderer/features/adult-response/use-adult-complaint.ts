import { useCasePart, useEdit } from '@renderer/data/case-context';
import type { Fields } from '@renderer/data/edit';
import type { AdultComplaint } from '@shared/domain/adult-complaint';

/** Parts of an adult complaint that are themselves groups of fields. */
type Group = 'acknowledgement' | 'plan' | 'risk' | 'response' | 'localReview';

/** What only the adult procedure has, and how it is changed; each change starts from it as it is at that moment. */
export function useAdultComplaint() {
  const adult = useCasePart((caseFile) => caseFile.adultComplaint);
  const edit = useEdit();
  const set = (label: string, fields: Fields<AdultComplaint>, key?: string) =>
    edit.patch(label, 'adultComplaint', adult.id, fields, key && `adult/${key}`);
  return {
    adult,
    set,
    setIn: <Name extends Group>(
      label: string,
      group: Name,
      fields: Partial<AdultComplaint[Name]> | ((now: AdultComplaint[Name]) => Partial<AdultComplaint[Name]>),
      key?: string,
    ) =>
      set(
        label,
        (now) => ({
          [group]: { ...now[group], ...(typeof fields === 'function' ? fields(now[group]) : fields) },
        }),
        key ?? (typeof fields === 'function' ? undefined : `${group}/${Object.keys(fields).join()}`),
      ),
  };
}
