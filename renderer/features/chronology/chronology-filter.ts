import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { type EventAccounts, eventDateWords } from '@shared/domain/event-order';

/** Which events are shown. */
export type Shown = 'all' | 'differ' | 'disputed' | 'unsourced';

/** Where accounts differ: one event told twice or more, or an account that is somebody's. */
const differs = ({ accounts }: EventAccounts) =>
  accounts.length > 1 || accounts.some(({ account }) => account !== 'agreed');

const FILTERS: Readonly<Record<Shown, (event: EventAccounts) => boolean>> = {
  all: () => true,
  differ: differs,
  disputed: ({ accounts }) => accounts.some(({ date }) => date.disputed || date.on === null || date.about),
  unsourced: ({ accounts }) => accounts.some(({ citationIds }) => citationIds.length === 0),
};

/** The events of a kind whose words or date hold every word asked for. */
export function filterEvents(events: readonly EventAccounts[], shown: Shown, typed: string): EventAccounts[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (entry: ChronologyEntry) => {
    const text = `${entry.event} ${eventDateWords(entry.date)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return events.filter(
    (event) => FILTERS[shown](event) && (words.length === 0 || event.accounts.some(holds)),
  );
}
