import { backupStanding } from '@shared/safety-copy/backup-due';
import { expect, test } from 'vitest';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 4, 3, 9);
const standing = (
  every: 'close' | 'day' | 'week' | 'hand',
  ago: number | null,
  failedAgo: number | null = null,
) =>
  backupStanding(
    { every, last: ago === null ? null : NOW - ago, failed: failedAgo === null ? null : NOW - failedAgo },
    NOW,
  );

test('once a day: due after a day, overdue after two', () => {
  expect(standing('day', 20 * HOUR)).toBe('fine');
  expect(standing('day', 25 * HOUR)).toBe('due');
  expect(standing('day', 2 * DAY + HOUR)).toBe('overdue');
});

test('once a week: due after seven days, overdue after nine', () => {
  expect(standing('week', 6 * DAY)).toBe('fine');
  expect(standing('week', 8 * DAY)).toBe('due');
  expect(standing('week', 10 * DAY)).toBe('overdue');
});

test('at each close: nothing is due while one works, and a week without closing is too long', () => {
  expect(standing('close', 3 * DAY)).toBe('fine');
  expect(standing('close', 8 * DAY)).toBe('overdue');
});

test('by hand: never by itself; after a month the user is told', () => {
  expect(standing('hand', 20 * DAY)).toBe('fine');
  expect(standing('hand', 31 * DAY)).toBe('overdue');
  expect(standing('hand', null)).toBe('overdue');
});

test('never made: due; and a failure since the last is overdue at once, until one is made', () => {
  expect(standing('close', null)).toBe('due');
  expect(standing('day', 2 * HOUR, HOUR)).toBe('overdue');
  expect(standing('day', HOUR, 2 * HOUR)).toBe('fine');
});

test('a clock set back makes nothing overdue', () => expect(standing('day', -5 * DAY)).toBe('fine'));
