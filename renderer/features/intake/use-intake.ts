import { useCasePart, useEdit } from '@renderer/data/case-context';
import type { Fields } from '@renderer/data/edit';
import type { Intake } from '@shared/domain/intake';

/** Parts of an intake that are themselves groups of fields. */
type Group = 'received' | 'sufficientInterest' | 'child' | 'outcome';
/** Parts that are lists, each entry with an id of its own. */
type List = 'late' | 'otherProcedures' | 'exclusions';
type Entry<Name extends List> = Intake[Name][number];

/** The intake of the open case and how it is changed; each change starts from the intake as it is at that moment. */
export function useIntake() {
  const intake = useCasePart((caseFile) => caseFile.intake);
  const edit = useEdit();
  const set = (label: string, fields: Fields<Intake>, key?: string) =>
    edit.patch(label, 'intake', intake.id, fields, key && `intake/${key}`);
  return {
    intake,
    newId: edit.newId,
    set,
    setIn: <Name extends Group>(label: string, group: Name, fields: Partial<Intake[Name]>) =>
      set(
        label,
        (now) => ({ [group]: { ...now[group], ...fields } }),
        `${group}/${Object.keys(fields).join()}`,
      ),
    add: <Name extends List>(label: string, list: Name, entry: Entry<Name>) =>
      set(label, (now) => ({ [list]: [...now[list], entry] })),
    setEntry: <Name extends List>(label: string, list: Name, id: string, fields: Partial<Entry<Name>>) =>
      set(
        label,
        (now) => ({ [list]: now[list].map((each) => (each.id === id ? { ...each, ...fields } : each)) }),
        `${list}/${id}/${Object.keys(fields).join()}`,
      ),
    removeEntry: (label: string, list: List, id: string) =>
      set(label, (now) => ({ [list]: now[list].filter((each) => each.id !== id) })),
  };
}
