import { daysBetween, formatFull, formatLong, formatShort, type PlainDate } from '../lib/plain-date';
import { type ClockNext, nextMilestones } from './clock-next';
import type { Deadline } from './deadline';
import { eventsOf, type ProcedureStage } from './events';
import type { ClockBasis } from './rule';
import { RULE_CHANGED } from './rule-override';
import { basisWords } from './stage-2-headline';
import { type StageTimeline, stageTimeline, type TimelineInput } from './timeline';

/** How the clock stands, in one word that a screen turns into an icon and a colour together. */
export type ClockState =
  | 'not-started'
  | 'running'
  | 'late'
  | 'stopped'
  | 'waiting'
  | 'finished'
  | 'check-dates';

/** Another start of Stage 2, beside the headline. */
interface OtherBasis {
  readonly basis: ClockBasis;
  /** "day 29 of 65 from the agreed statement of complaint, last day 10 March 2025". */
  readonly label: string;
  readonly dayNumber: number | null;
  readonly ofDays: number | null;
  readonly dueOn: PlainDate | null;
}

/** What the top bar says. */
interface ClockHeadline {
  readonly state: ClockState;
  readonly stage: ProcedureStage;
  /** Short, for the top bar: "Day 43 of 65 · response due Fri 14 Feb". */
  readonly label: string;
  /** The same as a sentence, for Overview and for a screen reader. */
  readonly sentence: string;
  readonly deadlineKey: string | null;
  readonly dayNumber: number | null;
  readonly ofDays: number | null;
  readonly dueOn: PlainDate | null;
  readonly daysLeft: number | null;
  readonly daysOver: number | null;
  readonly days: 'working' | 'calendar';
  readonly basis: ClockBasis | null;
  /** Why this start of Stage 2 leads. */
  readonly reason: string | null;
  readonly otherBases: readonly OtherBasis[];
  /** The rule it is counted by was changed by the user; the sentence says so too. */
  readonly changedRule: boolean;
}

/** Everything the top bar and Overview show of the clock. */
export interface Clock extends ClockNext {
  readonly headline: ClockHeadline;
  /** The picture of the current stage; null while it has no date, and where none is asked for. */
  readonly timeline: StageTimeline | null;
}

export interface ClockInput extends TimelineInput {
  /** The stage the case says it is at, for a case without dates. */
  readonly stage?: ProcedureStage;
  /** For lists over many cases, which draw no picture of a stage. */
  readonly withoutTimeline?: boolean;
}

/** The duties that carry a case from stage to stage, in order, and how the top bar names them. */
const LEADING: readonly (readonly [ruleId: string, words: string])[] = [
  ['ch-s1-response', 'response due'],
  ['ch-s2-request', 'Stage 2 may be asked for until'],
  ['ch-s2-response-from-request', 'response due'],
  ['ch-s2-response-from-agreed', 'response due'],
  ['ch-s2-response-from-council-start', 'response due'],
  ['ch-s3-request', 'a panel may be asked for until'],
  ['ch-s3-panel', 'panel meets by'],
  ['ch-s3-report', 'panel report due'],
  ['ch-s3-authority-response', 'Stage 3 response due'],
  ['adult.response', 'response due'],
];

/** "Fri 14 Feb", with the year when it is another than this one. */
function near(date: PlainDate, today: PlainDate): string {
  const short = formatShort(date);
  return date.slice(0, 4) === today.slice(0, 4) ? short.slice(0, -5) : short;
}

const plural = (n: number, days: 'working' | 'calendar'): string =>
  `${n} ${days === 'working' ? 'working ' : ''}${n === 1 ? 'day' : 'days'}`;

/** How long the period is in days, also where the law counts it in months. */
function lengthOf(deadline: Deadline): number | null {
  if (deadline.days === 'working') return deadline.period;
  if (!deadline.startsFrom || !deadline.dueOn) return null;
  return (
    daysBetween(deadline.startsFrom.date, deadline.dueOn) +
    (deadline.rule.dayCount === 'beginning-with' ? 1 : 0)
  );
}

function daysUsed(deadline: Deadline): number | null {
  const { status } = deadline;
  return 'daysUsed' in status ? status.daysUsed : null;
}

/**
 * The last duty whose clock has started: where the case stands. Dates that contradict each other come first, since
 * whatever follows from them would be wrong.
 */
function leadingDeadline(deadlines: readonly Deadline[], today: PlainDate): Deadline | null {
  const ids = LEADING.map(([ruleId]) => ruleId);
  const contradicted = deadlines.find(
    (one) =>
      ids.includes(one.ruleId) &&
      one.headline &&
      one.startsFrom !== null &&
      one.status.state === 'cannot-be-computed',
  );
  if (contradicted) return contradicted;
  for (const [ruleId] of [...LEADING].reverse()) {
    const found = deadlines.find(
      (one) => one.ruleId === ruleId && one.headline && one.startsFrom && one.startsFrom.date <= today,
    );
    if (found) return found;
  }
  return null;
}

function otherBases(deadlines: readonly Deadline[], leading: Deadline): OtherBasis[] {
  if (!leading.rule.basis) return [];
  return deadlines
    .filter((one) => one.rule.basis !== null && one.basis !== leading.basis && one.startsFrom !== null)
    .map((one) => {
      const basis = one.basis as ClockBasis;
      const day = daysUsed(one);
      const last = one.dueOn ? `, last day ${formatLong(one.dueOn)}` : '';
      const label = `day ${day ?? '?'} of ${one.period ?? '?'} from ${basisWords(basis)}${last}`;
      return { basis, label, dayNumber: day, ofDays: one.period, dueOn: one.dueOn };
    });
}

