import { formatLong, type PlainDate } from '../lib/plain-date';
import { lastDayOf } from './arithmetic';
import type { DeadlineOptions, EventDates } from './deadline';
import type { Rule } from './rule';
import { type WorkingCalendar, workingDaysBetween } from './working-days';

/** What an extension does to one period. */
export interface Extended {
  /** The period in force; null when it is a date agreed. */
  readonly period: number;
  readonly dueOn: PlainDate;
  readonly unextendedDueOn: PlainDate;
  readonly furthestDueOn: PlainDate | null;
  readonly extended: boolean;
  readonly notes: readonly string[];
}

function stage2Notes(
  letterOn: PlainDate,
  firstDue: PlainDate,
  furthest: PlainDate,
  options: DeadlineOptions,
  calendar: WorkingCalendar,
): string[] {
  const notes: string[] = [];
  if (letterOn > firstDue) {
    const late = Math.max(1, workingDaysBetween(firstDue, letterOn, calendar));
    notes.push(
      `The extension letter went on ${formatLong(letterOn)}, ${late} working ${late === 1 ? 'day' : 'days'} after day 25 (${formatLong(firstDue)}) of this count.`,
    );
  }
  const said = options.extension;
  if (!said || said.reasons.trim() === '') notes.push('Record the reasons that the extension letter gave.');
  if (!said?.newDate) notes.push('Record the date that the extension letter promised.');
  else if (said.newDate > furthest) {
    notes.push(
      `The letter promised ${formatLong(said.newDate)}, which is after day 65 (${formatLong(furthest)}) of this count.`,
    );
  }
  return notes;
}

function agreedLonger(
  amount: number,
  firstDue: PlainDate,
  dates: EventDates,
  options: DeadlineOptions,
): Extended {
  const base = { period: amount, unextendedDueOn: firstDue, furthestDueOn: null };
  const until = options.agreedResponseDate ?? null;
  const agreedOn = dates['adult-longer-period-agreed'] ?? dates['adult-plan-agreed'] ?? null;
  if (until === null || until <= firstDue) {
    const asked = dates['adult-longer-period-agreed'] !== undefined && until === null;
    const notes = asked ? ['Record the date to which the longer period was agreed.'] : [];
    return { ...base, dueOn: firstDue, extended: false, notes };
  }
  if (agreedOn === null || agreedOn > firstDue) {
    const why =
      agreedOn === null
        ? 'no date of agreement is recorded'
        : `it was agreed on ${formatLong(agreedOn)}, after the six months had ended`;
    return {
      ...base,
      dueOn: firstDue,
      extended: false,
      notes: [`The longer period to ${formatLong(until)} does not count: ${why}.`],
    };
  }
  return {
    ...base,
    dueOn: until,
    extended: true,
    notes: [
      `A longer period to ${formatLong(until)} was agreed on ${formatLong(agreedOn)}, before the six months ended on ${formatLong(firstDue)}.`,
    ],
  };
}

/**
 * The period in force: extended only when the event that the extension needs is recorded and not in the future.
 * Stage 2 goes from 25 to 65 working days by the council's letter (SI 2006/1738 reg 17); the adult response goes
 * beyond six months only by an agreement made before they end (SI 2009/309 reg 14(3)).
 */
export function extendedPeriod(
  rule: Rule,
  amount: number,
  start: PlainDate,
  dates: EventDates,
  options: DeadlineOptions,
  calendar: WorkingCalendar,
): Extended {
  const firstDue = lastDayOf(rule, amount, start, calendar);
  const { extension } = rule;
  const plain = { period: amount, dueOn: firstDue, unextendedDueOn: firstDue, extended: false, notes: [] };
  if (!extension) return { ...plain, furthestDueOn: firstDue };
  if (extension.to === null) return agreedLonger(amount, firstDue, dates, options);
  const furthest = lastDayOf(rule, extension.to, start, calendar);
  const loggedOn = dates[extension.needs];
  if (loggedOn === undefined || loggedOn > options.today) return { ...plain, furthestDueOn: furthest };
  return {
    period: extension.to,
    dueOn: furthest,
    unextendedDueOn: firstDue,
    furthestDueOn: furthest,
    extended: true,
    notes: rule.basis ? stage2Notes(loggedOn, firstDue, furthest, options, calendar) : [],
  };
}
