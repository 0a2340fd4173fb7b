import { daysBetween, formatLong, laterOf, type PlainDate } from '../lib/plain-date';
import type { Deadline, DeadlineStatus } from './deadline';
import { type ProcedureEventId, procedureEvent } from './events';
import type { Rule } from './rule';
import { type WorkingCalendar, workingDaysBetween } from './working-days';

/** What happened in the case, as one rule sees it. */
export interface Happened {
  readonly start: PlainDate;
  readonly startEvent: ProcedureEventId;
  readonly metOn: PlainDate | null;
  readonly metBy: ProcedureEventId | null;
  readonly settledOn: PlainDate | null;
}

/** "21 days", counted as the rule counts: from day 0, or with the first day as day 1. */
function daysUsedBy(rule: Rule, start: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  if (to < start) return 0;
  if (rule.unit === 'working-day') return workingDaysBetween(start, to, calendar);
  return daysBetween(start, to) + (rule.dayCount === 'beginning-with' ? 1 : 0);
}

function apart(rule: Rule, from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  return rule.unit === 'working-day' ? workingDaysBetween(from, to, calendar) : daysBetween(from, to);
}

/** Days past the last day; at least one, since a Saturday after a Friday is late though no working day has passed. */
const over = (rule: Rule, due: PlainDate, on: PlainDate, calendar: WorkingCalendar): number =>
  Math.max(1, apart(rule, due, on, calendar));

function countingBack(
  rule: Rule,
  happened: Happened,
  due: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
): DeadlineStatus {
  const { start, metOn } = happened;
  if (metOn !== null) {
    const daysUsed = metOn < start ? apart(rule, metOn, start, calendar) : 0;
    if (metOn <= due) return { state: 'met', on: metOn, daysUsed };
    return { state: 'late', daysUsed, daysOver: over(rule, due, metOn, calendar), metOn };
  }
  if (today <= due) return { state: 'due', daysUsed: 0, daysLeft: apart(rule, today, due, calendar) };
  return { state: 'late', daysUsed: 0, daysOver: over(rule, due, today, calendar), metOn: null };
}

/**
 * Where a rule with a last day stands on `today`.
 *
 * @param due its last day
 * @param calendar the calendar of this count, with the times in which its clock stood still
 */
export function statusOn(
  rule: Rule,
  happened: Happened,
  due: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
): DeadlineStatus {
  if (rule.direction === 'before') return countingBack(rule, happened, due, today, calendar);
  const { start, startEvent, metOn, metBy, settledOn } = happened;
  if (metOn !== null && metBy !== null && metOn < start && rule.effect !== 'window' && !rule.mayComeEarly) {
    return {
      state: 'cannot-be-computed',
      missing: [],
      why: `"${procedureEvent(metBy).label}" (${formatLong(metOn)}) is dated before "${procedureEvent(startEvent).label}" (${formatLong(start)}). Correct one of the two.`,
    };
  }
  if (metOn !== null) {
    const daysUsed = daysUsedBy(rule, start, metOn, calendar);
    if (metOn <= due) return { state: 'met', on: metOn, daysUsed };
    return { state: 'late', daysUsed, daysOver: over(rule, due, metOn, calendar), metOn };
  }
  if (settledOn !== null && settledOn <= due && rule.settledBy) {
    const label = procedureEvent(rule.settledBy).label;
    return { state: 'not-needed', why: `${label} on ${formatLong(settledOn)}, in time.` };
  }
  const until = settledOn ?? today;
  const daysUsed = daysUsedBy(rule, start, until, calendar);
  if (until <= due) {
    return { state: 'due', daysUsed, daysLeft: apart(rule, laterOf(until, start), due, calendar) };
  }
  return { state: 'late', daysUsed, daysOver: over(rule, due, until, calendar), metOn: null };
}

/** Whether a deadline still asks for something: it is to come, or late and still not done, or its clock stands still. */
export function isOpen({ status }: Pick<Deadline, 'status'>): boolean {
  if (status.state === 'late') return status.metOn === null;
  return status.state === 'due' || status.state === 'stopped';
}
