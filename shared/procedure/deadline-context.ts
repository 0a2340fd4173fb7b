import { isPlainDate, type PlainDate } from '../lib/plain-date';
import type { Deadline, DeadlineOptions, EventDates } from './deadline';
import { type ProcedureEventId, procedureEventSchema } from './events';
import { type Freeze, freezesFor, freezesOn } from './freezes';
import type { ClockBasis, Rule } from './rule';

/** The case's dates, read once for all rules. */
export interface Context {
  readonly dates: EventDates;
  readonly unreadable: ReadonlySet<ProcedureEventId>;
  readonly freezes: readonly Freeze[];
  readonly options: DeadlineOptions;
}

/** Real dates only; the end of other proceedings and the resubmission are taken from the freezes if not recorded. */
export function readContext(events: EventDates, options: DeadlineOptions): Context {
  const dates: Partial<Record<ProcedureEventId, PlainDate>> = {};
  const unreadable = new Set<ProcedureEventId>();
  for (const id of procedureEventSchema.options) {
    const date = events[id];
    if (date === undefined || date === null || date === '') continue;
    if (isPlainDate(date)) dates[id] = date;
    else unreadable.add(id);
  }
  const freezes = freezesFor(options.freezes ?? [], options.pointId ?? null);
  const last = freezes.filter((freeze) => freeze.endedOn !== null).at(-1);
  if (last?.endedOn && !dates['proceedings-ended']) dates['proceedings-ended'] = last.endedOn;
  if (last?.resubmittedOn && !dates.resubmitted) dates.resubmitted = last.resubmittedOn;
  return { dates, unreadable, freezes: freezesOn(freezes, options.today), options };
}

/** The first of these events with a date; planned ones (after today) only when asked for. */
export function firstKnown(events: readonly ProcedureEventId[], dates: EventDates, notAfter?: PlainDate) {
  for (const event of events) {
    const date = dates[event];
    if (date !== undefined && (notAfter === undefined || date <= notAfter)) return { event, date };
  }
  return null;
}

/** What an answer says beyond its rule. Whatever is left out has no date and no doubt. */
type Found = Pick<Deadline, 'status'> &
  Partial<
    Pick<
      Deadline,
      | 'dueOn'
      | 'unextendedDueOn'
      | 'furthestDueOn'
      | 'period'
      | 'extended'
      | 'startsFrom'
      | 'basis'
      | 'days'
      | 'arithmetic'
      | 'notes'
    >
  >;

/** One answer, written out in one go: thousands are made for a register of many cases. */
export function deadlineOf(rule: Rule, found: Found): Deadline {
  const basis: ClockBasis | null = found.basis ?? rule.basis;
  return {
    key: rule.fromEach && basis ? `${rule.id}:${basis}` : rule.id,
    ruleId: rule.id,
    rule,
    name: rule.name,
    stage: rule.stage,
    dueOn: found.dueOn ?? null,
    unextendedDueOn: found.unextendedDueOn ?? null,
    furthestDueOn: found.furthestDueOn ?? null,
    period: found.period === undefined ? rule.amount : found.period,
    extended: found.extended ?? false,
    startsFrom: found.startsFrom ?? null,
    basis,
    headline: true,
    headlineReason: null,
    days: found.days ?? (rule.unit === 'working-day' ? 'working' : 'calendar'),
    status: found.status,
    arithmetic: found.arithmetic ?? [],
    notes: found.notes ?? [],
    confidence: rule.edited ? 'low' : rule.confidence,
    legalStatus: rule.legalStatus,
  };
}
