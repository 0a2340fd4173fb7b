import type { CaseFile } from '../case-file';
import type { ComplaintPoint } from '../complaint-point';
import type { Finding, FindingAuthor } from '../finding';
import type { DocumentKind } from '../letter-kind';
import type { ScreenName } from './screen-name';

/**
 * How much a gap matters. `must`: the document stays a draft. `check`: look at it, it may be right as it is.
 * `note`: for information.
 */
export type Severity = 'must' | 'check' | 'note';

/** Where a gap is mended. */
export type Place = {
  readonly screen: ScreenName;
  readonly pointId?: string;
  /** The record on that screen, when it is not the point. */
  readonly id?: string;
};

/** Something a document still lacks, or that its author should look at. */
export type Gap = {
  /** Names the rule; one gap of a code for each record it concerns. */
  readonly code: string;
  readonly severity: Severity;
  /** A plain sentence for the author. */
  readonly message: string;
  /** The documents that are affected. */
  readonly reports: readonly DocumentKind[];
  readonly place: Place;
};

/** A rule looks at a case and names what it lacks. Several make up a screen's rules; all are in `find-gaps.ts`. */
export type Rule = (facts: CaseFacts) => Gap[];

/** The case with what most rules ask of it, worked out once. */
export type CaseFacts = {
  readonly caseFile: CaseFile;
  readonly adult: boolean;
  /** In their order. */
  readonly points: readonly ComplaintPoint[];
  /** Those that are looked into. */
  readonly accepted: readonly ComplaintPoint[];
  /** Those that the panel was asked to review. */
  readonly underReview: readonly ComplaintPoint[];
  finding<Author extends FindingAuthor>(
    pointId: string,
    author: Author,
  ): Extract<Finding, { author: Author }> | undefined;
};