function notStarted(deadlines: readonly Deadline[], input: ClockInput): ClockHeadline {
  const stage = input.stage ?? (input.procedure === 'children' ? 'stage-2' : 'response');
  const first = eventsOf(input.procedure).find((event) => event.stage === stage);
  const unread = deadlines.find(
    (one) =>
      one.stage === stage &&
      one.status.state === 'cannot-be-computed' &&
      /not a real date/.test(one.status.why),
  );
  const why = unread?.status.state === 'cannot-be-computed' ? unread.status.why : null;
  return {
    state: why ? 'check-dates' : 'not-started',
    stage,
    label: why ? 'Check the dates' : 'No dates yet',
    sentence: why ?? `The clock starts when you enter a date for "${first?.label ?? 'the first event'}".`,
    deadlineKey: null,
    dayNumber: null,
    ofDays: null,
    dueOn: null,
    daysLeft: null,
    daysOver: null,
    days: input.procedure === 'children' ? 'working' : 'calendar',
    basis: null,
    reason: null,
    otherBases: [],
    changedRule: false,
  };
}

/** State and words of the leading deadline. */
function say(leading: Deadline, today: PlainDate): Pick<ClockHeadline, 'state' | 'label' | 'sentence'> {
  const { status, days } = leading;
  const words = LEADING.find(([ruleId]) => ruleId === leading.ruleId)?.[1] ?? 'due';
  const of = lengthOf(leading);
  const kind = days === 'working' ? 'working day' : 'day';
  const from = leading.basis ? `, counted from ${basisWords(leading.basis)}` : '';
  const due = leading.dueOn ? `${words} ${near(leading.dueOn, today)}` : words;
  const window = leading.rule.effect === 'window';
  switch (status.state) {
    case 'due':
      return {
        state: window ? 'waiting' : 'running',
        label: window ? capital(due) : `Day ${status.daysUsed} of ${of} · ${due}`,
        sentence: `${capital(kind)} ${status.daysUsed} of ${of}${from}: ${words} ${formatFull(leading.dueOn as string)}.`,
      };
    case 'late':
      if (status.metOn) {
        return {
          state: 'finished',
          label: `${leading.name}: ${near(status.metOn, today)}, ${plural(status.daysOver, days)} late`,
          sentence: `${leading.name} on ${formatFull(status.metOn)}, ${plural(status.daysOver, days)} late.`,
        };
      }
      if (window) {
        return {
          state: 'finished',
          label: `${leading.name}: time ended ${near(leading.dueOn as string, today)}`,
          sentence: `${leading.name}: the time ended on ${formatFull(leading.dueOn as string)}. A later request may still be accepted.`,
        };
      }
      return {
        state: 'late',
        label: `${capital(plural(status.daysOver, days))} late · ${due}`,
        sentence: `${capital(kind)} ${status.daysUsed} of ${of}${from}: ${plural(status.daysOver, days)} late. ${capital(words)} ${formatFull(leading.dueOn as string)}.`,
      };
    case 'stopped':
      return { state: 'stopped', label: `Clock stopped ${near(status.since, today)}`, sentence: status.why };
    case 'met':
      return {
        state: 'finished',
        label: `${leading.name}: ${near(status.on, today)}, day ${status.daysUsed} of ${of}`,
        sentence: `${leading.name} on ${formatFull(status.on)}, ${kind} ${status.daysUsed} of ${of}${from}.`,
      };
    case 'cannot-be-computed':
    case 'not-needed':
      return { state: 'check-dates', label: 'Check the dates', sentence: status.why };
    case 'no-fixed-date':
      return { state: 'running', label: leading.name, sentence: leading.name };
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * Reads the clock: the headline for the top bar, what comes next and what is overdue, and the current stage as a
 * picture.
 *
 * @param deadlines from `computeDeadlines` for the same case, day and (where asked) point
 * @param input the same dates, day, extension and freezes, and the stage the case says it is at
 */
export function readClock(deadlines: readonly Deadline[], input: ClockInput): Clock {
  const leading = leadingDeadline(deadlines, input.today);
  if (!leading) {
    const headline = notStarted(deadlines, input);
    return {
      headline,
      ...nextMilestones(deadlines, headline.stage, false, input),
      timeline: input.withoutTimeline ? null : stageTimeline(headline.stage, deadlines, input),
    };
  }
  const { status } = leading;
  const said = say(leading, input.today);
  const changedRule = leading.rule.edited !== null;
  const headline: ClockHeadline = {
    state: said.state,
    label: changedRule ? `${said.label} · ${RULE_CHANGED}` : said.label,
    sentence: changedRule ? `${said.sentence} Counted by a rule that you changed.` : said.sentence,
    stage: leading.stage,
    deadlineKey: leading.key,
    dayNumber: daysUsed(leading),
    ofDays: lengthOf(leading),
    dueOn: leading.dueOn,
    daysLeft: status.state === 'due' ? status.daysLeft : null,
    daysOver: status.state === 'late' ? status.daysOver : null,
    days: leading.days,
    basis: leading.basis,
    reason: leading.headlineReason,
    otherBases: otherBases(deadlines, leading),
    changedRule,
  };
  // While the complainant may still ask for the next stage, the picture is of the stage just answered.
  const pictured: ProcedureStage =
    leading.ruleId === 'ch-s2-request'
      ? 'stage-1'
      : leading.ruleId === 'ch-s3-request'
        ? 'stage-2'
        : leading.stage;
  return {
    headline,
    ...nextMilestones(deadlines, leading.stage, said.state === 'finished', input),
    timeline: input.withoutTimeline ? null : stageTimeline(pictured, deadlines, input),
  };
}
