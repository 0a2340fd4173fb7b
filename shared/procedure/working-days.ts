import { addDays, formatFull, type PlainDate, weekdayOf } from '../lib/plain-date';
import { fail, ok, type Result } from '../lib/result';
import { bankHolidayOn } from './bank-holidays';
import {
  type CalendarOptions,
  calendarOptionsSchema,
  checkCalendarOptions,
  usableCalendarOptions,
} from './calendar-options';

/** A time in which a clock stood still: from `from` up to, not including, `to` (null: still standing still). */
export interface StoppedPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly reason: string;
}

/**
 * Which days count as working days: England and Wales, plus what the user added. Made by
 * {@link workingCalendar}; treat it as a value. The same calendar object answers faster the second time.
 *
 * Working day: not Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday under the Banking
 * and Financial Dealings Act 1971 (SI 2006/1738 reg 2). SI 2009/309 is taken to mean the same days.
 */
export interface WorkingCalendar {
  /** Days off besides the ordinary bank holidays, with their names. */
  readonly extra: ReadonlyMap<PlainDate, string>;
  /** Ordinary bank holidays that the user moved away. */
  readonly movedAway: ReadonlySet<PlainDate>;
  readonly stopped: readonly StoppedPeriod[];
  /** What the user should know about the list, though it can be used. */
  readonly notes: readonly string[];
}

/** The calendar as it stands without anything added by the user. */
export const ENGLAND_CALENDAR: WorkingCalendar = {
  extra: new Map(),
  movedAway: new Set(),
  stopped: [],
  notes: [],
};

/**
 * Builds the calendar from the user's own list.
 *
 * @param options extra days, moved days and local closing days (these last only when observed)
 * @returns the calendar; or `calendar-list` with every problem in words when a date is not real, is entered
 * twice, or moves what cannot be moved. The caller keeps the old calendar then.
 */
export function workingCalendar(options: Partial<CalendarOptions>): Result<WorkingCalendar, 'calendar-list'> {
  const list = calendarOptionsSchema.parse(options);
  const problems = checkCalendarOptions(list);
  const refused = problems.filter((problem) => problem.severity === 'refused');
  if (refused.length > 0) {
    return fail('calendar-list', refused.map((problem) => problem.message).join(' '));
  }
  const extra = new Map<PlainDate, string>();
  const localDays = list.observeLocalClosingDays ? list.localClosingDays : [];
  for (const { date, name } of localDays) extra.set(date, name || 'Local closing day');
  for (const { date, name } of list.extraDays) extra.set(date, name || 'Extra bank holiday');
  for (const { to, name } of list.movedDays) extra.set(to, name || 'Bank holiday (moved)');
  return ok({
    extra,
    movedAway: new Set(list.movedDays.map((move) => move.from)),
    stopped: [],
    notes: problems.map((problem) => problem.message),
  });
}

/** The calendar of a list that may have slips in it: what has to be mended first is left out, the rest counts. */
export function calendarWith(options: CalendarOptions): WorkingCalendar {
  const made = workingCalendar(usableCalendarOptions(options));
  return made.ok ? made.value : ENGLAND_CALENDAR;
}

/** The same calendar with times in which the clock stands still: those days do not count. */
export function withStoppedPeriods(
  calendar: WorkingCalendar,
  stopped: readonly StoppedPeriod[],
): WorkingCalendar {
  return stopped.length === 0 ? calendar : { ...calendar, stopped: [...calendar.stopped, ...stopped] };
}

/** Why the clock of this count stands still on a date; null when it runs. */
export function stoppedReason(date: PlainDate, { stopped }: WorkingCalendar): string | null {
  const period = stopped.find(({ from, to }) => date >= from && (to === null || date < to));
  return period?.reason ?? null;
}

/** Why this date is not a working day ("Saturday", "Good Friday"); null when it is one. */
export function nonWorkingReason(date: PlainDate, calendar: WorkingCalendar): string | null {
  const standsStill = stoppedReason(date, calendar);
  if (standsStill !== null) return standsStill;
  const extra = calendar.extra.get(date);
  if (extra !== undefined) return extra;
  const holiday = bankHolidayOn(date);
  if (holiday && !calendar.movedAway.has(date)) return holiday.name;
  const weekday = weekdayOf(date);
  if (weekday === 6) return 'Saturday';
  return weekday === 0 ? 'Sunday' : null;
}

