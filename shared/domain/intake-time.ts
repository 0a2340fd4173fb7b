import type { PlainDate } from '../lib/plain-date';
import type { Rule } from '../procedure/rule';
import type { WorkingCalendar } from '../procedure/working-days';
import { caseClock } from './case-clock';
import type { CaseFile } from './case-file';
import type { Intake, LateDecision } from './intake';

/** What the dates alone say of whether a complaint was made in time. */
export type InTimeByDates = {
  readonly arose: PlainDate;
  readonly lastDay: PlainDate;
  readonly madeOn: PlainDate;
  readonly late: boolean;
  readonly rule: Rule;
};

/**
 * Whether a complaint was made within a year (SI 2006/1738 reg 9) or 12 months (SI 2009/309 reg 12) of the matter, by
 * the dates alone. A late complaint may still be considered; that is for a person to decide, with both limbs reasoned.
 * @returns `null` while the day of the matter or of the complaint is not recorded
 */
export function inTimeByDates(caseFile: CaseFile, calendar?: WorkingCalendar): InTimeByDates | null {
  const { matter, adultComplaint } = caseFile;
  const adult = matter.procedure === 'adult';
  const arose = matter.events[adult ? 'adult-matter-arose' : 'complaint-grounds-arose'];
  if (!arose) return null;
  const { deadlines } = caseClock({ ...matter, respondBy: adultComplaint.plan.respondBy }, arose, {
    ...(calendar ? { calendar } : {}),
    brief: true,
  });
  const answer = deadlines.find(
    (each) => each.ruleId === (adult ? 'adult.complain-within' : 'ch-make-complaint'),
  );
  const madeOn = answer?.rule.until.map((event) => matter.events[event]).find((date) => date !== undefined);
  if (!answer?.dueOn || !madeOn) return null;
  return { arose, lastDay: answer.dueOn, madeOn, late: madeOn > answer.dueOn, rule: answer.rule };
}

/** The decision on lateness that holds for a point: its own, else that of the whole complaint. */
export function lateDecisionFor(intake: Intake, pointId: string): LateDecision | undefined {
  return (
    intake.late.find((each) => !each.wholeComplaint && each.pointIds.includes(pointId)) ??
    intake.late.find((each) => each.wholeComplaint)
  );
}

/** Whether a decision on lateness is made and both of its limbs are reasoned. */
export function isReasoned(decision: LateDecision): boolean {
  return decision.decision !== null && decision.whyLate.trim() !== '' && decision.canBeFair.trim() !== '';
}
