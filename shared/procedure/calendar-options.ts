import { z } from 'zod';
import { formatFull, isPlainDate, weekdayOf } from '../lib/plain-date';
import { bankHolidayOn } from './bank-holidays';

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

/** Something about the user's list. `refused` must be mended before the list is used; `note` is for information. */
export interface CalendarProblem {
  readonly severity: 'refused' | 'note';
  readonly code: 'not-a-date' | 'twice' | 'not-a-bank-holiday' | 'named-in-law' | 'no-effect';
  /** The date as the user typed it. */
  readonly date: string;
  readonly message: string;
}

const LIST_WORDS = {
  extraDays: 'the extra days',
  movedDays: 'the moved days',
  localClosingDays: 'the local closing days',
} as const;

/** Every problem of a user's calendar list, in words, in the order of the lists. Empty when all is well. */
export function checkCalendarOptions(options: CalendarOptions): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const seen = new Map<string, string>();
  const flag = (
    severity: CalendarProblem['severity'],
    code: CalendarProblem['code'],
    date: string,
    message: string,
  ) => problems.push({ severity, code, date, message });

  const usable = (date: string, list: keyof typeof LIST_WORDS): boolean => {
    if (!isPlainDate(date)) {
      flag(
        'refused',
        'not-a-date',
        date,
        `"${date}" in ${LIST_WORDS[list]} is not a real date. Correct it or remove it.`,
      );
      return false;
    }
    const other = seen.get(date);
    if (other !== undefined) {
      flag(
        'refused',
        'twice',
        date,
        `${formatFull(date)} is entered twice (${other}). Remove one of the two.`,
      );
      return false;
    }
    seen.set(date, LIST_WORDS[list]);
    return true;
  };

  const alreadyOff = (date: string): string | null => {
    const holiday = bankHolidayOn(date);
    if (holiday) return holiday.name;
    if (weekdayOf(date) === 6 || weekdayOf(date) === 0) return 'a weekend';
    return null;
  };

  for (const list of ['extraDays', 'localClosingDays'] as const) {
    for (const { date } of options[list]) {
      if (!usable(date, list)) continue;
      const off = alreadyOff(date);
      if (off) flag('note', 'no-effect', date, `${formatFull(date)} is not a working day anyway (${off}).`);
    }
  }
  for (const { from, to } of options.movedDays) {
    if (!usable(from, 'movedDays') || !usable(to, 'movedDays')) continue;
    const holiday = bankHolidayOn(from);
    const target = alreadyOff(to);
    if (holiday?.byName) {
      flag(
        'refused',
        'named-in-law',
        from,
        `${holiday.name} cannot be moved: the Regulations exclude it by name, whatever else is proclaimed.`,
      );
    } else if (!holiday && target) {
      flag('note', 'no-effect', from, `The move to ${formatFull(to)} is already in this program's calendar.`);
    } else if (!holiday) {
      flag(
        'refused',
        'not-a-bank-holiday',
        from,
        `${formatFull(from)} is not a bank holiday, so it cannot be moved.`,
      );
    } else if (target) {
      flag('note', 'no-effect', to, `${formatFull(to)} is not a working day anyway (${target}).`);
    }
  }
  return problems;
}
