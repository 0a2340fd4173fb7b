import { citationLabel } from '../labels';
import { forEachInline } from '../rich-text';
import type { CaseFacts, Gap } from './gap';
import { forEachPrintedText } from './printed-texts';

const ALL = ['stage-2-report', 'independent-report', 'panel-report'] as const;

/** Every reference to evidence leads somewhere: the source is there, has a label, and has the page named. */
export function evidenceRules({ caseFile }: CaseFacts): Gap[] {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const interviews = new Set(caseFile.interviews.map((interview) => interview.id));
  const gaps: Gap[] = [];
  for (const citation of caseFile.citations) {
    const { source } = citation;
    const place = { screen: 'evidence', id: citation.id, pointId: citation.bearings[0]?.pointId } as const;
    const document = source.kind === 'document' ? documents.get(source.documentId) : undefined;
    if (source.kind === 'document' ? !document : !interviews.has(source.interviewId)) {
      gaps.push({
        code: 'citation-without-source',
        severity: 'must',
        message: 'A citation leads to a document or interview that is no longer in the case.',
        reports: ALL,
        place,
      });
      continue;
    }
    if (source.kind !== 'document' || !document) continue;
    if (source.page !== null && document.pages !== null && source.page > document.pages) {
      gaps.push({
        code: 'citation-past-the-end',
        severity: 'must',
        message: `A citation leads to page ${source.page} of ${document.reference}, which has ${document.pages}.`,
        reports: ALL,
        place,
      });
    } else if (
      source.page === null &&
      citation.locator === '' &&
      citation.quote === '' &&
      (document.pages ?? 1) > 4
    ) {
      gaps.push({
        code: 'citation-of-a-whole-document',
        severity: 'note',
        message: `${citationLabel(caseFile, citation)} is cited as a whole, though it has ${document.pages} pages.`,
        reports: ALL,
        place,
      });
    }
  }
  const cited = new Set(
    caseFile.citations.flatMap(({ source }) => (source.kind === 'document' ? [source.documentId] : [])),
  );
  for (const document of caseFile.documents) {
    if (document.reference.trim() !== '' || !cited.has(document.id)) continue;
    gaps.push({
      code: 'document-without-reference',
      severity: 'must',
      message: `"${document.title || 'A document'}" is cited but has no reference such as "E1".`,
      reports: ALL,
      place: { screen: 'evidence', id: document.id },
    });
  }
  return [...gaps, ...lostCitations({ caseFile })];
}

/** Citations in a text whose record was deleted: they print as "[missing source]". */
function lostCitations({ caseFile }: Pick<CaseFacts, 'caseFile'>): Gap[] {
  const known = new Set(caseFile.citations.map((citation) => citation.id));
  const gaps: Gap[] = [];
  forEachPrintedText(caseFile, (text, reports, place) => {
    forEachInline(text, (node) => {
      if (node.type !== 'citation' || known.has(node.attrs.citationId)) return;
      gaps.push({
        code: 'citation-lost',
        severity: 'must',
        message:
          'A text refers to a citation that has been deleted. Cite it again or take the reference out.',
        reports,
        place,
      });
    });
  });
  return gaps;
}
