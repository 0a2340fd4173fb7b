import {
  addDays,
  addMonths,
  daysBetween,
  formatFull,
  formatLong,
  formatShort,
  isPlainDate,
  lastDayBeginningWith,
  plainDateSchema,
  weekdayOf,
} from '@shared/lib/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate } from '../procedure/dates';

describe('plain dates', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31', '2026-03-29', '2026-10-25'])('accepts %s', (date) => {
    expect(isPlainDate(date)).toBe(true);
  });

  it.each([
    ['31 February', '2024-02-31'],
    ['29 February in a common year', '2023-02-29'],
    ['the year 0202', '0202-05-01'],
    ['the year 2200', '2200-01-01'],
    ['month 13', '2024-13-01'],
    ['day 0', '2024-05-00'],
    ['an instant', '2024-05-01T00:00:00Z'],
    ['an English date', '01/05/2024'],
    ['nothing', ''],
  ])('refuses %s', (_what, date) => {
    expect(isPlainDate(date)).toBe(false);
    expect(plainDateSchema.safeParse(date).success).toBe(false);
  });

  it('counts across both clock changes without losing a day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-01', '2026-11-01')).toBe(245);
  });

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(isPlainDate(other)).toBe(true);
        expect((weekdayOf(other) - weekdayOf(date) - days) % 7).toBeOneOf([0, -0]);
      }),
    );
  });

  it('adds months, ending on the last day where the month is shorter', () => {
    expect(addMonths('2025-01-10', 6)).toBe('2025-07-10');
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  });

  it('ends a period "beginning with" a day on the day before the same date', () => {
    expect(lastDayBeginningWith('2025-01-10', 12)).toBe('2026-01-09');
    expect(lastDayBeginningWith('2025-01-10', 6)).toBe('2025-07-09');
    expect(lastDayBeginningWith('2025-01-01', 6)).toBe('2025-06-30');
    expect(lastDayBeginningWith('2024-02-29', 12)).toBe('2025-02-28');
    expect(lastDayBeginningWith('2025-08-31', 6)).toBe('2026-02-28');
    expect(lastDayBeginningWith('2023-08-31', 6)).toBe('2024-02-29');
  });

  it('is written the way a report writes it', () => {
    expect(formatLong('2024-12-04')).toBe('4 December 2024');
    expect(formatShort('2024-12-04')).toBe('Wed 4 Dec 2024');
    expect(formatFull('2024-12-04')).toBe('Wednesday 4 December 2024');
  });
});
