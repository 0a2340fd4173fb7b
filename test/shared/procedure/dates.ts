import { addDays, type PlainDate } from '@shared/lib/plain-date';
import fc from 'fast-check';

/** A date in the years the calendar is meant for. */
export const anyDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 24 * 365 })
  .map((days) => addDays('2012-01-01', days));
