import { useCasePart, useCaseSession, useEdit } from '@renderer/data/case-context';
import type { Matter } from '@shared/domain/matter';

/** Parts of the case details that are themselves groups of fields. */
type Group = 'council' | 'extension' | 'clockBasis' | 'advocacy' | 'findingLabels' | 'retention' | 'register';

/** The case details and how they are changed. A group is merged into the case as it is at that moment. */
export function useMatter() {
  const matter = useCasePart((caseFile) => caseFile.matter);
  const session = useCaseSession();
  const edit = useEdit();
  const set = (label: string, fields: Partial<Matter>) =>
    edit.patch(label, 'matter', matter.id, fields, `matter-${Object.keys(fields).join()}`);
  const setIn = <Name extends Group>(label: string, group: Name, fields: Partial<Matter[Name]>) => {
    const now = session.getSnapshot().matter[group];
    edit.patch(
      label,
      'matter',
      matter.id,
      { [group]: { ...now, ...fields } },
      `matter-${group}-${Object.keys(fields).join()}`,
    );
  };
  return { matter, set, setIn };
}
