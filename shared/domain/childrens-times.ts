import type { PlainDate } from '../lib/plain-date';
import type { Deadline } from '../procedure/deadline';
import type { WorkingCalendar } from '../procedure/working-days';
import { caseClock } from './case-clock';
import type { CaseFile } from './case-file';
import { lastRecordedDay } from './last-recorded-day';

/** The answers of the law's clock that the children's letters speak of; `null` for what cannot be counted yet. */
export type ChildrensTimes = {
  /** Stage 2's response, by the start that leads. */
  readonly stage2: Deadline | null;
  /** The same by each start that sources count from, the strictest first. */
  readonly stage2ByStart: readonly Deadline[];
  readonly askForPanel: Deadline | null;
  readonly panel: Deadline | null;
  /** The last day on which the complainant is told where and when the panel meets. */
  readonly panelNotice: Deadline | null;
  readonly panelReport: Deadline | null;
  readonly stage3Response: Deadline | null;
  readonly ombudsman: Deadline | null;
};

/**
 * When things are due in a children's case.
 * @param day decides what is still to come; planned letters and notices do not count yet
 */
export function childrensTimes(
  caseFile: CaseFile,
  day: PlainDate = lastRecordedDay(caseFile),
  calendar?: WorkingCalendar,
): ChildrensTimes {
  const { deadlines } = caseClock({ ...caseFile.matter, respondBy: null }, day, {
    ...(calendar ? { calendar } : {}),
    brief: true,
  });
  const known = (is: (deadline: Deadline) => boolean): Deadline | null =>
    deadlines.find((each) => each.dueOn !== null && is(each)) ?? null;
  const rule = (ruleId: string) => known((each) => each.ruleId === ruleId);
  const byStart = deadlines
    .filter((each) => each.rule.basis !== null && each.unextendedDueOn !== null)
    .sort((one, other) => ((one.unextendedDueOn ?? '') < (other.unextendedDueOn ?? '') ? -1 : 1));
  return {
    stage2ByStart: byStart,
    stage2: known((each) => each.headline && each.rule.basis !== null),
    askForPanel: rule('ch-s3-request'),
    panel: rule('ch-s3-panel'),
    panelNotice: rule('ch-s3-notice'),
    panelReport: rule('ch-s3-report'),
    stage3Response: rule('ch-s3-authority-response'),
    ombudsman: rule('ch-lgsco'),
  };
}
