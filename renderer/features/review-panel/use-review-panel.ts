import { useCase, useEdit } from '@renderer/data/case-context';
import type { ReviewPanel } from '@shared/domain/review-panel';

type Part = 'request' | 'hearing' | 'report' | 'response';

/** The review panel of the case, and a way to set fields of one of its parts. */
export function useReviewPanel() {
  const { reviewPanel } = useCase();
  const edit = useEdit();
  return {
    reviewPanel,
    set: (label: string, fields: Partial<ReviewPanel>, key?: string) =>
      edit.patch(label, 'reviewPanel', reviewPanel.id, fields, key),
    setIn: <Name extends Part>(part: Name, label: string, fields: Partial<ReviewPanel[Name]>, key?: string) =>
      edit.patch(label, 'reviewPanel', reviewPanel.id, { [part]: { ...reviewPanel[part], ...fields } }, key),
  };
}
