import type { Procedure } from '../procedure/events';
import type { RegisterStage } from './case-outcome';
import { type CountedBy, isAnyTime, isWithin, type Period } from './period';
import type { RegisterCase, StageEntry } from './stage-entry';

/** Asked for instead of a value: nobody recorded one. */
export const NOT_RECORDED = '';

/** What is counted. `null` in a filter: whatever it is. */
export type Selection = {
  readonly period: Period;
  readonly by: CountedBy;
  readonly procedure: Procedure | null;
  readonly stage: RegisterStage | null;
  readonly council: string | null;
  readonly subject: string | null;
  readonly serviceArea: string | null;
  readonly complainantType: string | null;
  /** Sample cases are made up; they are counted only when asked for. */
  readonly samples: boolean;
};

/** Everything there is, of any time. */
export const EVERYTHING: Selection = {
  period: { from: null, to: null },
  by: 'begun',
  procedure: null,
  stage: null,
  council: null,
  subject: null,
  serviceArea: null,
  complainantType: null,
  samples: true,
};

/** A case with the stages of it that are meant. */
export type CaseEntries = { readonly of: RegisterCase; readonly entries: readonly StageEntry[] };

/** What the filters let through, parted by the period: every case of it is in exactly one of the three. */
export type Selected = {
  readonly cases: readonly RegisterCase[];
  readonly entries: readonly StageEntry[];
  /** No stage of it is in the period, and at least one has no such date recorded. */
  readonly undated: readonly RegisterCase[];
  /** Every stage of it has such a date, in another period. */
  readonly outside: readonly RegisterCase[];
};

/** The day of a stage that a register counts by; `null` where it is not recorded or has not come. */
function dayOfEntry(entry: StageEntry, by: CountedBy) {
  if (by === 'opened') return entry.of.createdOn;
  return by === 'begun' ? entry.begunOn : by === 'reported' ? entry.reportedOn : entry.answeredOn;
}

const agrees = (wanted: string | null, found: string): boolean => wanted === null || wanted === found;

/** Whether the filters let a case through, the period and the stage aside. */
function letsThrough(selection: Selection, of: RegisterCase): boolean {
  const { subject } = selection;
  const bySubject =
    subject === null || (subject === NOT_RECORDED ? of.subjects.length === 0 : of.subjects.includes(subject));
  return (
    bySubject &&
    (selection.samples || !of.fictional) &&
    agrees(selection.procedure, of.procedure) &&
    agrees(selection.council, of.council) &&
    agrees(selection.serviceArea, of.serviceArea) &&
    agrees(selection.complainantType, of.complainantType)
  );
}

/** Takes from all cases those that a selection means. */
export function select(all: readonly CaseEntries[], selection: Selection): Selected {
  const cases: RegisterCase[] = [];
  const entries: StageEntry[] = [];
  const undated: RegisterCase[] = [];
  const outside: RegisterCase[] = [];
  const anyTime = isAnyTime(selection.period);
  for (const { of, entries: reached } of all) {
    if (!letsThrough(selection, of)) continue;
    const meant =
      selection.stage === null ? reached : reached.filter((each) => each.stage === selection.stage);
    if (meant.length === 0) continue;
    const within = meant.filter((entry) => {
      const day = dayOfEntry(entry, selection.by);
      return anyTime || (day !== null && isWithin(day, selection.period));
    });
    if (within.length > 0) {
      cases.push(of);
      entries.push(...within);
    } else if (meant.some((entry) => dayOfEntry(entry, selection.by) === null)) undated.push(of);
    else outside.push(of);
  }
  return { cases, entries, undated, outside };
}
