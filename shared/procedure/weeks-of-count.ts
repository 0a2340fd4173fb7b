import { addDays, type PlainDate, weekdayOf } from '../lib/plain-date';
import type { ArithmeticStep } from './deadline';

/** One day of the picture of a count; null outside it. */
export interface DayOfCount {
  readonly date: PlainDate;
  readonly kind: 'start' | 'counted' | 'skipped' | 'stopped' | 'last';
  readonly dayNumber: number | null;
  /** The holiday or the proceedings, where it is not only a weekend. */
  readonly reason: string | null;
  readonly words: string;
}

/** Seven days from Monday; or, where `folded` is not 0, so many weeks in which the clock stood still throughout. */
export interface WeekOfCount {
  readonly monday: PlainDate;
  readonly days: readonly (DayOfCount | null)[];
  readonly folded: number;
}

const WEEKENDS = ['Saturday', 'Sunday'];
/** Weeks on end in which nothing is counted are folded into one line from so many on. */
const FOLD_FROM = 3;

/**
 * The days of a count as weeks from Monday to Sunday, for a picture: those that were counted have their number, the
 * others their reason. Three weeks or more in which the clock stood still throughout become one line.
 *
 * @param steps the arithmetic of a deadline, forwards or back
 * @returns the weeks in date order; empty for what is not counted day by day
 */
export function weeksOfCount(steps: readonly ArithmeticStep[]): readonly WeekOfCount[] {
  const days = new Map<PlainDate, DayOfCount>();
  for (const { kind, date, dayNumber, reason, words } of steps) {
    if (kind === 'note' || date === null) continue;
    const named = reason && !WEEKENDS.includes(reason) ? reason : null;
    days.set(date, { date, kind, dayNumber, reason: named, words });
  }
  // Two days only, the first and the last, are a period counted in months: there is nothing to draw.
  if (days.size < 2 || ![...days.values()].some((day) => day.kind === 'counted')) return [];
  const dates = [...days.keys()].sort();
  const first = dates[0] as PlainDate;
  const last = dates.at(-1) as PlainDate;
  const weeks: WeekOfCount[] = [];
  for (
    let monday = addDays(first, -((weekdayOf(first) + 6) % 7));
    monday <= last;
    monday = addDays(monday, 7)
  ) {
    weeks.push({
      monday,
      days: Array.from({ length: 7 }, (_, index) => days.get(addDays(monday, index)) ?? null),
      folded: 0,
    });
  }
  return foldStopped(weeks);
}

const allStopped = ({ days }: WeekOfCount) => days.every((day) => day?.kind === 'stopped');

function foldStopped(weeks: readonly WeekOfCount[]): WeekOfCount[] {
  const shown: WeekOfCount[] = [];
  for (let at = 0; at < weeks.length; ) {
    let end = at;
    while (end < weeks.length && allStopped(weeks[end] as WeekOfCount)) end += 1;
    if (end - at >= FOLD_FROM) shown.push({ ...(weeks[at] as WeekOfCount), days: [], folded: end - at });
    else shown.push(...weeks.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return shown;
}
