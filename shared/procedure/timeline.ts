import { laterOf, type PlainDate } from '../lib/plain-date';
import type { Deadline, EventDates } from './deadline';
import { isOpen } from './deadline-status';
import { eventsOf, type Procedure, type ProcedureEventId, type ProcedureStage } from './events';
import { type Freeze, freezesFor, freezesOn } from './freezes';
import { RULE_CHANGED } from './rule-override';
import { basisWords } from './stage-2-headline';

/** One mark on the picture of a stage. */
export interface TimelineMark {
  readonly id: string;
  readonly date: PlainDate;
  readonly label: string;
  /** A second line under the date: "headline", "reasons given", "planned". */
  readonly detail: string | null;
  readonly kind: 'start' | 'event' | 'extension' | 'answer' | 'limit' | 'promised' | 'today';
  /** Minor marks may lose their label when the picture is crowded. */
  readonly weight: 'major' | 'minor';
}

/** One stretch of the bar. `lead-in`: between the request and the agreed statement. */
export interface TimelineSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kind: 'lead-in' | 'used' | 'left' | 'late' | 'stopped';
}

/** A stage as a picture: marks in date order over spans in date order. */
export interface StageTimeline {
  readonly stage: ProcedureStage;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly marks: readonly TimelineMark[];
  readonly spans: readonly TimelineSpan[];
}

/** What the picture is drawn from besides the deadlines. */
export interface TimelineInput {
  readonly procedure: Procedure;
  readonly events: EventDates;
  readonly today: PlainDate;
  readonly extension?: { readonly reasons: string; readonly newDate: PlainDate | null } | null;
  readonly freezes?: readonly Freeze[];
  readonly pointId?: string | null;
}

/** The limits drawn for each stage, in order. */
const LIMITS: Partial<Record<ProcedureStage, readonly string[]>> = {
  'stage-1': ['ch-s1-response'],
  'stage-2': [
    'ch-s2-response-from-request',
    'ch-s2-response-from-agreed',
    'ch-s2-response-from-council-start',
  ],
  'stage-3': ['ch-s3-panel', 'ch-s3-report', 'ch-s3-authority-response'],
  response: ['adult.acknowledge', 'adult.agreed-period', 'adult.response'],
};

const KIND: Partial<Record<ProcedureEventId, TimelineMark['kind']>> = {
  'stage-1-received': 'start',
  'stage-2-requested': 'start',
  'statement-agreed': 'start',
  'council-stated-start': 'start',
  'stage-3-requested': 'start',
  'adult-received': 'start',
  'stage-1-extended': 'extension',
  'extension-letter-sent': 'extension',
  'adult-longer-period-agreed': 'extension',
  'adult-delay-letter-sent': 'extension',
  'stage-1-response': 'answer',
  'adjudication-sent': 'answer',
  'panel-held': 'answer',
  'panel-report-sent': 'answer',
  'stage-3-response-sent': 'answer',
  'adult-response-sent': 'answer',
};

const SHORT: Partial<Record<ProcedureEventId, string>> = {
  'stage-1-received': 'Received',
  'stage-1-response': 'Stage 1 response',
  'stage-2-requested': 'Requested',
  'statement-agreed': 'Statement agreed',
  'council-stated-start': "Council's start",
  'extension-letter-sent': 'Extension letter',
  'draft-report-circulated': 'Draft circulated',
  'io-report-signed': 'Report signed',
  'ip-report-signed': "Independent Person's report",
  'adjudication-sent': 'Adjudication',
  'stage-3-requested': 'Requested',
  'panel-held': 'Panel met',
  'panel-report-sent': 'Panel report',
  'stage-3-response-sent': 'Stage 3 response',
  'adult-received': 'Received',
  'adult-response-sent': 'Response',
};

function eventMarks(stage: ProcedureStage, input: TimelineInput): TimelineMark[] {
  return eventsOf(input.procedure)
    .filter((event) => event.stage === stage)
    .flatMap((event): TimelineMark[] => {
      const date = input.events[event.id];
      if (!date) return [];
      const kind = KIND[event.id] ?? 'event';
      const reasons = event.id === 'extension-letter-sent' && (input.extension?.reasons ?? '').trim() !== '';
      const detail = date > input.today ? 'planned' : reasons ? 'reasons given' : null;
      const weight = kind === 'event' ? 'minor' : 'major';
      return [{ id: event.id, date, label: SHORT[event.id] ?? event.label, detail, kind, weight }];
    });
}

