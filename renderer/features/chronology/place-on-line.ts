import type { ChronologyEntry, EventDate } from '@shared/domain/chronology-entry';
import { addDays, addMonths, daysBetween, type PlainDate } from '@shared/lib/plain-date';

/** One mark on the line: from where to where it lies, in percent of the line. A day has no length. */
export type Mark = { readonly entry: ChronologyEntry; readonly at: number; readonly to: number };

/** More marks than this would be a bar, not a picture; near ones are then drawn as one. */
const MOST_MARKS = 250;

/** The last day that an event may have been on: a month, a year and a period have a length. */
export function lastDay({ precision, on, until }: EventDate): PlainDate | null {
  if (on === null || precision === 'unrecorded') return null;
  if (precision === 'month') return addDays(addMonths(`${on.slice(0, 7)}-01`, 1), -1);
  if (precision === 'year') return `${on.slice(0, 4)}-12-31`;
  return precision === 'period' && until && until > on ? until : on;
}

/** The first day it may have been on: a month begins on its first, whatever day stands for it. */
function firstDay({ precision, on }: EventDate): PlainDate | null {
  if (on === null || precision === 'unrecorded') return null;
  if (precision === 'month') return `${on.slice(0, 7)}-01`;
  return precision === 'year' ? `${on.slice(0, 4)}-01-01` : on;
}

export type Line = {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly marks: readonly Mark[];
  /** Events without a recorded date, which have no place on it. */
  readonly undated: number;
};

/** Where each event lies between the first and the last day, or null when none has a date. */
export function placeOnLine(entries: readonly ChronologyEntry[]): Line | null {
  const dated = entries.flatMap((entry) => {
    const from = firstDay(entry.date);
    const to = lastDay(entry.date);
    return from && to ? [{ entry, from, to }] : [];
  });
  if (dated.length === 0) return null;
  let first = dated[0]?.from as PlainDate;
  let last = dated[0]?.to as PlainDate;
  for (const { from, to } of dated) {
    if (from < first) first = from;
    if (to > last) last = to;
  }
  // A single day stands in the middle of a line of its own.
  if (first === last) {
    first = addDays(first, -1);
    last = addDays(last, 1);
  }
  const length = daysBetween(first, last);
  const nearest = dated.length > MOST_MARKS ? 100 / MOST_MARKS : 0;
  const marks: Mark[] = [];
  for (const { entry, from, to } of dated) {
    const mark = {
      entry,
      at: (daysBetween(first, from) / length) * 100,
      to: (daysBetween(first, to) / length) * 100,
    };
    const before = marks.at(-1);
    if (!before || mark.at - before.at >= nearest || entry === dated.at(-1)?.entry) marks.push(mark);
  }
  return { first, last, marks, undated: entries.length - dated.length };
}

/** The years named under the line; with very many, every so many. */
export function yearsBetween(first: PlainDate, last: PlainDate): number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  const step = Math.max(1, Math.ceil((to - from) / 12));
  return Array.from(
    { length: Math.max(0, Math.floor((to - from) / step) + 1) },
    (_, index) => from + index * step,
  );
}
