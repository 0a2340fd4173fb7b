import { useEdit } from '@renderer/data/case-context';
import type { Fields } from '@renderer/data/edit';
import type { Recommendation } from '@shared/domain/recommendation';

/** Sets fields of one recommendation, under a label that says which. */
export function useRecommendation(recommendation: Recommendation) {
  const edit = useEdit();
  return (what: string, fields: Fields<Recommendation>, key?: string) =>
    edit.patch(
      [recommendation.reference, what].filter(Boolean).join(': '),
      'recommendations',
      recommendation.id,
      fields,
      key && `${recommendation.id}/${key}`,
    );
}
