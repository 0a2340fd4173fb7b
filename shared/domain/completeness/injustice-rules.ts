import type { ComplaintPoint } from '../complaint-point';
import type { FindingOutcome } from '../finding';
import { hasWords } from '../rich-text';
import type { CaseFacts, Gap } from './gap';

/** Whether a finding says that something went wrong, in whole or in part. */
export function foundFault(outcome: FindingOutcome | null | undefined): boolean {
  return outcome === 'upheld' || outcome === 'partially-upheld';
}

/** Injustice is considered wherever fault was found: it is the link between a finding and a remedy. */
export function injusticeRules(facts: CaseFacts): Gap[] {
  const { caseFile } = facts;
  const considered = (point: ComplaintPoint, stages: readonly string[]) =>
    caseFile.injustices.some(
      (each) =>
        stages.includes(each.stage) && each.pointIds.includes(point.id) && each.found !== 'not-considered',
    );
  const gaps: Gap[] = [];
  for (const point of facts.accepted) {
    if (!foundFault(facts.finding(point.id, 'investigating-officer')?.outcome)) continue;
    if (considered(point, ['stage-2'])) continue;
    gaps.push({
      code: 'injustice-not-considered',
      severity: 'must',
      message: `Fault was found on point ${point.number}, but injustice has not been considered ("none" is an answer).`,
      reports: ['stage-2-report'],
      place: { screen: 'findings', pointId: point.id },
    });
  }
  for (const point of facts.underReview) {
    if (!foundFault(facts.finding(point.id, 'panel')?.outcome)) continue;
    // What Stage 2 said of a point's injustice stands until the panel says otherwise.
    if (considered(point, ['stage-2', 'stage-3'])) continue;
    gaps.push({
      code: 'injustice-not-considered',
      severity: 'must',
      message: `The panel upholds point ${point.number} in whole or part, but injustice has not been considered.`,
      reports: ['panel-report'],
      place: { screen: 'review-panel', pointId: point.id },
    });
  }
  for (const each of caseFile.injustices) {
    if (each.found !== 'yes' || hasWords(each.description)) continue;
    gaps.push({
      code: 'injustice-not-described',
      severity: 'must',
      message: 'An injustice is recorded but not described.',
      reports: [each.stage === 'stage-2' ? 'stage-2-report' : 'panel-report'],
      place: {
        screen: each.stage === 'stage-2' ? 'findings' : 'review-panel',
        pointId: each.pointIds[0],
        id: each.id,
      },
    });
  }
  return gaps;
}
