import { hasWords } from '../rich-text';
import type { CaseFacts, Gap } from './gap';

/** A council that departs from a finding gives its reasons; the panel's report shows whether it did. */
export function adjudicationRules(facts: CaseFacts): Gap[] {
  return facts.accepted.flatMap((point): Gap[] => {
    const decision = facts.finding(point.id, 'adjudicating-officer');
    if (!decision?.decision || decision.decision === 'accepts' || hasWords(decision.reason)) return [];
    return [
      {
        code: 'adjudication-without-reason',
        severity: 'check',
        message: `The council's decision on point ${point.number} differs from the finding, and no reason is recorded.`,
        reports: ['panel-report'],
        place: { screen: 'adjudication', pointId: point.id },
      },
    ];
  });
}
