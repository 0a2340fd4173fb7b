import type { Procedure, ProcedureEventId, ProcedureStage } from './events';

/** In what a rule counts. `within-parent` and `information` are shown but never give a date. */
export type RuleUnit =
  | 'working-day'
  | 'calendar-day'
  | 'calendar-month'
  | 'calendar-year'
  | 'as-soon-as-possible'
  | 'date-agreed'
  | 'within-parent'
  | 'information';

/**
 * Which day is day 1.
 * - `event-day-zero`: the day of the event is left out, the last day counts.
 * - `beginning-with`: the day of the event is day 1 ("beginning with", "commencing on").
 * - `corresponding-date`: the same date of the later month or year.
 */
export type DayCount = 'event-day-zero' | 'beginning-with' | 'corresponding-date' | 'none';

/** Where a rule stands among sources of law. */
export type LegalStatus =
  | 'statute'
  | 'regulation'
  | 'guidance'
  | 'guidance-advisory'
  | 'practice'
  | 'local-practice'
  | 'derived'
  | 'app-target';

export type Confidence = 'high' | 'medium' | 'low' | 'none';

/**
 * What a document may say of the rule.
 * - `as-law`: the law itself, an official summary of it or identically worded law was read: cite the law.
 * - `with-source`: read in a decision, a council's page or a charity's: name that source, not the regulation.
 * - `never`: from memory, worked out by us, or one council's habit: on screen only.
 */
export type Printing = 'as-law' | 'with-source' | 'never';

/** How we know. Only the first three carry a rule into a document as law. */
export type SourceKind =
  | 'legislation'
  | 'official-summary'
  | 'identical-legislation'
  | 'ombudsman'
  | 'secondary'
  | 'local'
  | 'unconfirmed';

/** One source of a rule. */
export interface RuleSource {
  /** As it would be cited: "SI 2006/1738, regulation 19(4)". */
  readonly cite: string;
  readonly kind: SourceKind;
  /** What of the rule it supports, in a few words: "the 30 working days and where they start". */
  readonly supports: string;
}

/** Who owes it, or whose time it is. */
export type Duty =
  | 'complainant'
  | 'council'
  | 'council-with-independent-person'
  | 'investigating-officer-and-independent-person'
  | 'panel'
  | 'provider';

/** The three days from which Stage 2 is counted by one source or another. */
export type ClockBasis = 'request' | 'statement-agreed' | 'council-stated';

/** How a period may grow. */
interface RuleExtension {
  /** The most the period may come to in all, in the rule's own unit; null when it is a date agreed. */
  readonly to: number | null;
  /** The event that must be recorded before the longer period counts. */
  readonly needs: ProcedureEventId;
  readonly words: string;
}

/** A rule of procedure as data. One engine (`deadlines.ts`) counts from it. */
export interface Rule {
  readonly id: string;
  /** Plain words, for a list: "Stage 2 response". */
  readonly name: string;
  /** What the law or guidance calls it. */
  readonly statutoryTerm: string;
  readonly procedure: Procedure;
  readonly stage: ProcedureStage;
  /** The events it counts from: the first that has a date. A later one stands in and the answer says so. */
  readonly from: readonly ProcedureEventId[];
  /** Give an answer for each event of `from`, not only the first: Stage 2's competing starts. */
  readonly fromEach: boolean;
  /** Count from the day another rule's period ends, and only if that rule was not met in time. */
  readonly afterRule: string | null;
  /** The events that meet it: the first that has a date. Empty: nothing recorded here ever meets it. */
  readonly until: readonly ProcedureEventId[];
  /** What meets it may also come before the event it counts from (an offer made before the acknowledgement). */
  readonly mayComeEarly: boolean;
  /** Once this has happened in time, the rule is no longer needed (an extension letter, once answered). */
  readonly settledBy: ProcedureEventId | null;
  readonly amount: number | null;
  readonly unit: RuleUnit;
  /** `before`: counts back from the event ("at least 10 working days before the panel"). */
  readonly direction: 'after' | 'before';
  readonly dayCount: DayCount;
  /** Words of the law that soften the limit, such as "or as soon as is reasonably practicable". */
  readonly softener: string | null;
  readonly extension: RuleExtension | null;
  /** Why it cannot grow, where people think it can. */
  readonly noExtension: string | null;
  readonly basis: ClockBasis | null;
  readonly duty: Duty;
  /** `limit` binds; `window` is the complainant's own time, never a reason to lock anything. */
  readonly effect: 'limit' | 'window' | 'advice';
  /** Stopped by concurrent proceedings (SI 2006/1738 reg 8). */
  readonly stopsWhenFrozen: boolean;
  /** Leave it out of the answers until one of these is recorded. Empty: always answer. */
  readonly shownWhen: readonly ProcedureEventId[];
  readonly enabledByDefault: boolean;
  readonly sources: readonly RuleSource[];
  readonly confidence: Confidence;
  readonly legalStatus: LegalStatus;
  readonly printing: Printing;
  /** Where sources differ, or what is commonly got wrong. Shown with the rule. */
  readonly conflicts: readonly string[];
  /** What the person weighing it should ask. */
  readonly advice: readonly string[];
  /** What the letter or report that meets it must contain. */
  readonly mustContain: readonly string[];
  readonly recipients: readonly string[];
  /** What the user changed and why; null for a rule as shipped. A changed rule is never printed. */
  readonly edited: string | null;
}

