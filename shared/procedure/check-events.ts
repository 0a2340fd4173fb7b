import { formatLong, isPlainDate, type PlainDate } from '../lib/plain-date';
import {
  eventsOf,
  type Procedure,
  type ProcedureEventId,
  procedureEvent,
  procedureEventSchema,
} from './events';

/**
 * Something about the dates of a case that cannot be, or that should be looked at.
 * `impossible` has to be mended before the clock can be trusted; `look` may be right; `missing` asks for a date.
 */
export interface EventProblem {
  readonly code:
    | 'not-a-date'
    | 'unknown-event'
    | 'wrong-order'
    | 'unusual-order'
    | 'missing'
    | 'future'
    | 'far-apart';
  readonly severity: 'impossible' | 'look' | 'missing';
  /** In words, naming the events and dates concerned. */
  readonly message: string;
  readonly events: readonly ProcedureEventId[];
}

type Pair = readonly [earlier: ProcedureEventId, later: ProcedureEventId];

/** The second can never be before the first. */
const NEVER_BEFORE: readonly Pair[] = [
  ['complaint-grounds-arose', 'complaint-received'],
  ['complaint-grounds-arose', 'stage-1-received'],
  ['complaint-grounds-arose', 'stage-2-requested'],
  ['complaint-received', 'sufficient-interest-decided'],
  ['complaint-received', 'stage-1-response'],
  ['stage-1-received', 'stage-1-acknowledged'],
  ['stage-1-received', 'stage-1-extended'],
  ['stage-1-received', 'stage-1-response'],
  ['stage-1-response', 'stage-1-response-received'],
  ['stage-2-requested', 'stage-2-acknowledged'],
  ['stage-2-requested', 'extension-letter-sent'],
  ['stage-2-requested', 'draft-report-circulated'],
  ['stage-2-requested', 'io-report-signed'],
  ['stage-2-requested', 'ip-report-signed'],
  ['stage-2-requested', 'reports-received'],
  ['stage-2-requested', 'adjudication-sent'],
  ['statement-sent', 'statement-agreed'],
  ['io-appointed', 'draft-report-circulated'],
  ['io-appointed', 'io-report-signed'],
  ['ip-appointed', 'ip-report-signed'],
  ['draft-report-circulated', 'accuracy-comments-closed'],
  ['io-report-signed', 'reports-received'],
  ['ip-report-signed', 'reports-received'],
  ['adjudication-sent', 'adjudication-received'],
  ['adjudication-sent', 'stage-3-requested'],
  ['stage-3-requested', 'stage-3-acknowledged'],
  ['stage-3-requested', 'panel-held'],
  ['panel-notice-sent', 'panel-held'],
  ['panel-papers-sent', 'panel-held'],
  ['panel-held', 'panel-report-sent'],
  ['panel-report-sent', 'panel-report-received'],
  ['panel-report-sent', 'stage-3-response-sent'],
  ['proceedings-ended', 'resubmitted'],
  ['ombudsman-notice', 'ombudsman-complaint'],
  ['adult-matter-arose', 'adult-received'],
  ['adult-received', 'adult-acknowledged'],
  ['adult-received', 'adult-discussion-offered'],
  ['adult-received', 'adult-plan-agreed'],
  ['adult-received', 'adult-longer-period-agreed'],
  ['adult-received', 'adult-investigation-finished'],
  ['adult-received', 'adult-delay-letter-sent'],
  ['adult-received', 'adult-response-sent'],
];

/** The second is normally not before the first; it happens, and is worth a look. */
const SELDOM_BEFORE: readonly Pair[] = [
  ['stage-1-received', 'stage-2-requested'],
  ['stage-1-response', 'stage-2-requested'],
  ['stage-2-requested', 'io-appointed'],
  ['stage-2-requested', 'ip-appointed'],
  ['stage-2-requested', 'statement-agreed'],
  ['stage-2-requested', 'council-stated-start'],
  ['io-appointed', 'complainant-met'],
  ['complainant-met', 'statement-agreed'],
  ['statement-agreed', 'draft-report-circulated'],
  ['statement-agreed', 'io-report-signed'],
  ['draft-report-circulated', 'io-report-signed'],
  ['io-report-signed', 'ip-report-signed'],
  ['io-report-signed', 'adjudication-sent'],
  ['ip-report-signed', 'adjudication-sent'],
  ['stage-3-requested', 'chair-appointed'],
  ['stage-3-requested', 'panel-notice-sent'],
  ['stage-3-requested', 'panel-papers-sent'],
  ['chair-appointed', 'panel-papers-sent'],
  ['chair-appointed', 'panel-held'],
  ['complaint-grounds-arose', 'ombudsman-notice'],
  ['adult-investigation-finished', 'adult-response-sent'],
  ['adult-acknowledged', 'adult-response-sent'],
];

/** The first cannot have happened without the second. */
const NEEDS: readonly (readonly [event: ProcedureEventId, needs: ProcedureEventId])[] = [
  ['stage-1-response', 'stage-1-received'],
  ['stage-2-acknowledged', 'stage-2-requested'],
  ['statement-agreed', 'stage-2-requested'],
  ['extension-letter-sent', 'stage-2-requested'],
  ['draft-report-circulated', 'io-appointed'],
  ['io-report-signed', 'io-appointed'],
  ['io-report-signed', 'statement-agreed'],
  ['ip-report-signed', 'ip-appointed'],
  ['ip-report-signed', 'io-report-signed'],
  ['adjudication-sent', 'stage-2-requested'],
  ['adjudication-sent', 'io-report-signed'],
  ['adjudication-sent', 'ip-report-signed'],
  ['stage-3-requested', 'adjudication-sent'],
  ['stage-3-acknowledged', 'stage-3-requested'],
  ['panel-held', 'stage-3-requested'],
  ['panel-report-sent', 'panel-held'],
  ['stage-3-response-sent', 'panel-report-sent'],
  ['adult-acknowledged', 'adult-received'],
  ['adult-plan-agreed', 'adult-received'],
  ['adult-response-sent', 'adult-received'],
  ['adult-delay-letter-sent', 'adult-received'],
];

