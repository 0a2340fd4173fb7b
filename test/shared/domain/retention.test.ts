import { REMINDED_BEFORE, retentionState } from '@shared/domain/retention';
import { addDays } from '@shared/lib/plain-date';
import { expect, test } from 'vitest';

test('the last day is still a day of keeping; the next is past', () => {
  const until = '2026-11-29';
  expect(retentionState(null, until)).toEqual({ kind: 'none' });
  expect(retentionState(until, until)).toEqual({ kind: 'soon', until, days: 0 });
  expect(retentionState(until, '2026-11-30')).toEqual({ kind: 'past', until, days: 1 });
  expect(retentionState(until, addDays(until, -REMINDED_BEFORE)).kind).toBe('soon');
  expect(retentionState(until, addDays(until, -REMINDED_BEFORE - 1)).kind).toBe('later');
});
