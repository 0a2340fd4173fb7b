import type { PlainDate } from '../lib/plain-date';
import { type Clock, readClock } from '../procedure/clock';
import type { Deadline } from '../procedure/deadline';
import { computeDeadlines } from '../procedure/deadlines';
import { ENGLAND_CALENDAR, type WorkingCalendar } from '../procedure/working-days';
import type { Matter } from './matter';

/** What of a case the law's clock reads. */
export type ClockFacts = Pick<
  Matter,
  'procedure' | 'stage' | 'events' | 'extension' | 'clockBasis' | 'freezes'
> & {
  /** The date agreed for an adult response (`adultComplaint.plan.respondBy`). */
  readonly respondBy: PlainDate | null;
};

/**
 * A case's deadlines and where its clock stands. Screens, the list of cases and documents all ask here.
 *
 * @param facts the matter, with the adult plan's date
 * @param today the day asked about
 * @param options the calendar, where the user has added to it; `brief` leaves out the day-by-day steps
 */
export function caseClock(
  facts: ClockFacts,
  today: PlainDate,
  { calendar = ENGLAND_CALENDAR, brief = false }: { calendar?: WorkingCalendar; brief?: boolean } = {},
): { deadlines: readonly Deadline[]; clock: Clock } {
  const { procedure, stage, events, extension, clockBasis, respondBy } = facts;
  // The engine takes "no points" as the whole complaint; an emptied list of points must not come to mean that.
  const freezes = facts.freezes
    .filter((freeze) => freeze.wholeComplaint || freeze.pointIds.length > 0)
    .map((freeze) => (freeze.wholeComplaint ? { ...freeze, pointIds: [] } : freeze));
  const deadlines = computeDeadlines(events, {
    today,
    procedure,
    calendar,
    freezes,
    extension,
    clockBasis,
    agreedResponseDate: respondBy,
    withoutArithmetic: brief,
  });
  const where = procedure === 'adult' ? 'response' : stage;
  const clock = readClock(deadlines, { procedure, events, today, extension, freezes, stage: where });
  return { deadlines, clock };
}