type Given = 'id' | 'name' | 'statutoryTerm' | 'procedure' | 'stage' | 'unit' | 'duty' | 'sources';
type Judged = 'confidence' | 'legalStatus' | 'printing';

/** Fills in what most rules share: counted after one event in whole, event day left out, nothing special. */
export function rule(given: Pick<Rule, Given | Judged> & Partial<Rule>): Rule {
  return {
    from: [],
    fromEach: false,
    afterRule: null,
    until: [],
    mayComeEarly: false,
    settledBy: null,
    amount: null,
    direction: 'after',
    dayCount: given.unit === 'working-day' || given.unit === 'calendar-day' ? 'event-day-zero' : 'none',
    softener: null,
    extension: null,
    noExtension: null,
    basis: null,
    effect: 'limit',
    stopsWhenFrozen: given.procedure === 'children',
    shownWhen: [],
    enabledByDefault: true,
    conflicts: [],
    advice: [],
    mustContain: [],
    recipients: [],
    edited: null,
    ...given,
  };
}

const LAW: readonly SourceKind[] = ['legislation', 'official-summary', 'identical-legislation'];
const PUBLIC: readonly SourceKind[] = [...LAW, 'ombudsman', 'secondary'];

/** What is wrong with a rule's standing, in words; empty when it may be shipped. A test runs it over every rule. */
export function standingProblems(candidate: Rule): readonly string[] {
  const problems: string[] = [];
  const known = candidate.sources.filter((source) => source.cite.trim() !== '');
  if (known.length === 0) problems.push('has no source');
  if (candidate.printing === 'as-law') {
    if (!known.some((source) => LAW.includes(source.kind)))
      problems.push('prints as law what no law we read says');
    if (candidate.confidence !== 'high') problems.push('prints as law what we are not sure of');
    if (candidate.legalStatus !== 'statute' && candidate.legalStatus !== 'regulation') {
      problems.push('prints as law what is not law');
    }
  }
  if (candidate.printing === 'with-source' && !known.some((source) => PUBLIC.includes(source.kind))) {
    problems.push('names a source that cannot be named');
  }
  return problems;
}

/**
 * The citation a document may print for a rule: the law, or the source that says so; null when nothing may be
 * printed. Documents use this and nothing else.
 */
export function printableCitation(of: Rule): string | null {
  if (of.printing === 'never' || standingProblems(of).length > 0) return null;
  const kinds = of.printing === 'as-law' ? LAW : PUBLIC;
  const cites = of.sources.filter((source) => kinds.includes(source.kind)).map((source) => source.cite);
  return of.printing === 'as-law' ? cites.slice(0, 1).join('') : `as described in: ${cites.join('; ')}`;
}

const UNIT_WORDS: Record<RuleUnit, (amount: number) => string> = {
  'working-day': (n) => (n === 1 ? '1 working day' : `${n} working days`),
  'calendar-day': (n) => (n === 1 ? '1 day' : `${n} days`),
  'calendar-month': (n) => (n === 1 ? '1 month' : `${n} months`),
  'calendar-year': (n) => (n === 1 ? '1 year' : `${n} years`),
  'as-soon-as-possible': () => 'as soon as possible',
  'date-agreed': () => 'by the date agreed',
  'within-parent': () => 'within the period of the stage',
  information: () => 'for information',
};

/** "25 working days", "12 months", "as soon as possible". */
export function periodWords(unit: RuleUnit, amount: number | null): string {
  return UNIT_WORDS[unit](amount ?? 0);
}

const STATUS_WORDS: Record<LegalStatus, string> = {
  statute: 'Act of Parliament',
  regulation: 'Regulations',
  guidance: 'Guidance',
  'guidance-advisory': 'Advice only, not a limit',
  practice: 'Practice seen in a decision',
  'local-practice': "One council's practice",
  derived: 'Worked out from other limits',
  'app-target': 'A target of your own',
};

/** "Regulations", "Guidance", "One council's practice": how a rule's standing is named on screen. */
export function legalStatusWords(status: LegalStatus): string {
  return STATUS_WORDS[status];
}

/** How sure we are of a rule, in the words a screen shows beside it. */
export function standingWords(of: Rule): string {
  if (of.legalStatus === 'app-target') return 'Your own target';
  if (of.printing === 'as-law') return 'Confirmed: the law, or an official summary of it, was read';
  if (of.legalStatus === 'local-practice') return 'Local practice only';
  if (of.confidence === 'high')
    return 'Confirmed by published decisions or guides; the Regulation itself was not read';
  if (of.confidence === 'medium') return 'Partly confirmed: check before relying on it';
  return 'Not confirmed: its words were not read, check before relying on it';
}

/** Shown with every count of days: no law we read says which day is day 1. */
export const DAY_ONE_NOTE =
  'The Regulations do not say which day is day 1. The day of the event is left out and the last day counts, the general rule for periods that run from an event.';
