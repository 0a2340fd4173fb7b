import { addDays, daysBetween, weekdayOf } from '@shared/lib/plain-date';
import {
  addWorkingDays,
  countBack,
  ENGLAND_CALENDAR,
  isWorkingDay,
  workingDaysBetween,
} from '@shared/procedure/working-days';
import { describe, expect, it } from 'vitest';

// `npm test` runs this file once under each of Europe/London, UTC, Pacific/Auckland and America/Los_Angeles. The
// figure below is fixed, so the same file passing everywhere is the same answer everywhere; the sample cases, with
// their own fixed figures, run there too.

/** A checksum of many answers: any one that differs changes it. */
function checksum(answers: Iterable<string>): string {
  let sum = 0x811c9dc5;
  for (const answer of answers) {
    for (let at = 0; at < answer.length; at += 1) {
      sum = Math.imul(sum ^ answer.charCodeAt(at), 0x01000193) >>> 0;
    }
  }
  return sum.toString(16);
}

/** The days on which the clocks change, where the zones of the tests change them, and the days around. */
const CLOCK_CHANGES = [
  ['London, spring', '2026-03-29'],
  ['London, autumn', '2026-10-25'],
  ['Auckland, autumn', '2026-04-05'],
  ['Auckland, spring', '2026-09-27'],
  ['Los Angeles, spring', '2026-03-08'],
  ['Los Angeles, autumn', '2026-11-01'],
] as const;

describe(`with the system's clock at ${process.env.TZ ?? 'its own zone'}`, () => {
  it('every day of 2012 to 2035 gives the same limits', () => {
    function* answers() {
      for (let date = '2012-01-01'; date <= '2035-12-31'; date = addDays(date, 1)) {
        for (const n of [1, 5, 10, 15, 20, 25, 30, 65]) yield addWorkingDays(date, n, ENGLAND_CALENDAR);
        yield countBack(date, 10, ENGLAND_CALENDAR);
      }
    }
    expect(checksum(answers())).toBe('4ed07848');
  });

  it.each(CLOCK_CHANGES)('no day is lost or doubled where the clocks change in %s', (_where, change) => {
    const before = addDays(change, -3);
    for (let n = 0; n <= 6; n += 1) {
      const date = addDays(before, n);
      expect(daysBetween(before, date)).toBe(n);
      expect((weekdayOf(date) - weekdayOf(before) + 7) % 7).toBe(n % 7);
    }
    let counted = 0;
    for (let date = addDays(before, 1); date <= addDays(change, 3); date = addDays(date, 1)) {
      if (isWorkingDay(date, ENGLAND_CALENDAR)) counted += 1;
    }
    expect(workingDaysBetween(before, addDays(change, 3), ENGLAND_CALENDAR)).toBe(counted);
  });
});
