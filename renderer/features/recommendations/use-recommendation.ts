import { useEdit } from '@renderer/data/case-context';
import type { Recommendation } from '@shared/domain/recommendation';

/** Sets fields of one recommendation, under a label that says which. */
export function useRecommendation(recommendation: Recommendation) {
  const edit = useEdit();
  return (what: string, fields: Partial<Recommendation>, key?: string) =>
    edit.patch(
      `${recommendation.reference}: ${what}`,
      'recommendations',
      recommendation.id,
      fields,
      key && `${recommendation.id}/${key}`,
    );
}
