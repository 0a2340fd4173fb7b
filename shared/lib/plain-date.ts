import { addMonths as addCalendarMonths, format } from 'date-fns';
import { z } from 'zod';

/**
 * A calendar date as people and the law use it: `yyyy-mm-dd`, no time and no time zone.
 * Two plain dates compare correctly as strings. Never made from, or turned into, a UTC instant
 * on its way to the screen.
 */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** Day count since 1970-01-01 for a date known to be real. Used only for arithmetic inside this file. */
function toDayNumber(date: PlainDate): number {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`Not a plain date: ${date}`);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

function fromDayNumber(day: number): PlainDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Midnight of that day where this computer is, for date-fns, which counts in local days. It goes no further than this
 * file, and comes back through `yyyy-MM-dd`, so that no time zone can move it.
 */
function toLocal(date: PlainDate): Date {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`Not a plain date: ${date}`);
  return new Date(Number(year), Number(month) - 1, Number(day));
}

/** Whether `text` is `yyyy-mm-dd`, a day that exists, in a year from 1900 to 2199 (a slip such as 0202 is no date). */
export function isPlainDate(text: string): boolean {
  const [, year] = SHAPE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return false;
  const day = toDayNumber(text);
  return Number.isFinite(day) && fromDayNumber(day) === text;
}

/** The zod schema of a {@link PlainDate}; refuses 31 February and years outside 1900-2199. */
export const plainDateSchema = z
  .string()
  .refine(isPlainDate, { error: 'This is not a real date (expected year-month-day, such as 2024-12-04)' })
  .meta({ format: 'date', description: 'A calendar date, yyyy-mm-dd, with no time zone' });

/** The date `days` calendar days after `date` (negative: before). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The same day `months` later; when that month is shorter, its last day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return format(addCalendarMonths(toLocal(date), months), 'yyyy-MM-dd');
}

/**
 * The last day of a period of `months` months "beginning with" `date`, where that day itself is the first:
 * the day before the same date later (10 January + 12 months = 9 January). Where the later month has no such
 * date, its last day (29 February 2024 + 12 months = 28 February 2025).
 */
export function lastDayBeginningWith(date: PlainDate, months: number): PlainDate {
  const sameDate = addMonths(date, months);
  return sameDate.slice(8) === date.slice(8) ? addDays(sameDate, -1) : sameDate;
}

/** The later of two dates. */
export function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return other;
  return one;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: PlainDate): number {
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}

/** "4 December 2024", as a report prints it. */
export function formatLong(date: PlainDate): string {
  return format(toLocal(date), 'd MMMM yyyy');
}

/** "Wed 4 Dec 2024", for tables and the clock. */
export function formatShort(date: PlainDate): string {
  return format(toLocal(date), 'EEE d MMM yyyy');
}

/** "Wednesday 4 December 2024", for letters and spoken labels. */
export function formatFull(date: PlainDate): string {
  return format(toLocal(date), 'EEEE d MMMM yyyy');
}
