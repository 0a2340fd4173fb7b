import { z } from 'zod';
import { formatFull, formatLong, isPlainDate, weekdayOf } from '../lib/plain-date';
import { bankHolidayOn, CALENDAR_YEARS, LIST_READ_ON } from './bank-holidays';

const namedDaySchema = z.strictObject({ date: z.string(), name: z.string() });
const movedDaySchema = z.strictObject({ from: z.string(), to: z.string(), name: z.string() });

/**
 * What a user may add to the calendar. Dates are kept as typed, so that a slip is shown and mended rather
 * than lost; {@link checkCalendarOptions} says what is wrong with them.
 */
export const calendarOptionsSchema = z.strictObject({
  extraDays: z
    .array(namedDaySchema)
    .default([])
    .describe('Bank holidays proclaimed since this program was made'),
  movedDays: z.array(movedDaySchema).default([]).describe('Bank holidays moved to another date'),
  localClosingDays: z.array(namedDaySchema).default([]).describe('Days on which this council is closed'),
  observeLocalClosingDays: z
    .boolean()
    .default(false)
    .describe('Off unless chosen: a council shut-down does not stop a statutory clock'),
});
export type CalendarOptions = z.infer<typeof calendarOptionsSchema>;

/** One of the lists of days a user keeps. */
type CalendarList = 'extraDays' | 'movedDays' | 'localClosingDays';

/** Something about the user's list. `refused` must be mended before the list is used; `note` is for information. */
export interface CalendarProblem {
  readonly severity: 'refused' | 'note';
  readonly code: 'not-a-date' | 'twice' | 'not-a-bank-holiday' | 'named-in-law' | 'no-effect' | 'check-year';
  /** Which entry it is about. */
  readonly list: CalendarList;
  readonly index: number;
  /** The date as the user typed it. */
  readonly date: string;
  readonly message: string;
}

const LIST_WORDS: Record<CalendarList, string> = {
  extraDays: 'the extra days',
  movedDays: 'the moved days',
  localClosingDays: 'the local closing days',
};

/** Why a day is no working day whatever the user adds; null when it is one. */
function alreadyOff(date: string): string | null {
  const holiday = bankHolidayOn(date);
  if (holiday) return holiday.name;
  return weekdayOf(date) === 6 || weekdayOf(date) === 0 ? 'a weekend' : null;
}

/** What looks like a slip in the year of a day added by the user; null when nothing does. */
function oddYear(date: string, list: CalendarList): string | null {
  const year = Number(date.slice(0, 4));
  if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last) {
    return `${formatFull(date)} is outside ${CALENDAR_YEARS.first} to ${CALENDAR_YEARS.last}. Check the year.`;
  }
  if (list === 'localClosingDays' || date > LIST_READ_ON) return null;
  return `${formatFull(date)} is past, and the bank holidays up to ${formatLong(LIST_READ_ON)} are already in this program's calendar. Check the year.`;
}

/** Every problem of a user's calendar list, in words, in the order of the lists. Empty when all is well. */
export function checkCalendarOptions(options: CalendarOptions): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const seen = new Map<string, string>();
  type Place = Pick<CalendarProblem, 'list' | 'index'>;
  const refuse = (place: Place, code: CalendarProblem['code'], date: string, message: string) =>
    problems.push({ severity: 'refused', code, ...place, date, message });
  const note = (place: Place, code: CalendarProblem['code'], date: string, message: string) =>
    problems.push({ severity: 'note', code, ...place, date, message });

  const usable = (date: string, place: Place): boolean => {
    const where = LIST_WORDS[place.list];
    if (date.trim() === '') {
      refuse(
        place,
        'not-a-date',
        date,
        `A day in ${where} has no date yet. It does not count until it has one.`,
      );
      return false;
    }
    if (!isPlainDate(date)) {
      refuse(place, 'not-a-date', date, `"${date}" in ${where} is not a real date. Correct it or remove it.`);
      return false;
    }
    const other = seen.get(date);
    if (other !== undefined) {
      refuse(place, 'twice', date, `${formatFull(date)} is entered twice (${other}). Remove one of the two.`);
      return false;
    }
    seen.set(date, where);
    return true;
  };

  for (const list of ['extraDays', 'localClosingDays'] as const) {
    for (const [index, { date }] of options[list].entries()) {
      const place = { list, index };
      if (!usable(date, place)) continue;
      const off = alreadyOff(date);
      const odd = oddYear(date, list);
      if (off) note(place, 'no-effect', date, `${formatFull(date)} is not a working day anyway (${off}).`);
      else if (odd) note(place, 'check-year', date, odd);
    }
  }
  for (const [index, { from, to }] of options.movedDays.entries()) {
    const place = { list: 'movedDays' as const, index };
    if (!usable(from, place) || !usable(to, place)) continue;
    const holiday = bankHolidayOn(from);
    const target = alreadyOff(to);
    if (holiday?.byName) {
      refuse(
        place,
        'named-in-law',
        from,
        `${holiday.name} cannot be moved: the Regulations exclude it by name, whatever else is proclaimed.`,
      );
    } else if (!holiday && target) {
      note(place, 'no-effect', from, `The move to ${formatFull(to)} is already in this program's calendar.`);
    } else if (!holiday) {
      refuse(
        place,
        'not-a-bank-holiday',
        from,
        `${formatFull(from)} is not a bank holiday, so it cannot be moved.`,
      );
    } else if (target) {
      note(place, 'no-effect', to, `${formatFull(to)} is not a working day anyway (${target}).`);
    } else {
      const odd = oddYear(to, 'movedDays');
      if (odd) note(place, 'check-year', to, odd);
    }
  }
  return problems;
}

/**
 * The list without what has to be mended first: the good days of a list with one slip in it still count. Of a day
 * entered twice the first stays.
 */
export function usableCalendarOptions(options: CalendarOptions): CalendarOptions {
  const refused = checkCalendarOptions(options).filter((problem) => problem.severity === 'refused');
  if (refused.length === 0) return options;
  const good = (list: CalendarList) => (_: unknown, index: number) =>
    !refused.some((problem) => problem.list === list && problem.index === index);
  return {
    ...options,
    extraDays: options.extraDays.filter(good('extraDays')),
    movedDays: options.movedDays.filter(good('movedDays')),
    localClosingDays: options.localClosingDays.filter(good('localClosingDays')),
  };
}

const withNew = <Day>(into: readonly Day[], from: readonly Day[], keyOf: (day: Day) => string): Day[] => {
  const here = new Set(into.map(keyOf));
  return [...into, ...from.filter((day) => !here.has(keyOf(day)))];
};

/**
 * A list with the bank holidays of another added: the days that are extra or moved, each once. Local closing days stay
 * out, since they belong to one council.
 */
export function withBankHolidaysOf(into: CalendarOptions, from: CalendarOptions): CalendarOptions {
  const usable = usableCalendarOptions(from);
  return {
    ...into,
    extraDays: withNew(into.extraDays, usable.extraDays, (day) => day.date),
    movedDays: withNew(into.movedDays, usable.movedDays, (day) => `${day.from} ${day.to}`),
  };
}
