import { addDays, formatLong, laterOf, type PlainDate } from '../lib/plain-date';
import { explain, explainStopped } from './arithmetic';
import { calendarCaution } from './bank-holidays';
import type { ArithmeticStep, Deadline, DeadlineStatus } from './deadline';
import { type Context, deadlineOf, firstKnown } from './deadline-context';
import { type Happened, statusOn } from './deadline-status';
import { type ProcedureEventId, procedureEvent } from './events';
import { type CountAsked, type Extended, extendedPeriod, lengtheningLetter } from './extension';
import { frozenCount } from './freezes';
import type { ClockBasis, Rule } from './rule';
import { type WorkingCalendar, withStoppedPeriods, workingDaysBetween } from './working-days';

const BASIS_OF: Partial<Record<ProcedureEventId, ClockBasis>> = {
  'stage-2-requested': 'request',
  'statement-agreed': 'statement-agreed',
  'council-stated-start': 'council-stated',
};

/** The answer when nothing the rule counts from has a date. */
export function missingStart(rule: Rule, context: Context): Deadline {
  const wrong = rule.from.find((event) => context.unreadable.has(event));
  const needed = rule.from.slice(0, 1);
  const label = needed[0] ? procedureEvent(needed[0]).label : rule.name;
  const why = wrong
    ? `The date of "${procedureEvent(wrong).label}" is not a real date. Correct it.`
    : `No date yet for "${label}".`;
  return deadlineOf(rule, { status: { state: 'cannot-be-computed', missing: needed, why } });
}

/** Why a rule that has its start still gives no last day; null when it does. */
function withoutLastDay(
  rule: Rule,
  start: PlainDate,
  metOn: PlainDate | null,
  { options }: Context,
): DeadlineStatus | null {
  if (rule.unit === 'as-soon-as-possible') {
    const daysUsed = workingDaysBetween(start, metOn ?? options.today, options.calendar);
    return { state: 'no-fixed-date', daysUsed, metOn };
  }
  if (rule.unit === 'date-agreed') {
    const agreed = options.agreedResponseDate;
    if (agreed && agreed >= start) return null;
    const why = agreed
      ? `The date agreed for the response (${formatLong(agreed)}) is before the period begins (${formatLong(start)}). Correct one of the two.`
      : 'No date for the response has been agreed.';
    return { state: 'cannot-be-computed', missing: [], why };
  }
  if (rule.amount !== null) return null;
  const why = `"${rule.name}" has no period. Set one to count from it.`;
  return { state: 'cannot-be-computed', missing: [], why };
}

/** The period in force, or the date agreed where that is the period. */
function periodOf(rule: Rule, asked: CountAsked, calendar: WorkingCalendar, { dates, options }: Context) {
  if (rule.unit !== 'date-agreed') {
    return extendedPeriod(rule, rule.amount as number, asked, dates, options, calendar);
  }
  const agreed = options.agreedResponseDate as PlainDate;
  return {
    period: null,
    dueOn: agreed,
    unextendedDueOn: agreed,
    furthestDueOn: agreed,
    extended: false,
    notes: [],
  };
}

type Period = Omit<Extended, 'period'> & { readonly period: number | null };

function stepsOf(
  rule: Rule,
  period: Period,
  start: PlainDate,
  label: string,
  calendar: WorkingCalendar,
): readonly ArithmeticStep[] {
  if (period.period === null) return [];
  // A longer period by agreement ends on a date, not after a count: the count shown is the one it replaced.
  const due = rule.extension?.to === null ? period.unextendedDueOn : period.dueOn;
  return explain(rule, period.period, start, due, label, calendar);
}