function limitLabel(deadline: Deadline): string {
  if (deadline.period === null) return 'Date agreed';
  if (deadline.basis) {
    return `${deadline.period} days from ${deadline.basis === 'statement-agreed' ? 'agreement' : basisWords(deadline.basis)}`;
  }
  if (deadline.extended && deadline.rule.extension?.to === null) return 'Longer period agreed';
  return `${deadline.name}: last day`;
}

function limitMarks(limits: readonly Deadline[]): TimelineMark[] {
  const competing = limits.filter((deadline) => deadline.basis !== null).length > 1;
  return limits.flatMap((deadline): TimelineMark[] => {
    if (!deadline.dueOn) return [];
    const mark = {
      id: `limit:${deadline.key}`,
      date: deadline.dueOn,
      label: limitLabel(deadline),
      detail: deadline.rule.edited ? RULE_CHANGED : competing && deadline.headline ? 'headline' : null,
      kind: 'limit' as const,
      weight: 'major' as const,
    };
    if (!deadline.extended || !deadline.unextendedDueOn || deadline.rule.amount === null) return [mark];
    const first = { ...mark, id: `first:${deadline.key}`, date: deadline.unextendedDueOn };
    const label = deadline.basis ? `Day ${deadline.rule.amount}` : 'Without extension';
    return [mark, { ...first, label, detail: null, weight: 'minor' as const }];
  });
}

/** From the start to the last answer, limit by limit: what was used, what is left, what is late. */
function barSpans(limits: readonly Deadline[], input: TimelineInput): TimelineSpan[] {
  const spans: TimelineSpan[] = [];
  const add = (from: PlainDate, to: PlainDate, kind: TimelineSpan['kind']) => {
    if (from < to) spans.push({ from, to, kind });
  };
  let reached: PlainDate | null = null;
  for (const deadline of limits) {
    const start = deadline.startsFrom?.date;
    if (!start || !deadline.headline) continue;
    const from: PlainDate = reached === null ? start : laterOf(reached, start);
    const { status } = deadline;
    const doneOn = status.state === 'met' ? status.on : status.state === 'late' ? status.metOn : null;
    const now = doneOn ?? laterOf(input.today, start);
    const due = deadline.dueOn;
    const used = due !== null && due < now ? due : now;
    const agreed = input.events['statement-agreed'];
    if (deadline.basis === 'request' && agreed && agreed > start && agreed < used) {
      add(from, agreed, 'lead-in');
      add(agreed, used, 'used');
    } else add(from, used, 'used');
    if (due !== null && due < now) add(laterOf(due, from), now, 'late');
    if (due !== null && doneOn === null && now < due) add(now, due, 'left');
    reached = doneOn ?? due ?? now;
    if (doneOn === null) break;
  }
  return spans;
}

/**
 * The picture of one stage: what happened, the limits, today, and the bar between them.
 * Null while the stage has no date at all.
 *
 * @param deadlines from `computeDeadlines` for the same case and day
 */
export function stageTimeline(
  stage: ProcedureStage,
  deadlines: readonly Deadline[],
  input: TimelineInput,
): StageTimeline | null {
  const happened = eventMarks(stage, input);
  if (happened.length === 0) return null;
  const limits = (LIMITS[stage] ?? []).flatMap((id) => deadlines.filter((one) => one.ruleId === id));
  const marks = [...happened, ...limitMarks(limits)];
  const promised = input.extension?.newDate ?? null;
  if (stage === 'stage-2' && promised && input.events['extension-letter-sent']) {
    marks.push({
      id: 'promised',
      date: promised,
      label: 'Date promised',
      detail: 'in the extension letter',
      kind: 'promised',
      weight: 'minor',
    });
  }
  const dates = marks.map((mark) => mark.date).sort();
  const from = dates[0] as PlainDate;
  const open = limits.some((one) => one.headline && one.startsFrom && isOpen(one));
  if (input.today >= from && (open || input.today <= (dates.at(-1) as PlainDate))) {
    marks.push({
      id: 'today',
      date: input.today,
      label: 'Today',
      detail: null,
      kind: 'today',
      weight: 'major',
    });
  }
  marks.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const freezes = freezesOn(input.freezes ?? [], input.today);
  const stopped = freezesFor(freezes, input.pointId ?? null)
    .map((freeze): TimelineSpan => {
      const start = laterOf(from, freeze.noticeOn as PlainDate);
      return { from: start, to: laterOf(start, freeze.resubmittedOn ?? input.today), kind: 'stopped' };
    })
    .filter((span) => span.from < span.to);
  return {
    stage,
    from,
    to: marks.at(-1)?.date ?? from,
    marks,
    spans: [...barSpans(limits, input), ...stopped],
  };
}
