/**
 * How well something about remedies is known.
 * - `confirmed`: read in the guidance or the Ombudsman's own manual.
 * - `decision`: seen in published decisions, not in the guidance.
 * - `unconfirmed`: from memory, or a figure nobody has checked. On screen only, never in a document.
 */
type FactStatus = 'confirmed' | 'decision' | 'unconfirmed';

/** The versions of the guidance that a reference can be made to. Section numbers moved between them. */
export type GuidanceVersion = '2025' | '2023' | '2021' | 'compliance-manual';

/** Where a version of the guidance speaks of a remedy. */
export interface GuidancePlace {
  readonly version: GuidanceVersion;
  readonly guidance: string;
  /** "Part 2", "Chapter 6". */
  readonly part: string;
  /** "section 2.2"; null when the number was not read. */
  readonly section: string | null;
  /** The date of that text in words: "3 November 2025"; null for an undated copy. */
  readonly versionDate: string | null;
  /** The day our copy was last checked. */
  readonly checkedOn: string;
  readonly status: FactStatus;
}

/** A sum or range of sums in pounds. Always an aid to judgement, never an answer. */
export interface RemedyRange {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: 'one-off' | 'per-month' | 'per-term' | 'actual-sum';
  readonly status: FactStatus;
  /** What the figure rests on, in words. */
  readonly basis: string;
  /** References of the decisions it was seen in. */
  readonly decisions: readonly string[];
  /** An older figure that newer text has replaced. */
  readonly superseded: boolean;
}

type RemedyCategory =
  | 'apology'
  | 'action'
  | 'financial-quantifiable'
  | 'symbolic'
  | 'loss-of-service'
  | 'complaint-handling'
  | 'service-improvement'
  | 'rule'
  | 'exclusion';

export type RemedyArea = 'all' | 'childrens-social-care' | 'adult-social-care' | 'education' | 'housing';

/** A kind of remedy, or (categories `rule` and `exclusion`) something to know when choosing one. */
export interface RemedyKind {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: RemedyCategory;
  readonly appliesTo: readonly RemedyArea[];
  readonly status: FactStatus;
  readonly places: readonly GuidancePlace[];
  readonly ranges: readonly RemedyRange[];
  /** What makes it more or less. */
  readonly factors: readonly string[];
  /** What the author should be able to answer before recommending it. */
  readonly questions: readonly string[];
  readonly examples: readonly string[];
  /** References of published decisions that show it (see `decisions.ts`). */
  readonly decisions: readonly string[];
  /** What we do not know, or what is commonly got wrong. */
  readonly cautions: readonly string[];
}

/** The day on which everything here was last compared with its sources. */
const REMEDIES_CHECKED_ON = '2026-11-22';

const GUIDANCE = 'LGSCO, Guidance on remedies';

/** A place in the numbering of 2025. Part 1 is dated March 2025; Part 2 was read under an index of 3 November 2025. */
export const in2025 = (
  part: 'Part 1' | 'Part 2' | 'Children and Education part',
  section: string | null,
  status: FactStatus = 'confirmed',
): GuidancePlace => ({
  version: '2025',
  guidance: GUIDANCE,
  part,
  section,
  versionDate: part === 'Part 1' ? 'March 2025' : '3 November 2025',
  checkedOn: REMEDIES_CHECKED_ON,
  status,
});

/** A place in the web chapters of September 2023. */
export const in2023 = (
  part: string,
  section: string | null,
  status: FactStatus = 'confirmed',
): GuidancePlace => ({
  version: '2023',
  guidance: GUIDANCE,
  part,
  section,
  versionDate: 'September 2023',
  checkedOn: REMEDIES_CHECKED_ON,
  status,
});

/** A place in the last single document, version 10 of January 2021. */
export const in2021 = (part: string, status: FactStatus): GuidancePlace => ({
  version: '2021',
  guidance: 'LGSCO, Guidance on good practice: Remedies',
  part,
  section: null,
  versionDate: 'January 2021',
  checkedOn: REMEDIES_CHECKED_ON,
  status,
});

/** A place in the Ombudsman's compliance manual, which carries no date. */
export const inComplianceManual = (part: string, section: string | null): GuidancePlace => ({
  version: 'compliance-manual',
  guidance: 'LGSCO, Compliance manual',
  part,
  section,
  versionDate: null,
  checkedOn: REMEDIES_CHECKED_ON,
  status: 'confirmed',
});

/** Fills in what most kinds leave empty. */
export function kind(
  given: Pick<RemedyKind, 'id' | 'title' | 'description' | 'category' | 'status' | 'questions'> &
    Partial<RemedyKind>,
): RemedyKind {
  return {
    appliesTo: ['all'],
    places: [],
    ranges: [],
    factors: [],
    examples: [],
    decisions: [],
    cautions: [],
    ...given,
  };
}

/** A sum or range; without decisions it rests on the basis alone. */
export function range(
  min: number | null,
  max: number | null,
  unit: RemedyRange['unit'],
  status: FactStatus,
  basis: string,
  decisions: readonly string[] = [],
  superseded = false,
): RemedyRange {
  return { min, max, unit, status, basis, decisions, superseded };
}
