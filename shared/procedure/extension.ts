import { formatLong, type PlainDate } from '../lib/plain-date';
import { lastDayOf } from './arithmetic';
import type { DeadlineOptions, EventDates } from './deadline';
import { procedureEvent } from './events';
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

/** What of a count bears on whether an extension holds for it. */
export interface CountAsked {
  readonly start: PlainDate;
  /** The count began afresh on `start`, when the complaint was put in again. */
  readonly restarted: boolean;
  /** The day the duty was met; null while it is not. */
  readonly metOn: PlainDate | null;
}

/**
 * The day of the letter that lengthens a count, or why the one recorded does not: it has to have gone by today, before
 * the answer that it puts off, and in the count that it lengthens.
 */
export function lengtheningLetter(
  rule: Rule,
  { start, restarted, metOn }: CountAsked,
  dates: EventDates,
  today: PlainDate,
): { readonly on: PlainDate | null; readonly notes: readonly string[] } {
  const needs = rule.extension?.needs;
  const on = needs ? dates[needs] : undefined;
  if (!needs || on === undefined || on > today) return { on: null, notes: [] };
  const what = `"${procedureEvent(needs).label}" (${formatLong(on)})`;
  if (metOn !== null && on > metOn) {
    return {
      on: null,
      notes: [`${what} came after the answer, on ${formatLong(metOn)}; it does not lengthen the period.`],
    };
  }
  if (restarted && on < start) {
    return {
      on: null,
      notes: [`${what} came before the count began afresh on ${formatLong(start)}; it does not lengthen it.`],
    };
  }
  return { on, notes: [] };
}

function letterNotes(
  rule: Rule,
  letterOn: PlainDate,
  firstDue: PlainDate,
  furthest: PlainDate,
  options: DeadlineOptions,
  calendar: WorkingCalendar,
): string[] {
  const notes: string[] = [];
  if (letterOn > firstDue) {
    const late = Math.max(1, workingDaysBetween(firstDue, letterOn, calendar));
    const letter = rule.basis ? 'The extension letter went' : 'The complainant was told of the longer time';
    notes.push(
      `${letter} on ${formatLong(letterOn)}, ${late} working ${late === 1 ? 'day' : 'days'} after day ${rule.amount} (${formatLong(firstDue)}) of this count.`,
    );
  }
  if (rule.basis === null) return notes;
  const said = options.extension;
  if (!said || said.reasons.trim() === '') notes.push('Record the reasons that the extension letter gave.');
  if (!said?.newDate) notes.push('Record the date that the extension letter promised.');
  else if (said.newDate < letterOn) {
    notes.push(
      `The letter promised ${formatLong(said.newDate)}, which is before it went. Correct one of the two.`,
    );
  } else if (said.newDate > furthest) {
    notes.push(
      `The letter promised ${formatLong(said.newDate)}, which is after day ${rule.extension?.to} (${formatLong(furthest)}) of this count.`,
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
  const planned = agreedOn !== null && agreedOn > options.today;
  if (agreedOn === null || agreedOn > firstDue || planned) {
    const why =
      agreedOn === null
        ? 'no date of agreement is recorded'
        : planned
          ? `the agreement is only planned for ${formatLong(agreedOn)}`
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
 * The period in force: extended only when the event that the extension needs is recorded, not in the future, and not
 * after the answer itself.
 * Stage 2 goes from 25 to 65 working days by the council's letter (SI 2006/1738 reg 17); the adult response goes
 * beyond six months only by an agreement made before they end (SI 2009/309 reg 14(3)).
 */
export function extendedPeriod(
  rule: Rule,
  amount: number,
  asked: CountAsked,
  dates: EventDates,
  options: DeadlineOptions,
  calendar: WorkingCalendar,
): Extended {
  const { start } = asked;
  const firstDue = lastDayOf(rule, amount, start, calendar);
  const { extension } = rule;
  const plain = { period: amount, dueOn: firstDue, unextendedDueOn: firstDue, extended: false, notes: [] };
  if (!extension) return { ...plain, furthestDueOn: firstDue };
  if (extension.to === null) return agreedLonger(amount, firstDue, dates, options);
  const furthest = lastDayOf(rule, extension.to, start, calendar);
  const letter = lengtheningLetter(rule, asked, dates, options.today);
  if (letter.on === null) return { ...plain, furthestDueOn: furthest, notes: letter.notes };
  return {
    period: extension.to,
    dueOn: furthest,
    unextendedDueOn: firstDue,
    furthestDueOn: furthest,
    extended: true,
    notes: letterNotes(rule, letter.on, firstDue, furthest, options, calendar),
  };
}
