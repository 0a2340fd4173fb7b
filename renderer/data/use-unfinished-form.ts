import type { CaseFile } from '@shared/domain/case-file';
import { type UnfinishedForm, withoutUnfinished } from '@shared/domain/unfinished-form';
import { useCasePart, useCaseSession, useEdit } from './case-context';
import { pendingTyping } from './pending-typing';

/**
 * A form that is done only when its button is pressed. Until then what stands in it is kept with the case, so that it
 * stands there again when the screen, the case or the app is opened again.
 *
 * @param formId names the form in the case
 * @param label what undo calls a change of it
 * @param start what stands in it while nobody has touched it; brought back to that, it is not kept
 */
export function useUnfinishedForm<Values extends UnfinishedForm>(
  formId: string,
  label: string,
  start: Values,
) {
  const held = useCasePart((caseFile) => caseFile.matter.unfinishedForms[formId]);
  const session = useCaseSession();
  const edit = useEdit();
  const valuesOf = ({ matter }: CaseFile): Values => ({ ...start, ...matter.unfinishedForms[formId] });
  const keep = (now: CaseFile, form: UnfinishedForm | null, key: string) => {
    const { unfinishedForms } = withoutUnfinished(now, formId).matter;
    edit.patch(
      label,
      'matter',
      now.matter.id,
      { unfinishedForms: form ? { ...unfinishedForms, [formId]: form } : unfinishedForms },
      key,
    );
  };
  return {
    values: { ...start, ...held } as Values,
    /** Something stands in it that is not done yet. */
    begun: held !== undefined,
    set: (fields: Partial<Values>) => {
      const now = session.getSnapshot();
      const values = { ...valuesOf(now), ...fields };
      const touched = Object.keys(start).some((field) => values[field] !== start[field]);
      keep(now, touched ? values : null, `unfinished-${formId}-${Object.keys(fields).join()}`);
    },
    /** What stands in it at this moment, and the case to complete it from, without the form. */
    complete: () => {
      pendingTyping.flushAll();
      const now = session.getSnapshot();
      return { values: valuesOf(now), caseFile: withoutUnfinished(now, formId) };
    },
    clear: () => keep(session.getSnapshot(), null, `unfinished-${formId}-clear`),
  };
}
