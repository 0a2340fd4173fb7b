import {
  addDays,
  addMonths,
  formatFull,
  formatLong,
  lastDayBeginningWith,
  type PlainDate,
} from '../lib/plain-date';
import type { ArithmeticStep } from './deadline';
import { DAY_ONE_NOTE, periodWords, type Rule } from './rule';
import {
  addWorkingDays,
  countBack,
  dayByDay,
  describeDay,
  nonWorkingReason,
  stoppedReason,
  type WorkingCalendar,
} from './working-days';

/** Months in a rule counted in months or years; 0 for the rest. */
function monthsOf(rule: Rule, amount: number): number {
  if (rule.unit === 'calendar-month') return amount;
  return rule.unit === 'calendar-year' ? amount * 12 : 0;
}

/**
 * The last day of a period under a rule: the one place where a rule becomes a date.
 *
 * @param amount in the rule's unit; may differ from the rule's own (an extension)
 * @param start the day of the event
 * @param calendar with any time in which the clock stood still
 */
export function lastDayOf(
  rule: Rule,
  amount: number,
  start: PlainDate,
  calendar: WorkingCalendar,
): PlainDate {
  const months = monthsOf(rule, amount);
  if (months > 0) {
    return rule.dayCount === 'beginning-with'
      ? lastDayBeginningWith(start, months)
      : addMonths(start, months);
  }
  if (rule.unit === 'calendar-day') return addDays(start, amount);
  return rule.direction === 'before'
    ? countBack(start, amount, calendar)
    : addWorkingDays(start, amount, calendar);
}

const note = (words: string): ArithmeticStep => ({ kind: 'note', date: null, dayNumber: null, words });

function countedBack(start: PlainDate, due: PlainDate, calendar: WorkingCalendar): ArithmeticStep[] {
  const steps: ArithmeticStep[] = [];
  let dayNumber = 0;
  for (let date = addDays(start, -1); date >= due; date = addDays(date, -1)) {
    const reason = nonWorkingReason(date, calendar);
    if (reason === null) dayNumber += 1;
    steps.push({
      kind: date === due ? 'last' : reason === null ? 'counted' : 'skipped',
      date,
      reason,
      dayNumber: reason === null ? dayNumber : null,
      words:
        reason === null
          ? `${formatFull(date)}: ${periodWords('working-day', dayNumber)} before`
          : `${formatFull(date)}: not counted (${reason})`,
    });
  }
  return steps;
}

function countedMonths(rule: Rule, amount: number, start: PlainDate, due: PlainDate): ArithmeticStep[] {
  const same = addMonths(start, monthsOf(rule, amount));
  const period = periodWords(rule.unit, amount);
  if (rule.dayCount !== 'beginning-with') {
    return [
      {
        kind: 'last',
        date: due,
        dayNumber: null,
        words: `The same date ${period} later: ${formatFull(due)}.`,
      },
    ];
  }
  if (due === same) {
    return [
      note(`There is no such date ${period} later: the month of ${formatLong(same)} is shorter.`),
      {
        kind: 'last',
        date: due,
        dayNumber: null,
        words: `So its last day is the last day: ${formatFull(due)}.`,
      },
    ];
  }
  return [
    note(`The same date ${period} later is ${formatFull(same)}.`),
    {
      kind: 'last',
      date: due,
      dayNumber: null,
      words: `The period begins with the first day, so its last day is the day before: ${formatFull(due)}.`,
    },
  ];
}

/**
 * "Why this date?": every day of the count in order, each with its number or the reason it was passed over.
 *
 * @param startLabel what happened on the first day, in words
 */
export function explain(
  rule: Rule,
  amount: number,
  start: PlainDate,
  due: PlainDate,
  startLabel: string,
  calendar: WorkingCalendar,
): readonly ArithmeticStep[] {
  const beginsWith = rule.dayCount === 'beginning-with';
  const first: ArithmeticStep = {
    kind: 'start',
    date: start,
    dayNumber: beginsWith ? 1 : 0,
    words: `${formatFull(start)}: ${startLabel}. ${beginsWith ? 'This is the first day.' : 'This day is not counted.'}`,
  };
  if (monthsOf(rule, amount) > 0) return [first, ...countedMonths(rule, amount, start, due)];
  if (rule.unit === 'calendar-day') {
    const words =
      amount === 0 ? `Due on the same day: ${formatFull(due)}.` : `${amount} days later: ${formatFull(due)}.`;
    return [first, { kind: 'last', date: due, dayNumber: amount, words }];
  }
  if (rule.direction === 'before') return [first, ...countedBack(start, due, calendar), note(DAY_ONE_NOTE)];
  return [first, ...countedForward(start, due, due, calendar), note(DAY_ONE_NOTE)];
}

/** Each day after `start` up to and including `to`, with its number or why it was passed over. */
function countedForward(
  start: PlainDate,
  to: PlainDate,
  due: PlainDate | null,
  calendar: WorkingCalendar,
): ArithmeticStep[] {
  return dayByDay(start, to, calendar).map((day): ArithmeticStep => {
    const passedOver = stoppedReason(day.date, calendar) === null ? 'skipped' : 'stopped';
    return {
      kind: day.date === due ? 'last' : day.reason === null ? 'counted' : passedOver,
      date: day.date,
      dayNumber: day.dayNumber,
      reason: day.reason,
      words: describeDay(day),
    };
  });
}

/**
 * "Why no date?" of a clock that stands still: the days counted until it stopped.
 *
 * @param since the day from which nothing counts any more
 */
export function explainStopped(
  start: PlainDate,
  since: PlainDate,
  startLabel: string,
  calendar: WorkingCalendar,
): readonly ArithmeticStep[] {
  const still: WorkingCalendar = {
    ...calendar,
    stopped: [...calendar.stopped, { from: since, to: null, reason: 'Clock stopped' }],
  };
  return [
    {
      kind: 'start',
      date: start,
      dayNumber: 0,
      words: `${formatFull(start)}: ${startLabel}. This day is not counted.`,
    },
    ...countedForward(start, since, null, still),
    note(
      `From ${formatFull(since)} the clock stands still: nothing is counted until the complaint is put in again.`,
    ),
    note(DAY_ONE_NOTE),
  ];
}
