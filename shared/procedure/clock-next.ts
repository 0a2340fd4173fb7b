import type { PlainDate } from '../lib/plain-date';
import type { Deadline } from './deadline';
import { isOpen } from './deadline-status';
import { eventsOf, type ProcedureStage, procedureStageSchema } from './events';
import type { Confidence, Duty } from './rule';
import type { TimelineInput } from './timeline';

/** Something with a date that is still to be done or is planned. */
export interface Milestone {
  readonly id: string;
  readonly date: PlainDate;
  readonly label: string;
  readonly kind: 'deadline' | 'planned' | 'promised';
  readonly duty: Duty | null;
  /** How sure we are of the rule behind it; null for what the user planned. Guidance from memory is no lateness in law. */
  readonly confidence: Confidence | null;
  /** Of a deadline: days left, or days over when overdue, in the deadline's own days. */
  readonly daysLeft: number | null;
  readonly daysOver: number | null;
  readonly days: 'working' | 'calendar';
  /** The rule behind it was changed by the user. */
  readonly changedRule: boolean;
}

/** What comes next, large on Overview; and what should have been done already. */
export interface ClockNext {
  readonly next: Milestone | null;
  /** Everything to come, nearest first; `next` is the first of them. */
  readonly upcoming: readonly Milestone[];
  /** Overdue, longest first. */
  readonly overdue: readonly Milestone[];
}

const order = (stage: ProcedureStage): number => procedureStageSchema.options.indexOf(stage);

function milestoneOf(deadline: Deadline): Milestone | null {
  const { status } = deadline;
  if (!deadline.dueOn || (status.state !== 'due' && status.state !== 'late')) return null;
  return {
    id: deadline.key,
    date: deadline.dueOn,
    label: deadline.name,
    kind: 'deadline',
    duty: deadline.rule.duty,
    confidence: deadline.confidence,
    daysLeft: status.state === 'due' ? status.daysLeft : null,
    daysOver: status.state === 'late' ? status.daysOver : null,
    days: deadline.days,
    changedRule: deadline.rule.edited !== null,
  };
}

/** Planned events: dates after today that the user has entered. */
function planned(input: TimelineInput): Milestone[] {
  return eventsOf(input.procedure).flatMap((event): Milestone[] => {
    const date = input.events[event.id];
    if (!date || date <= input.today) return [];
    return [
      {
        id: `planned:${event.id}`,
        date,
        label: event.label,
        kind: 'planned',
        duty: null,
        confidence: null,
        daysLeft: null,
        daysOver: null,
        days: 'calendar',
        changedRule: false,
      },
    ];
  });
}

/**
 * What comes next and what is overdue at the stage where the case stands. Time that is the complainant's own never
 * counts as overdue; neither does anything of a stage already left.
 *
 * @param stage where the case stands
 * @param finished nothing of this stage is open any more
 */
export function nextMilestones(
  deadlines: readonly Deadline[],
  stage: ProcedureStage,
  finished: boolean,
  input: TimelineInput,
): ClockNext {
  const settled = ({ rule }: Deadline): boolean => {
    const date = rule.settledBy ? input.events[rule.settledBy] : undefined;
    return date !== undefined && date <= input.today;
  };
  const concerned = deadlines.filter(
    (one) =>
      one.headline &&
      !settled(one) &&
      isOpen(one) &&
      one.rule.effect !== 'advice' &&
      order(one.stage) >= order(stage) &&
      !(finished && one.stage === stage),
  );
  const shadowed = (one: Deadline): boolean =>
    one.ruleId === 'ch-s2-maximum' &&
    concerned.some((other) => other.rule.basis !== null && other.dueOn === one.dueOn);
  const found = concerned
    .filter((one) => !shadowed(one))
    .map(milestoneOf)
    .filter((milestone): milestone is Milestone => milestone !== null);
  const promised = input.extension?.newDate;
  const response = concerned.find((one) => one.rule.basis !== null && one.extended);
  if (promised && response && promised >= input.today) {
    found.push({
      id: 'promised',
      date: promised,
      label: 'Response, as the extension letter promised',
      kind: 'promised',
      duty: 'council',
      confidence: response.confidence,
      daysLeft: null,
      daysOver: null,
      days: 'working',
      changedRule: false,
    });
  }
  const byDate = (one: Milestone, other: Milestone) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
  const windows = new Set(concerned.filter((one) => one.rule.effect === 'window').map((one) => one.key));
  const upcoming = [...found.filter((one) => one.daysOver === null), ...planned(input)].sort(byDate);
  const overdue = found.filter((one) => one.daysOver !== null && !windows.has(one.id)).sort(byDate);
  return { next: upcoming[0] ?? null, upcoming, overdue };
}
