import type { CaseFile } from './case-file';
import { type Change, put } from './change';
import { type ChronologyEntry, chronologyEntrySchema } from './chronology-entry';

/** Whose account is missing beside those given: the council's beside the complainant's, and the other way round. */
function otherAccount(accounts: readonly ChronologyEntry[]): ChronologyEntry['account'] {
  const given = new Set(accounts.map(({ account }) => account));
  return (['complainant', 'council', 'other'] as const).find((account) => !given.has(account)) ?? 'other';
}

/** The other accounts of the event that an entry tells of. */
export function otherAccountsOf(
  chronology: CaseFile['chronology'],
  entry: ChronologyEntry,
): ChronologyEntry[] {
  if (entry.eventId === null) return [];
  return chronology.filter(({ id, eventId }) => eventId === entry.eventId && id !== entry.id);
}

/**
 * Adds an account of the same event, to stand beside this one. An entry that nobody disputed becomes the
 * complainant's account, since it now has another beside it.
 * @param newId gives ids for the new entry and, if it has none yet, for the event
 */
export function addAccount(
  chronology: CaseFile['chronology'],
  entry: ChronologyEntry,
  newId: () => string,
): { readonly change: Change; readonly added: ChronologyEntry } {
  const eventId = entry.eventId ?? newId();
  const first: ChronologyEntry = {
    ...entry,
    eventId,
    account: entry.account === 'agreed' ? 'complainant' : entry.account,
  };
  const added = chronologyEntrySchema.parse({
    id: newId(),
    eventId,
    date: entry.date,
    order: entry.order,
    account: otherAccount([first, ...otherAccountsOf(chronology, entry)]),
    pointIds: entry.pointIds,
    personIds: entry.personIds,
    inReport: entry.inReport,
  });
  return {
    change: { label: 'Add another account', steps: [put('chronology', first), put('chronology', added)] },
    added,
  };
}

/** Makes two entries accounts of one event; each brings along the accounts it already stands beside. */
export function joinAccounts(
  chronology: CaseFile['chronology'],
  one: ChronologyEntry,
  other: ChronologyEntry,
  newId: () => string,
): Change {
  const eventId = one.eventId ?? other.eventId ?? newId();
  const joined = [one, other, ...otherAccountsOf(chronology, one), ...otherAccountsOf(chronology, other)];
  return {
    label: 'Set two accounts side by side',
    steps: joined
      .filter((entry) => entry.eventId !== eventId)
      .map((entry) => put('chronology', { ...entry, eventId })),
  };
}

/** Takes an entry out of the event it is an account of. An event left with one account is an ordinary entry again. */
export function partAccount(chronology: CaseFile['chronology'], entry: ChronologyEntry): Change {
  const others = otherAccountsOf(chronology, entry);
  const alone = others.length === 1 ? others : [];
  return {
    label: 'Take two accounts apart',
    steps: [entry, ...alone].map((each) => put('chronology', { ...each, eventId: null })),
  };
}
