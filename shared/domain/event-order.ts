import { formatLong } from '../lib/plain-date';
import type { ChronologyEntry, EventDate } from './chronology-entry';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How a date of an event reads: "4 June 2024", "about June 2024", "1 to 10 November 2023", "date not recorded". */
export function eventDateWords(date: EventDate): string {
  const words = bareWords(date);
  const about = date.about && date.precision !== 'unrecorded' ? `about ${words}` : words;
  const said = [date.disputed ? 'disputed' : '', date.words].filter(Boolean).join(': ');
  return said ? `${about} (${said})` : about;
}

function bareWords({ precision, on, until }: EventDate): string {
  if (precision === 'unrecorded' || on === null) return 'date not recorded';
  if (precision === 'year') return on.slice(0, 4);
  if (precision === 'month') return `${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`;
  if (precision === 'period' && until) return `${formatLong(on)} to ${formatLong(until)}`;
  return formatLong(on);
}

/** The chronology in order of date, then of the user's own order; events with no recorded date come last. */
export function inDateOrder(entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  const key = (entry: ChronologyEntry) => entry.date.on ?? '9999-12-31';
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.order - b.order));
}

/** One event with the accounts there are of it; most have one. `id` is its first account's. */
export type EventAccounts = { readonly id: string; readonly accounts: readonly ChronologyEntry[] };

/**
 * Entries gathered into events: the accounts of one event stand together where the first of them stands.
 * @param ordered entries as {@link inDateOrder} gives them
 */
export function eventsWithAccounts(ordered: readonly ChronologyEntry[]): EventAccounts[] {
  const events: { id: string; accounts: ChronologyEntry[] }[] = [];
  const byEvent = new Map<string, { accounts: ChronologyEntry[] }>();
  for (const entry of ordered) {
    const known = entry.eventId === null ? undefined : byEvent.get(entry.eventId);
    if (known) {
      known.accounts.push(entry);
      continue;
    }
    const event = { id: entry.id, accounts: [entry] };
    events.push(event);
    if (entry.eventId !== null) byEvent.set(entry.eventId, event);
  }
  return events;
}
