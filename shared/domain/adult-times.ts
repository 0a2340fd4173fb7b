import { formatLong, type PlainDate } from '../lib/plain-date';
import type { Deadline } from '../procedure/deadline';
import type { WorkingCalendar } from '../procedure/working-days';
import { caseClock } from './case-clock';
import type { CaseFile } from './case-file';
import type { ReportKind } from './case-log';
import { lastRecordedDay } from './last-recorded-day';

/** The answers of the law's clock that the adult letters speak of. */
export type AdultTimes = {
  readonly acknowledge: Deadline | null;
  /** Six months beginning with the day of receipt, or a longer period agreed before they end. */
  readonly response: Deadline | null;
  readonly ombudsman: Deadline | null;
};

/**
 * When the acknowledgement and the response are due in an adult case (SI 2009/309 regs 13 and 14).
 * @param today decides what is still to come: a longer period whose agreement is only planned does not count yet
 * @returns `null` for what cannot be counted, because no receipt is recorded
 */
export function adultTimes(caseFile: CaseFile, today: PlainDate, calendar?: WorkingCalendar): AdultTimes {
  const { matter, adultComplaint } = caseFile;
  const { deadlines } = caseClock({ ...matter, respondBy: adultComplaint.plan.respondBy }, today, {
    ...(calendar ? { calendar } : {}),
    brief: true,
  });
  const known = (ruleId: string): Deadline | null =>
    deadlines.find((each) => each.ruleId === ruleId && each.dueOn !== null) ?? null;
  return {
    acknowledge: known('adult.acknowledge'),
    response: known('adult.response'),
    ombudsman: known('adult.lgsco'),
  };
}

/** The last day for the response, `null` before anything was received. */
export function responseDueOn(caseFile: CaseFile, calendar?: WorkingCalendar): PlainDate | null {
  return adultTimes(caseFile, lastRecordedDay(caseFile), calendar).response?.dueOn ?? null;
}

/** The last day of the six months themselves, whatever was agreed. */
export function sixMonthsEndOn(caseFile: CaseFile): PlainDate | null {
  return adultTimes(caseFile, lastRecordedDay(caseFile)).response?.unextendedDueOn ?? null;
}

/** Whether anything was agreed, or set, beyond the six months. It counts only if it was agreed before they ended. */
export function longerPeriodSpokenOf(caseFile: CaseFile): boolean {
  const { respondBy } = caseFile.adultComplaint.plan;
  const end = sixMonthsEndOn(caseFile);
  return (
    caseFile.matter.events['adult-longer-period-agreed'] !== undefined ||
    (respondBy !== null && end !== null && respondBy > end)
  );
}

/**
 * What is to be said of a longer period, as a sentence: agreed in time, or that it does not count and why
 * (SI 2009/309 reg 14(3)). `null` where none is spoken of.
 */
export function longerPeriodWords(caseFile: CaseFile): string | null {
  const { events } = caseFile.matter;
  const { respondBy } = caseFile.adultComplaint.plan;
  const end = sixMonthsEndOn(caseFile);
  if (end === null || respondBy === null || respondBy <= end) return null;
  const until = formatLong(respondBy);
  const agreedOn = events['adult-longer-period-agreed'] ?? events['adult-plan-agreed'];
  if (agreedOn === undefined) {
    return `A longer period, to ${until}, does not count: no agreement to it is recorded.`;
  }
  return agreedOn <= end
    ? `A longer period, to ${until}, was agreed on ${formatLong(agreedOn)}, before the six months ended.`
    : `A longer period, to ${until}, does not count: it was agreed on ${formatLong(agreedOn)}, after the six months had ended.`;
}

/** Whether the time for the response is over on a day and no response had gone by then (SI 2009/309 reg 14(4)). */
export function responseIsLate(caseFile: CaseFile, on: PlainDate): boolean {
  const due = responseDueOn(caseFile);
  const sent = caseFile.matter.events['adult-response-sent'];
  return due !== null && (sent && sent < on ? sent : on) > due;
}

/**
 * Whether a case has come to a delay letter: reasons are written, a letter is recorded, or the response went late.
 * That time has run out today is for the clock to say; nothing here knows what day it is.
 */
export function hasDelayLetter(caseFile: CaseFile): boolean {
  const { events } = caseFile.matter;
  const sent = events['adult-response-sent'];
  return (
    caseFile.adultComplaint.delayReasons.trim() !== '' ||
    events['adult-delay-letter-sent'] !== undefined ||
    (sent !== undefined && responseIsLate(caseFile, sent))
  );
}

/**
 * The documents of an adult case, in the order of the work; a delay letter only where the response is late, or its
 * reasons are being written.
 */
export function adultReports(caseFile: CaseFile): ReportKind[] {
  const delay: ReportKind[] = hasDelayLetter(caseFile) ? ['adult-delay-letter'] : [];
  return ['adult-acknowledgement', 'adult-plan', 'stage-2-report', ...delay, 'adult-response'];
}
