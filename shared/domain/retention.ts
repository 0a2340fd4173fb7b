import { z } from 'zod';
import { daysBetween, type PlainDate, plainDateSchema } from '../lib/plain-date';
import { line } from './text';

/**
 * Until when the papers of a case are kept, as its user has agreed it. No law sets one period for an independent
 * person's copy: the council's contract or its retention schedule does, so there is no default.
 */
export const retentionSchema = z.strictObject({
  until: plainDateSchema.nullable().default(null),
  why: line.describe('Where that date comes from: the contract, the retention schedule'),
});
export type Retention = z.infer<typeof retentionSchema>;

/** How many days before the day the user is reminded. */
export const REMINDED_BEFORE = 30;

/** Where a case stands: nothing agreed, far off, soon, or to be deleted. */
type RetentionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'later'; readonly until: PlainDate }
  | { readonly kind: 'soon'; readonly until: PlainDate; readonly days: number }
  | { readonly kind: 'past'; readonly until: PlainDate; readonly days: number };

/**
 * Where a case stands with its retention date. On the day itself it is still kept; from the next day on it is past.
 * @param until the last day on which the case is kept; null when nothing is agreed
 */
export function retentionState(until: PlainDate | null, today: PlainDate): RetentionState {
  if (until === null) return { kind: 'none' };
  const days = daysBetween(today, until);
  if (days < 0) return { kind: 'past', until, days: -days };
  return days <= REMINDED_BEFORE ? { kind: 'soon', until, days } : { kind: 'later', until };
}
