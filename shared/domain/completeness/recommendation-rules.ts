import type { Recommendation } from '../recommendation';
import type { CaseFacts, Gap, Severity } from './gap';
import { foundFault } from './injustice-rules';

/** Each recommendation can be carried out and answers a fault; each fault is answered or knowingly left. */
export function recommendationRules(facts: CaseFacts): Gap[] {
  return [
    ...facts.caseFile.recommendations.flatMap((each) => recommendationGaps(facts, each)),
    ...unansweredFaults(facts),
  ];
}

function recommendationGaps(facts: CaseFacts, each: Recommendation): Gap[] {
  const name = each.reference || 'A recommendation';
  const gap = (code: string, severity: Severity, message: string): Gap => ({
    code,
    severity,
    message,
    reports: [each.stage === 'stage-2' ? 'stage-2-report' : 'panel-report'],
    place: { screen: 'recommendations', id: each.id },
  });
  const gaps: Gap[] = [];
  if (each.action.trim() === '') {
    gaps.push(gap('recommendation-empty', 'must', `${name} does not say what is to be done.`));
  }
  if (each.responsible.trim() === '') {
    gaps.push(gap('recommendation-without-owner', 'must', `${name} does not say who is to do it.`));
  }
  if (!hasDue(each)) {
    gaps.push(gap('recommendation-without-date', 'must', `${name} does not say by when.`));
  }
  if (each.pointIds.length === 0) {
    gaps.push(gap('recommendation-without-point', 'must', `${name} answers no point.`));
  } else if (!each.pointIds.some((id) => faultOn(facts, each, id))) {
    gaps.push(
      gap(
        'recommendation-without-fault',
        'must',
        `${name} answers no point on which fault was found. Link it to one that is upheld or partially upheld.`,
      ),
    );
  }
  if (each.remedy.kind === '' && each.remedy.label.trim() === '') {
    gaps.push(gap('recommendation-without-remedy', 'check', `${name} names no kind of remedy.`));
  }
  for (const payment of each.remedy.payments) {
    if (payment.basis.trim() === '' && each.rationale === null) {
      gaps.push(
        gap(
          'payment-without-reasons',
          'check',
          `${name} asks for a payment without giving reasons for the sum.`,
        ),
      );
    }
    if (payment.payeePersonId === null) {
      gaps.push(gap('payment-without-payee', 'check', `${name} asks for a payment without saying to whom.`));
    }
  }
  return gaps;
}

function hasDue({ due }: Recommendation): boolean {
  return due.unit === 'date' ? due.date !== null : due.unit !== 'not-said' && due.amount !== null;
}

/** At Stage 3 a point that the panel did not review keeps its Stage 2 finding. */
function faultOn(facts: CaseFacts, each: Recommendation, pointId: string): boolean {
  const stage2 = facts.finding(pointId, 'investigating-officer')?.outcome;
  if (each.stage === 'stage-2') return foundFault(stage2);
  const panel = facts.finding(pointId, 'panel')?.outcome;
  return foundFault(panel ?? stage2);
}

function unansweredFaults(facts: CaseFacts): Gap[] {
  const answered = new Set(
    facts.caseFile.recommendations
      .filter((each) => each.stage === 'stage-2')
      .flatMap((each) => each.pointIds),
  );
  return facts.accepted.flatMap((point): Gap[] =>
    !foundFault(facts.finding(point.id, 'investigating-officer')?.outcome) || answered.has(point.id)
      ? []
      : [
          {
            code: 'fault-without-recommendation',
            severity: 'check',
            message: `Fault was found on point ${point.number}, but no recommendation answers it.`,
            reports: ['stage-2-report'],
            place: { screen: 'recommendations', pointId: point.id },
          },
        ],
  );
}
