import type { PlainDate } from '../lib/plain-date';
import { type Clock, readClock } from '../procedure/clock';
import type { Deadline } from '../procedure/deadline';
import { computeDeadlines } from '../procedure/deadlines';
import type { WorkingCalendar } from '../procedure/working-days';
import { caseCalendar } from './case-calendar';
import type { Matter } from './matter';

/** What of a case the law's clock reads. */
export type ClockFacts = Pick<
  Matter,
  'procedure' | 'stage' | 'events' | 'extension' | 'clockBasis' | 'freezes'
> &
  /** The case's own days and changed rules; a summary kept by an earlier version has none. */
  Partial<Pick<Matter, 'calendar' | 'ruleChanges'>> & {
    /** The date agreed for an adult response (`adultComplaint.plan.respondBy`). */
    readonly respondBy: PlainDate | null;
  };

type ClockOptions = {
  readonly calendar?: WorkingCalendar;
  readonly brief?: boolean;
  readonly pointId?: string | null;
};

/** The engine takes "no points" as the whole complaint; an emptied list of points must not come to mean that. */
function freezesOf({ freezes }: ClockFacts): ClockFacts['freezes'] {
  return freezes
    .filter((freeze) => freeze.wholeComplaint || freeze.pointIds.length > 0)
    .map((freeze) => (freeze.wholeComplaint ? { ...freeze, pointIds: [] } : freeze));
}

/** A case's deadlines alone, as {@link caseClock} gives them: for a register of many cases, which shows no clock. */
export function caseDeadlines(
  facts: ClockFacts,
  today: PlainDate,
  { calendar = caseCalendar(facts), brief = false, pointId = null }: ClockOptions = {},
): readonly Deadline[] {
  const { procedure, events, extension, clockBasis, respondBy } = facts;
  return computeDeadlines(events, {
    today,
    procedure,
    calendar,
    freezes: freezesOf(facts),
    extension,
    clockBasis,
    agreedResponseDate: respondBy,
    overrides: facts.ruleChanges ?? {},
    pointId,
    withoutArithmetic: brief,
  });
}

/**
 * A case's deadlines and where its clock stands. Screens, the list of cases and documents all ask here.
 *
 * @param facts the matter, with the adult plan's date
 * @param today the day asked about
 * @param options `brief` leaves out the day-by-day steps; `pointId` asks for one complaint point, whose own
 * freezes count besides those of the whole complaint; another `calendar` than the case's own is for tests
 */
export function caseClock(
  facts: ClockFacts,
  today: PlainDate,
  options: ClockOptions = {},
): { deadlines: readonly Deadline[]; clock: Clock } {
  const { procedure, stage, events, extension } = facts;
  const deadlines = caseDeadlines(facts, today, options);
  const clock = readClock(deadlines, {
    procedure,
    events,
    today,
    extension,
    freezes: freezesOf(facts),
    stage: procedure === 'adult' ? 'response' : stage,
    pointId: options.pointId ?? null,
    withoutTimeline: options.brief,
  });
  return { deadlines, clock };
}