/** Whether this date is a working day. */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  return nonWorkingReason(date, calendar) === null;
}

/** A clock that never runs again cannot be counted on; nor can a count leave the years we know. */
const FARTHEST_YEAR = 2250;
const EARLIEST_YEAR = 1850;

const remembered = new WeakMap<WorkingCalendar, Map<number, readonly PlainDate[]>>();

/** The working days of a year in order. Remembered per calendar, so that counting is a subtraction. */
function workingDaysOf(year: number, calendar: WorkingCalendar): readonly PlainDate[] {
  let years = remembered.get(calendar);
  if (!years) {
    years = new Map();
    remembered.set(calendar, years);
  }
  let days = years.get(year);
  if (!days) {
    const found: PlainDate[] = [];
    const end = `${year}-12-31`;
    for (let date = `${year}-01-01`; date <= end; date = addDays(date, 1)) {
      if (isWorkingDay(date, calendar)) found.push(date);
    }
    days = found;
    years.set(year, days);
  }
  return days;
}

/** How many of the sorted days are on or before `date`. */
function countUpTo(days: readonly PlainDate[], date: PlainDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as PlainDate) <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

function wholeNumber(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
}

/**
 * The date `n` working days after `date`, which is day 0: the next working day is day 1. Whether `date` is itself
 * a working day makes no difference. With `n` 0 the date comes back as it is.
 *
 * The Regulations do not say which day is day 1; leaving out the day of the event is the general rule for
 * periods "within N days of" something (Lester v Garland; Webb v Fairmaner).
 *
 * @throws RangeError when `n` is not a whole number from 0, or the clock never runs again before 2251
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: WorkingCalendar): PlainDate {
  wholeNumber(n);
  if (n === 0) return date;
  let year = yearOf(date);
  let left = n;
  let days = workingDaysOf(year, calendar);
  let before = countUpTo(days, date);
  while (days.length - before < left) {
    left -= days.length - before;
    year += 1;
    if (year > FARTHEST_YEAR) throw new RangeError(`No ${n} working days after ${date}`);
    days = workingDaysOf(year, calendar);
    before = 0;
  }
  return days[before + left - 1] as PlainDate;
}

/**
 * The last date on which something "at least `n` working days before" `date` can be done: `date` is day 0 and the
 * count runs back.
 *
 * @throws RangeError when `n` is not a whole number from 0, or the count leaves the years from 1850
 */
export function countBack(date: PlainDate, n: number, calendar: WorkingCalendar): PlainDate {
  wholeNumber(n);
  if (n === 0) return date;
  let year = yearOf(date);
  let left = n;
  let before = countUpTo(workingDaysOf(year, calendar), addDays(date, -1));
  while (before < left) {
    left -= before;
    year -= 1;
    if (year < EARLIEST_YEAR) throw new RangeError(`No ${n} working days before ${date}`);
    before = workingDaysOf(year, calendar).length;
  }
  return workingDaysOf(year, calendar)[before - left] as PlainDate;
}

/**
 * Working days from `from` (day 0, not counted) to `to` (counted when it is a working day): the number that makes
 * `to` "day n". Negative when `to` is earlier.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = -countUpTo(workingDaysOf(yearOf(from), calendar), from);
  for (let year = yearOf(from); year < yearOf(to); year += 1) count += workingDaysOf(year, calendar).length;
  return count + countUpTo(workingDaysOf(yearOf(to), calendar), to);
}

/** One day of a count, as "why this date?" shows it. */
interface CountedDay {
  readonly date: PlainDate;
  /** Its number in the count; null when it was passed over. */
  readonly dayNumber: number | null;
  /** Why it was passed over; null when it counted. */
  readonly reason: string | null;
}

/** Every day after `from` up to and including `to`, each with its number or the reason it was passed over. */
export function dayByDay(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): readonly CountedDay[] {
  const days: CountedDay[] = [];
  let dayNumber = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const reason = nonWorkingReason(date, calendar);
    if (reason === null) dayNumber += 1;
    days.push({ date, dayNumber: reason === null ? dayNumber : null, reason });
  }
  return days;
}

/** "Wednesday 1 January 2025: New Year's Day, not counted", for a list of steps. */
export function describeDay(day: CountedDay): string {
  return day.reason === null
    ? `${formatFull(day.date)}: day ${day.dayNumber}`
    : `${formatFull(day.date)}: not counted (${day.reason})`;
}
