import type { Deadline, DeadlineOptions, EventDates } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import type { Freeze } from '@shared/procedure/freezes';
import { ENGLAND_CALENDAR } from '@shared/procedure/working-days';

/** The children's procedure asked about on a day, with nothing added. */
export const children = (today: string, given: Partial<DeadlineOptions> = {}): DeadlineOptions => ({
  today,
  procedure: 'children',
  calendar: ENGLAND_CALENDAR,
  ...given,
});

/** One answer by its key; a missing one fails the test that asks for it. */
export function pick(events: EventDates, key: string, options: DeadlineOptions): Deadline {
  const found = computeDeadlines(events, options).find((deadline) => deadline.key === key);
  if (!found) throw new Error(`No deadline ${key}`);
  return found;
}

/** A Stage 2 asked for on 12 November and agreed on 4 December 2024. */
export const STAGE_2: EventDates = { 'stage-2-requested': '2024-11-12', 'statement-agreed': '2024-12-04' };

/** A freeze for family proceedings, begun on 26 November 2024 and not ended. */
export const freeze = (given: Partial<Freeze>): Freeze => ({
  id: 'f1',
  pointIds: [],
  proceedings: 'family court',
  noticeOn: '2024-11-26',
  endedOn: null,
  resubmittedOn: null,
  ...given,
});
