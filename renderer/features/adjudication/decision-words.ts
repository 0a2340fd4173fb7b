import type { AdjudicationDecision } from '@shared/domain/finding';

/** What the council's decision on a finding is called. */
export const DECISION_WORDS: Readonly<Record<NonNullable<AdjudicationDecision['decision']>, string>> = {
  accepts: 'Accepted',
  'accepts-in-part': 'Accepted in part',
  'does-not-accept': 'Not accepted',
  'goes-further': 'Goes further',
};
