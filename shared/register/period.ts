import { addDays, formatLong, type PlainDate } from '../lib/plain-date';

/** A stretch of days, both ends in it; `null` is without an end on that side. */
export type Period = { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** All time: cases without a date are in it too. */
export const ANY_TIME: Period = { from: null, to: null };

/** Which day of a stage decides whether it is in the period. */
export const COUNTED_BY = ['begun', 'reported', 'answered', 'opened'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

export const COUNTED_BY_LABELS: Readonly<Record<CountedBy, string>> = {
  begun: 'Received or asked for',
  reported: 'Reported on',
  answered: 'Answered by the council',
  opened: 'Begun in Evenhand',
};

/** What the choice means, for the screen and for "how this was counted" of a report. */
export const COUNTED_BY_WORDS: Readonly<Record<CountedBy, string>> = {
  begun: 'the day a complaint was received, or a stage of it was asked for',
  reported: 'the day the investigation or the panel reported',
  answered: 'the day the council answered at a stage',
  opened: 'the day the case was begun in Evenhand',
};

/** The financial year, 1 April to 31 March, that a day lies in: the year of a council's annual report. */
export function financialYearOf(day: PlainDate): { from: PlainDate; to: PlainDate } {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

/** The financial year before the one a day lies in. */
export function financialYearBefore(day: PlainDate): { from: PlainDate; to: PlainDate } {
  return financialYearOf(addDays(financialYearOf(day).from, -1));
}

/** Whether a day lies in a period. */
export function isWithin(day: PlainDate, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** Whether the period takes in every day, and so also what has no day. */
export function isAnyTime({ from, to }: Period): boolean {
  return from === null && to === null;
}

/** "1 April 2025 to 31 March 2026", "up to 31 March 2026", "any time". */
export function periodWords({ from, to }: Period): string {
  if (from !== null && to !== null) return `${formatLong(from)} to ${formatLong(to)}`;
  if (from !== null) return `from ${formatLong(from)}`;
  return to === null ? 'any time' : `up to ${formatLong(to)}`;
}

/** "2025-26" for a whole financial year; else null. */
export function financialYearName({ from, to }: Period): string | null {
  if (from === null || to === null || !from.endsWith('-04-01')) return null;
  const year = financialYearOf(from);
  return year.to === to ? `${from.slice(0, 4)}-${to.slice(2, 4)}` : null;
}

/** Why a period cannot be counted by, in a sentence; null when it can. */
export function periodFault({ from, to }: Period): string | null {
  return from !== null && to !== null && from > to
    ? `The period ends on ${formatLong(to)}, before it begins on ${formatLong(from)}.`
    : null;
}