/** Days that are fixed in advance: a date after today is no slip. */
const MAY_BE_PLANNED: readonly ProcedureEventId[] = [
  'council-stated-start',
  'complainant-met',
  'draft-report-circulated',
  'accuracy-comments-closed',
  'panel-papers-sent',
  'panel-held',
  'panel-report-sent',
];

/** No complaint takes so long from one event to the next; a longer gap is usually a wrong year. */
const FAR_YEARS = 5;

const quoted = (event: ProcedureEventId, date: PlainDate): string =>
  `"${procedureEvent(event).label}" (${formatLong(date)})`;

/** The events read as dates, and those that are none. */
function readDates(events: Readonly<Record<string, string | null | undefined>>, problems: EventProblem[]) {
  const dates = new Map<ProcedureEventId, PlainDate>();
  for (const [key, value] of Object.entries(events)) {
    if (value === null || value === undefined || value === '') continue;
    const id = procedureEventSchema.safeParse(key);
    if (!id.success) {
      const message = `"${key}" is not an event this program knows. It is kept as it is.`;
      problems.push({ code: 'unknown-event', severity: 'look', message, events: [] });
    } else if (!isPlainDate(value)) {
      const message = `"${value}" is not a real date for "${procedureEvent(id.data).label}". Years from 1900 to 2199 are accepted.`;
      problems.push({ code: 'not-a-date', severity: 'impossible', message, events: [id.data] });
    } else dates.set(id.data, value);
  }
  return dates;
}

function orderProblem(
  dates: ReadonlyMap<ProcedureEventId, PlainDate>,
  [first, second]: Pair,
  severity: 'impossible' | 'look',
): EventProblem | null {
  const one = dates.get(first);
  const other = dates.get(second);
  if (!one || !other || other >= one) return null;
  const end = severity === 'impossible' ? 'Correct one of the two.' : 'That is unusual: check both dates.';
  return {
    code: severity === 'impossible' ? 'wrong-order' : 'unusual-order',
    severity,
    message: `${quoted(second, other)} is dated before ${quoted(first, one)}. ${end}`,
    events: [second, first],
  };
}

/**
 * What is impossible, unusual or missing in the dates of a case, in words: dates that do not exist, answers before
 * their questions, gaps that a later event implies, dates after today. Nothing is changed or refused here.
 *
 * @param events the dates as stored or as typed; empty ones are ignored
 * @param options the procedure, and today where dates after it are to be pointed out
 * @returns the problems, impossible ones first; empty when all is well
 */
export function checkEvents(
  events: Readonly<Record<string, string | null | undefined>>,
  options: { readonly procedure: Procedure; readonly today?: PlainDate },
): readonly EventProblem[] {
  const problems: EventProblem[] = [];
  const dates = readDates(events, problems);
  for (const pair of NEVER_BEFORE) problems.push(...listOf(orderProblem(dates, pair, 'impossible')));
  for (const pair of SELDOM_BEFORE) problems.push(...listOf(orderProblem(dates, pair, 'look')));

  const concerned = new Set(eventsOf(options.procedure).map((event) => event.id));
  for (const [event, needs] of NEEDS) {
    const date = dates.get(event);
    if (!date || dates.has(needs) || !concerned.has(event) || events[needs]) continue;
    problems.push({
      code: 'missing',
      severity: 'missing',
      message: `${quoted(event, date)} is recorded, but "${procedureEvent(needs).label}" has no date.`,
      events: [event, needs],
    });
  }
  const { today } = options;
  for (const [event, date] of dates) {
    if (today === undefined || date <= today || MAY_BE_PLANNED.includes(event)) continue;
    problems.push({
      code: 'future',
      severity: 'look',
      message: `${quoted(event, date)} is after today. If it is planned, leave it; otherwise check the year.`,
      events: [event],
    });
  }
  problems.push(...farApart(dates, options.procedure));
  const rank = { impossible: 0, look: 1, missing: 2 } as const;
  return problems.sort((one, other) => rank[one.severity] - rank[other.severity]);
}

/** Neighbouring events of a stage years apart: the commonest slip of the hand is the year. */
function farApart(dates: ReadonlyMap<ProcedureEventId, PlainDate>, procedure: Procedure): EventProblem[] {
  const dated = eventsOf(procedure)
    .filter((event) => event.stage !== 'before' && event.stage !== 'after' && dates.has(event.id))
    .map((event) => ({ id: event.id, date: dates.get(event.id) as PlainDate }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  return dated.slice(1).flatMap((event, index): EventProblem[] => {
    const before = dated[index];
    if (!before || Number(event.date.slice(0, 4)) - Number(before.date.slice(0, 4)) <= FAR_YEARS) return [];
    return [
      {
        code: 'far-apart',
        severity: 'look',
        message: `${quoted(before.id, before.date)} and ${quoted(event.id, event.date)} are more than ${FAR_YEARS} years apart. Check the years.`,
        events: [before.id, event.id],
      },
    ];
  });
}

const listOf = (problem: EventProblem | null): EventProblem[] => (problem ? [problem] : []);
