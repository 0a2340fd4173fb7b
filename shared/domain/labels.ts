import type { BundleIssue } from './bundle';
import { byId, type CaseFile } from './case-file';
import type { Citation } from './citation';
import type { EvidenceDocument } from './evidence-document';
import type { FindingOutcome } from './finding';
import type { Matter } from './matter';
import { numbersOfPaper, placeOfPage } from './page-run';

const FINDING_WORDS: Record<FindingOutcome, string> = {
  upheld: 'Upheld',
  'partially-upheld': 'Partially upheld',
  'not-upheld': 'Not upheld',
  'no-finding': 'No finding',
};

/** What a finding is called in this case: the council's label when it has one, else the usual words. */
export function findingLabel(matter: Matter, outcome: FindingOutcome): string {
  return matter.findingLabels[outcome] || FINDING_WORDS[outcome];
}

/** The issued bundle whose page numbers this case cites by, or undefined: it cites by the register's references. */
export function issueToCiteBy({ matter, bundleIssues }: CaseFile): BundleIssue | undefined {
  return byId(bundleIssues, matter.citeByIssueId);
}

/**
 * How a document is called where it is referred to as a whole: the pages it has in the bundle the case cites by
 * ("B14 to B20"), else its reference in the register ("E13").
 */
export function documentLabel(caseFile: CaseFile, document: EvidenceDocument): string {
  const issue = issueToCiteBy(caseFile);
  return (issue && numbersOfPaper(issue.runs, document.id)) || document.reference;
}

/**
 * How a citation reads. Where the case cites by an issued bundle: the number printed on that page, then the locator
 * ("B14", "B14, para 4.2"). Else, and for a paper that is not in that bundle: the document's or interview's
 * reference, then the locator, else the page when the document has more than one ("E13, para 4.2", "E12, page 3",
 * "I2"). A source no longer in the case reads as "[missing source]" so that a report cannot hide it.
 */
export function citationLabel(caseFile: CaseFile, citation: Citation): string {
  const { source, locator } = citation;
  if (source.kind === 'interview') {
    const interview = byId(caseFile.interviews, source.interviewId);
    return [interview?.reference ?? '[missing source]', locator].filter(Boolean).join(', ');
  }
  const document = byId(caseFile.documents, source.documentId);
  if (!document) return '[missing source]';
  const issue = issueToCiteBy(caseFile);
  const inBundle = issue
    ? source.page === null
      ? numbersOfPaper(issue.runs, document.id)
      : placeOfPage(issue.runs, document.id, source.page)?.number
    : null;
  if (inBundle) return [inBundle, locator].filter(Boolean).join(', ');
  const page = source.page !== null && (document.pages ?? 1) > 1 ? `page ${source.page}` : '';
  return [document.reference || '[no reference]', locator || page].filter(Boolean).join(', ');
}

/** How a person is named in a document for readers outside the council: by label, never by name. */
export function personLabel(caseFile: CaseFile, personId: string): string {
  const person = byId(caseFile.people, personId);
  if (!person) return '[missing person]';
  return person.label || person.position || '[no label]';
}
