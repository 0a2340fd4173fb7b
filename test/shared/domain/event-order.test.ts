import { eventDateWords, inDateOrder } from '@shared/domain/event-order';
import { expect, test } from 'vitest';
import { record } from '../../builders/case-builder';

const dated = (id: string, date: object, order = 0) => record('chronology', { id, date, order });
const words = (date: object) => eventDateWords(dated('x', date).date);

test.each([
  [{ on: '2024-06-04' }, '4 June 2024'],
  [{ precision: 'month', on: '2024-06-01' }, 'June 2024'],
  [{ precision: 'year', on: '2021-01-01' }, '2021'],
  [{ precision: 'period', on: '2023-11-01', until: '2023-11-10' }, '1 November 2023 to 10 November 2023'],
  [{ precision: 'month', on: '2024-06-01', about: true }, 'about June 2024'],
  [{ precision: 'unrecorded' }, 'date not recorded'],
  [
    { on: '2024-05-30', disputed: true, words: 'Mr R says 29 May' },
    '30 May 2024 (disputed: Mr R says 29 May)',
  ],
])('%o reads as %s', (date, expected) => {
  expect(words(date)).toBe(expected);
});

test('events come by date, then by the order given, and those without a date last', () => {
  const entries = [
    dated('undated', { precision: 'unrecorded' }),
    dated('late', { on: '2024-07-01' }),
    dated('second', { on: '2024-05-21' }, 2),
    dated('first', { on: '2024-05-21' }, 1),
  ];
  expect(inDateOrder(entries).map((entry) => entry.id)).toEqual(['first', 'second', 'late', 'undated']);
});
