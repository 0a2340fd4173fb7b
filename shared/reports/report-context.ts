import { caseCalendar } from '../domain/case-calendar';
import { allById, type CaseFile, inOrder } from '../domain/case-file';
import type { Citation } from '../domain/citation';
import type { ComplaintPoint } from '../domain/complaint-point';
import type { EvidenceDocument } from '../domain/evidence-document';
import type { Finding, FindingAuthor } from '../domain/finding';
import type { Interview } from '../domain/interview';
import { type DocumentKind, isLetter } from '../domain/letter-kind';
import { type LetterAbout, letterAbout } from '../domain/letters-of-case';
import type { Person, PersonRole } from '../domain/person';
import type { Recommendation } from '../domain/recommendation';
import type { WorkingCalendar } from '../procedure/working-days';

/**
 * Who a copy is for. `labels`: people by their labels only, as the complainant and everyone else gets it.
 * `council`: the name beside the label.
 */
export type Reader = 'labels' | 'council';

export type ReportOptions = {
  readonly reader?: Reader;
  /** Which days count as working days; England and Wales as they stand when left out. */
  readonly calendar?: WorkingCalendar;
  /** Which interview, person or recipient a letter is about, where there may be several. */
  readonly aboutId?: string | null;
};

/**
 * What every section is written from: the case with its records by id, and what has been referred to so far. One
 * context serves one document; the evidence index is written last, from `cited`.
 */
export type ReportContext = {
  readonly caseFile: CaseFile;
  readonly report: DocumentKind;
  /** To whom and about what a letter is; `null` for a report. */
  readonly about: LetterAbout | null;
  readonly reader: Reader;
  readonly calendar: WorkingCalendar;
  readonly adult: boolean;
  readonly points: readonly ComplaintPoint[];
  readonly people: ReadonlyMap<string | null, Person>;
  readonly documents: ReadonlyMap<string | null, EvidenceDocument>;
  readonly interviews: ReadonlyMap<string | null, Interview>;
  readonly citations: ReadonlyMap<string | null, Citation>;
  readonly recommendations: readonly Recommendation[];
  /** The bookmark of a record in this document: `point_2`, `document_13`. */
  bookmark(kind: BookmarkKind, id: string): string;
  finding<Author extends FindingAuthor>(
    pointId: string,
    author: Author,
  ): Extract<Finding, { author: Author }> | undefined;
  personIn(role: PersonRole): Person | undefined;
  /** Documents and interviews that some text of this document refers to. */
  readonly cited: { readonly documents: Set<string>; readonly interviews: Set<string> };
};

type BookmarkKind = 'points' | 'documents' | 'interviews' | 'recommendations';

const BOOKMARK_WORDS: Record<BookmarkKind, string> = {
  points: 'point',
  documents: 'document',
  interviews: 'interview',
  recommendations: 'recommendation',
};

/** Prepares a case for the writing of one document. */
export function reportContext(
  caseFile: CaseFile,
  report: DocumentKind,
  options: ReportOptions = {},
): ReportContext {
  const findings = new Map(
    caseFile.findings.map((finding) => [`${finding.pointId}/${finding.author}`, finding]),
  );
  const places = new Map<string, number>();
  for (const kind of Object.keys(BOOKMARK_WORDS) as BookmarkKind[]) {
    for (const [index, item] of inOrder<{ id: string; order: number }>(caseFile[kind]).entries()) {
      places.set(`${kind}/${item.id}`, index + 1);
    }
  }
  return {
    caseFile,
    report,
    about: isLetter(report)
      ? letterAbout(caseFile, { letter: report, aboutId: options.aboutId ?? null })
      : null,
    reader: options.reader ?? 'labels',
    calendar: options.calendar ?? caseCalendar(caseFile.matter),
    adult: caseFile.matter.procedure === 'adult',
    points: inOrder(caseFile.points),
    people: allById(caseFile.people),
    documents: allById(caseFile.documents),
    interviews: allById(caseFile.interviews),
    citations: allById(caseFile.citations),
    recommendations: inOrder(caseFile.recommendations),
    bookmark: (kind, id) => `${BOOKMARK_WORDS[kind]}_${places.get(`${kind}/${id}`) ?? 0}`,
    finding: <Author extends FindingAuthor>(pointId: string, author: Author) =>
      findings.get(`${pointId}/${author}`) as Extract<Finding, { author: Author }> | undefined,
    personIn: (role) => caseFile.people.find((person) => person.role === role),
    cited: { documents: new Set(), interviews: new Set() },
  };
}

/** The points that were looked into, in their order. */
export function acceptedPoints(context: ReportContext): readonly ComplaintPoint[] {
  return context.points.filter((point) => point.scope.status === 'accepted');
}

/** The points that the panel was asked to review, in their order. */
export function pointsUnderReview(context: ReportContext): readonly ComplaintPoint[] {
  return context.points.filter((point) => point.stage3.underReview);
}
