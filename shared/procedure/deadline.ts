import type { PlainDate } from '../lib/plain-date';
import type { Procedure, ProcedureEventId, ProcedureStage } from './events';
import type { Freeze } from './freezes';
import type { ClockBasis, Confidence, LegalStatus, Rule } from './rule';
import type { RuleOverrides } from './rule-override';
import type { WorkingCalendar } from './working-days';

/** The dates of a case, as the case file keeps them. */
export type EventDates = Partial<Readonly<Record<ProcedureEventId, PlainDate>>>;

/** What the engine is told besides the dates. Shapes match the case file's own fields. */
export interface DeadlineOptions {
  /** Passed in: nothing here reads a clock. */
  readonly today: PlainDate;
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly freezes?: readonly Freeze[];
  /** Answer for one complaint point: its own freezes count besides the whole case's. */
  readonly pointId?: string | null;
  /** What the Stage 2 extension letter said (`matter.extension`). */
  readonly extension?: { readonly reasons: string; readonly newDate: PlainDate | null } | null;
  /** Which start of Stage 2 is the headline (`matter.clockBasis`); another than the stricter needs a reason. */
  readonly clockBasis?: { readonly headline: 'stricter' | ClockBasis; readonly reason: string } | null;
  /** The date agreed for an adult response (`adult.plan.respondBy`). */
  readonly agreedResponseDate?: PlainDate | null;
  readonly overrides?: RuleOverrides;
  /** Leave out the day-by-day steps: for lists over many cases. */
  readonly withoutArithmetic?: boolean;
}

/**
 * Where a deadline stands on the day asked about. Days are in the deadline's own `days`.
 * For a rule that counts back from an event, `daysUsed` is how many days before that event it was done.
 */
export type DeadlineStatus =
  | { readonly state: 'met'; readonly on: PlainDate; readonly daysUsed: number }
  | { readonly state: 'due'; readonly daysUsed: number; readonly daysLeft: number }
  | {
      readonly state: 'late';
      readonly daysUsed: number;
      readonly daysOver: number;
      /** When it was done, late; null when it still is not. */
      readonly metOn: PlainDate | null;
    }
  | { readonly state: 'stopped'; readonly since: PlainDate; readonly daysUsed: number; readonly why: string }
  | { readonly state: 'no-fixed-date'; readonly daysUsed: number; readonly metOn: PlainDate | null }
  | { readonly state: 'not-needed'; readonly why: string }
  | {
      readonly state: 'cannot-be-computed';
      readonly missing: readonly ProcedureEventId[];
      readonly why: string;
    };

/** One line of "why this date?". */
export interface ArithmeticStep {
  /** `stopped`: passed over because the clock stood still, not because of what day it is. */
  readonly kind: 'start' | 'counted' | 'skipped' | 'stopped' | 'last' | 'note';
  readonly date: PlainDate | null;
  readonly dayNumber: number | null;
  /** Why a day was passed over: "Saturday", "Good Friday". */
  readonly reason?: string | null;
  readonly words: string;
}

/** One answer of the engine: a rule applied to the case's dates. */
export interface Deadline {
  /** The rule's id, with the basis where there are several: a stable key for lists. */
  readonly key: string;
  readonly ruleId: string;
  /** The rule as used, the user's changes included. */
  readonly rule: Rule;
  readonly name: string;
  readonly stage: ProcedureStage;
  readonly dueOn: PlainDate | null;
  /** The last day without an extension, and the last day with the most the rule allows. */
  readonly unextendedDueOn: PlainDate | null;
  readonly furthestDueOn: PlainDate | null;
  /** The number of days, months or years in force: 65 once extended. */
  readonly period: number | null;
  readonly extended: boolean;
  readonly startsFrom: {
    readonly event: ProcedureEventId;
    readonly date: PlainDate;
    readonly label: string;
  } | null;
  readonly basis: ClockBasis | null;
  /** The answer to go by. False only for the other starts of Stage 2. */
  readonly headline: boolean;
  /** Why this start is the headline, in words; null where there is only one. */
  readonly headlineReason: string | null;
  readonly days: 'working' | 'calendar';
  readonly status: DeadlineStatus;
  readonly arithmetic: readonly ArithmeticStep[];
  /** What the user should know: assumptions, doubts, what is wrong with an extension. */
  readonly notes: readonly string[];
  readonly confidence: Confidence;
  readonly legalStatus: LegalStatus;
}
