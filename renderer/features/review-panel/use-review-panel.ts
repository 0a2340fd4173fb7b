import { useCase, useEdit } from '@renderer/data/case-context';
import type { Fields } from '@renderer/data/edit';
import type { ReviewPanel } from '@shared/domain/review-panel';

type Part = 'request' | 'hearing' | 'report' | 'response';

/** The review panel of the case, and a way to set fields of one of its parts. */
export function useReviewPanel() {
  const { reviewPanel } = useCase();
  const edit = useEdit();
  const set = (label: string, fields: Fields<ReviewPanel>, key?: string) =>
    edit.patch(label, 'reviewPanel', reviewPanel.id, fields, key && `review-panel/${key}`);
  return {
    reviewPanel,
    set,
    setIn: <Name extends Part>(part: Name, label: string, fields: Fields<ReviewPanel[Name]>, key?: string) =>
      set(
        label,
        (now) => {
          const before = now[part];
          const next = typeof fields === 'function' ? fields(before) : fields;
          return { [part]: { ...before, ...next } };
        },
        key,
      ),
  };
}
