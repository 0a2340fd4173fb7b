import { formatLong, type PlainDate } from '../lib/plain-date';
import { explain } from './arithmetic';
import { calendarCaution } from './bank-holidays';
import type { Deadline } from './deadline';
import { answerFor, type Context, firstKnown } from './deadline-context';
import { type Happened, statusOn } from './deadline-status';
import { type ProcedureEventId, procedureEvent } from './events';
import { extendedPeriod } from './extension';
import { frozenCount } from './freezes';
import type { ClockBasis, Rule } from './rule';
import { withStoppedPeriods, workingDaysBetween } from './working-days';

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
  return {
    ...answerFor(rule, rule.basis),
    status: {
      state: 'cannot-be-computed',
      missing: needed,
      why: wrong
        ? `The date of "${procedureEvent(wrong).label}" is not a real date. Correct it.`
        : `No date yet for "${label}".`,
    },
  };
}

/** A rule counted from one event that has a date. */
export function answerFrom(rule: Rule, event: ProcedureEventId, context: Context): Deadline {
  const { dates, options } = context;
  const { today } = options;
  const notes: string[] = [];
  const met = firstKnown(rule.until, dates, today);
  const planned = met ? null : firstKnown(rule.until, dates);
  const eventDate = dates[event] as PlainDate;

  const frozen = frozenCount(
    rule.stopsWhenFrozen && rule.unit === 'working-day' && rule.direction === 'after' ? context.freezes : [],
    eventDate,
    met?.date ?? null,
  );
  const startEvent: ProcedureEventId = frozen.restarted ? 'resubmitted' : event;
  const start = frozen.start;
  const calendar = withStoppedPeriods(options.calendar, frozen.stopped);
  const label = procedureEvent(startEvent).label;
  const base: Omit<Deadline, 'status'> = {
    ...answerFor(rule, rule.basis ?? (rule.fromEach ? (BASIS_OF[event] ?? null) : null)),
    startsFrom: { event: startEvent, date: start, label },
  };
  if (!frozen.restarted && rule.from[0] !== event && !rule.fromEach) {
    const first = rule.from[0] as ProcedureEventId;
    notes.push(`No date for "${procedureEvent(first).label}", so it is counted from "${label}".`);
  }
  notes.push(...frozen.notes);
  if (frozen.stoppedSince !== null) {
    const daysUsed = workingDaysBetween(start, frozen.stoppedSince, calendar);
    const status = { state: 'stopped', since: frozen.stoppedSince, daysUsed, why: frozen.why } as const;
    return { ...base, notes, status };
  }

  if (rule.unit === 'as-soon-as-possible') {
    const daysUsed = workingDaysBetween(start, met?.date ?? today, calendar);
    const status = { state: 'no-fixed-date', daysUsed, metOn: met?.date ?? null } as const;
    return { ...base, days: 'working', notes, status };
  }
  if (rule.unit !== 'date-agreed' && rule.amount === null) {
    const why = `"${rule.name}" has no period. Set one to count from it.`;
    return { ...base, notes, status: { state: 'cannot-be-computed', missing: [], why } };
  }
  if (rule.unit === 'date-agreed' && !options.agreedResponseDate) {
    const why = 'No date for the response has been agreed.';
    return { ...base, notes, status: { state: 'cannot-be-computed', missing: [], why } };
  }

  const agreed = options.agreedResponseDate as PlainDate;
  const period =
    rule.unit === 'date-agreed'
      ? {
          period: null,
          dueOn: agreed,
          unextendedDueOn: agreed,
          furthestDueOn: agreed,
          extended: false,
          notes: [],
        }
      : extendedPeriod(rule, rule.amount as number, start, dates, options, calendar);
  const happened: Happened = {
    start,
    startEvent,
    metOn: met?.date ?? null,
    metBy: met?.event ?? null,
    settledOn: rule.settledBy ? (firstKnown([rule.settledBy], dates, today)?.date ?? null) : null,
  };
  const status = statusOn(rule, happened, period.dueOn, today, calendar);
  notes.push(...period.notes);
  if (planned) {
    const after = planned.date > period.dueOn ? ', after the last day' : '';
    notes.push(`${procedureEvent(planned.event).label}: planned for ${formatLong(planned.date)}${after}.`);
  }
  if (rule.softener && status.state === 'late') {
    notes.push(`The law adds "${rule.softener}": record why it could not be sooner.`);
  }
  if (rule.noExtension && status.state !== 'met') notes.push(rule.noExtension);
  if (rule.edited) notes.push(rule.edited);
  const caution = calendarCaution(period.dueOn);
  if (caution && rule.unit === 'working-day') notes.push(caution);
  const steps =
    options.withoutArithmetic || period.period === null
      ? []
      : period.extended && rule.extension?.to === null
        ? explain(rule, period.period, start, period.unextendedDueOn, label, calendar)
        : explain(rule, period.period, start, period.dueOn, label, calendar);
  return {
    ...base,
    dueOn: period.dueOn,
    unextendedDueOn: period.unextendedDueOn,
    furthestDueOn: period.furthestDueOn,
    period: period.period,
    extended: period.extended,
    status,
    arithmetic: steps,
    notes,
  };
}
