import { filterEvents } from '@renderer/features/chronology/chronology-filter';
import { placeOnLine } from '@renderer/features/chronology/place-on-line';
import { eventsWithAccounts } from '@shared/domain/event-order';
import { expect, it } from 'vitest';
import { record } from '../../../builders/case-builder';

const entry = (id: string, date: object, fields: object = {}) =>
  record('chronology', { id, date, event: `Event ${id}`, ...fields });

it('lays events between the first and the last day, with the length their dates have', () => {
  const line = placeOnLine([
    entry('a', { on: '2024-01-01' }),
    entry('b', { on: '2024-01-15', precision: 'month' }),
    entry('c', { on: '2024-02-10', until: '2024-02-20', precision: 'period' }),
    entry('d', { on: null, precision: 'unrecorded' }),
    entry('e', { on: '2024-05-05', precision: 'year' }),
  ]);
  expect([line?.first, line?.last, line?.undated]).toEqual(['2024-01-01', '2024-12-31', 1]);
  expect(line?.marks.map(({ entry: { id }, at, to }) => [id, Math.round(at), Math.round(to)])).toEqual([
    ['a', 0, 0],
    ['b', 0, 8],
    ['c', 11, 14],
    ['e', 0, 100],
  ]);
});

it('draws a single event in the middle, none without a date, and ten thousand as a picture', () => {
  expect(placeOnLine([])).toBeNull();
  expect(placeOnLine([entry('d', { precision: 'unrecorded' })])).toBeNull();
  expect(placeOnLine([entry('a', { on: '2024-01-01' })])?.marks[0]?.at).toBe(50);
  const many = Array.from({ length: 10_000 }, (_, at) =>
    entry(String(at), { on: `20${String(10 + Math.floor(at / 1_000)).padStart(2, '0')}-01-01` }),
  );
  expect(placeOnLine(many)?.marks.length).toBeLessThanOrEqual(252);
});

it('shows where accounts differ, where a date is unsure, and what has no source', () => {
  const events = eventsWithAccounts([
    entry('a', { on: '2024-01-01' }, { citationIds: ['c'] }),
    entry('b', { on: '2024-01-02', disputed: true }, { citationIds: ['c'], account: 'council' }),
    entry('c', { on: '2024-01-03' }, { eventId: 'x' }),
    entry('d', { on: '2024-01-04', about: true }, { eventId: 'x', event: 'Told otherwise' }),
  ]);
  const ids = (...asked: [Parameters<typeof filterEvents>[1], string]) =>
    filterEvents(events, ...asked).map(({ id }) => id);
  expect(ids('all', '')).toEqual(['a', 'b', 'c']);
  expect(ids('differ', '')).toEqual(['b', 'c']);
  expect(ids('disputed', '')).toEqual(['b', 'c']);
  expect(ids('unsourced', '')).toEqual(['c']);
  // An event is found by the words of any of its accounts.
  expect(ids('all', 'told otherwise')).toEqual(['c']);
});
