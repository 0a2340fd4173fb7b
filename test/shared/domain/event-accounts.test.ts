import { applyChange, type Change } from '@shared/domain/change';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { addAccount, joinAccounts, otherAccountsOf, partAccount } from '@shared/domain/event-accounts';
import { eventsWithAccounts, inDateOrder } from '@shared/domain/event-order';
import { describe, expect, it } from 'vitest';
import { countingIds, emptyCase, record } from '../../builders/case-builder';

const entry = (id: string, on: string, fields: object = {}) =>
  record('chronology', { id, date: { on }, event: id, ...fields });
const changed = (chronology: readonly ChronologyEntry[], change: Change) =>
  applyChange({ ...emptyCase(), chronology }, change).chronology;
const grouped = (chronology: readonly ChronologyEntry[]) =>
  eventsWithAccounts(inDateOrder(chronology)).map(({ accounts }) => accounts.map(({ id }) => id));

describe('accounts of one event', () => {
  const chronology = [entry('b', '2024-02-01'), entry('a', '2024-01-01'), entry('c', '2024-03-01')];
  it('stand together where the first of them stands', () => {
    expect(grouped(chronology)).toEqual([['a'], ['b'], ['c']]);
    const joined = changed(
      chronology,
      joinAccounts(chronology, chronology[2] as never, chronology[1] as never, countingIds()),
    );
    expect(grouped(joined)).toEqual([['a', 'c'], ['b']]);
  });
  it('are added beside each other: whose account it is is told apart, and nothing is written for anyone', () => {
    const made = addAccount(chronology, chronology[0] as ChronologyEntry, countingIds());
    const two = changed(chronology, made.change);
    const [first, second] = two.filter(({ eventId }) => eventId !== null);
    expect([first?.account, second?.account]).toEqual(['complainant', 'council']);
    expect(second).toMatchObject({ event: '', date: { on: '2024-02-01' } });
    expect(otherAccountsOf(two, second as ChronologyEntry)).toEqual([first]);
    const third = addAccount(two, second as ChronologyEntry, countingIds('x'));
    expect(third.added.account).toBe('other');
    expect(grouped(changed(two, third.change))[1]).toHaveLength(3);
  });
  it('brings both sides together when two events are joined, and apart again', () => {
    const pairs = [
      entry('a', '2024-01-01', { eventId: 'one' }),
      entry('b', '2024-01-02', { eventId: 'one' }),
      entry('c', '2024-01-03', { eventId: 'two' }),
      entry('d', '2024-01-04', { eventId: 'two' }),
    ];
    const four = changed(pairs, joinAccounts(pairs, pairs[0] as never, pairs[2] as never, countingIds()));
    expect(grouped(four)).toEqual([['a', 'b', 'c', 'd']]);
    const apart = changed(pairs, partAccount(pairs, pairs[0] as never));
    expect(apart.slice(0, 2).map(({ eventId }) => eventId)).toEqual([null, null]);
    expect(grouped(apart)).toEqual([['a'], ['b'], ['c', 'd']]);
  });
});