/** What the user should know of an answer, besides its dates. */
function remarks(rule: Rule, period: Period, status: DeadlineStatus, context: Context): string[] {
  const { dates, options } = context;
  const notes = [...period.notes];
  const met = firstKnown(rule.until, dates, options.today);
  const planned = met ? null : firstKnown(rule.until, dates);
  if (planned) {
    const after = planned.date > period.dueOn ? ', after the last day' : '';
    notes.push(`${procedureEvent(planned.event).label}: planned for ${formatLong(planned.date)}${after}.`);
  }
  if (rule.softener && status.state === 'late') {
    notes.push(`The law adds "${rule.softener}": record why it could not be sooner.`);
  }
  if (rule.noExtension && status.state !== 'met') notes.push(rule.noExtension);
  if (rule.edited) notes.push(rule.edited);
  const caution = rule.unit === 'working-day' ? calendarCaution(period.dueOn) : null;
  if (caution) notes.push(caution);
  return notes;
}

/** A rule counted from one event that has a date. */
export function answerFrom(rule: Rule, event: ProcedureEventId, context: Context): Deadline {
  const { dates, options } = context;
  const met = firstKnown(rule.until, dates, options.today);
  const metOn = met?.date ?? null;
  const stoppable = rule.stopsWhenFrozen && rule.unit === 'working-day' && rule.direction === 'after';
  const frozen = frozenCount(stoppable ? context.freezes : [], dates[event] as PlainDate, metOn);
  const { start } = frozen;
  const asked: CountAsked = { start, restarted: frozen.restarted, metOn };
  const startEvent: ProcedureEventId = frozen.restarted ? 'resubmitted' : event;
  const { label } = procedureEvent(startEvent);
  const calendar = withStoppedPeriods(options.calendar, frozen.stopped);
  const notes: string[] = [];
  if (!frozen.restarted && rule.from[0] !== event && !rule.fromEach) {
    const first = procedureEvent(rule.from[0] as ProcedureEventId).label;
    notes.push(`No date for "${first}", so it is counted from "${label}".`);
  }
  notes.push(...frozen.notes);
  const startsFrom = { event: startEvent, date: start, label };
  const basis = rule.basis ?? (rule.fromEach ? (BASIS_OF[event] ?? null) : null);

  if (frozen.stoppedSince !== null) {
    // The day of the notice is the first that does not count.
    const lastCounted = laterOf(start, addDays(frozen.stoppedSince, -1));
    const daysUsed = workingDaysBetween(start, lastCounted, calendar);
    const status = { state: 'stopped', since: frozen.stoppedSince, daysUsed, why: frozen.why } as const;
    const arithmetic = options.withoutArithmetic
      ? []
      : explainStopped(start, frozen.stoppedSince, label, calendar);
    if (rule.edited) notes.push(rule.edited);
    const longer = rule.extension?.to ?? null;
    const extended = longer !== null && lengtheningLetter(rule, asked, dates, options.today).on !== null;
    const period = extended ? longer : rule.amount;
    return deadlineOf(rule, { status, basis, startsFrom, notes, arithmetic, period, extended });
  }
  const open = withoutLastDay(rule, start, metOn, context);
  if (open) {
    const days = open.state === 'no-fixed-date' ? 'working' : undefined;
    return deadlineOf(rule, { status: open, basis, startsFrom, notes, days });
  }
  const period = periodOf(rule, asked, calendar, context);
  const settledOn = rule.settledBy
    ? (firstKnown([rule.settledBy], dates, options.today)?.date ?? null)
    : null;
  const happened: Happened = { start, startEvent, metOn, metBy: met?.event ?? null, settledOn };
  const status = statusOn(rule, happened, period.dueOn, options.today, calendar);
  return deadlineOf(rule, {
    status,
    basis,
    startsFrom,
    dueOn: period.dueOn,
    unextendedDueOn: period.unextendedDueOn,
    furthestDueOn: period.furthestDueOn,
    period: period.period,
    extended: period.extended,
    arithmetic: options.withoutArithmetic ? [] : stepsOf(rule, period, start, label, calendar),
    notes: [...notes, ...remarks(rule, period, status, context)],
  });
}
