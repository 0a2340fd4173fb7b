import type { Bundle } from '../domain/bundle';
import type { CaseFile } from '../domain/case-file';
import { allById } from '../domain/case-file';
import type { EvidenceDocument } from '../domain/evidence-document';
import { numbersOfRun, printedNumber } from '../domain/page-run';
import { formatLong } from '../lib/plain-date';
import { sectionWords } from './bundle-parts';
import type { PagePlan } from './page-plan';

/** A line of the index: a section's heading, or a paper with the numbers of its pages. */
export type IndexEntry =
  | { readonly kind: 'section'; readonly words: string; readonly section: string | null }
  | {
      readonly kind: 'paper';
      /** The run of the plan it leads to. */
      readonly run: number;
      readonly reference: string;
      readonly title: string;
      readonly date: string;
      readonly first: string;
      readonly numbers: string;
    };

/** A paper's title as index and bookmarks give it: without who wrote it, since that may be what is held back. */
export function paperTitle({ title, file }: EvidenceDocument): string {
  return title || file?.name || 'Untitled';
}

/** What the index lists, in the order of the pages. */
export function indexEntries(caseFile: CaseFile, bundle: Bundle, plan: PagePlan): IndexEntry[] {
  const rows: IndexEntry[] = [];
  const documents = allById(caseFile.documents);
  let section: string | null | undefined;
  for (const [index, run] of plan.runs.entries()) {
    if (run.what !== 'paper' && run.what !== 'placeholder') continue;
    const document = documents.get(run.paper);
    if (!document) continue;
    if (run.section !== section && (bundle.sections.length > 0 || run.section !== null)) {
      rows.push({
        kind: 'section',
        words: run.section === null ? 'Further papers' : sectionWords(bundle, run.section),
        section: run.section,
      });
    }
    section = run.section;
    const part = run.what === 'paper' && run.count < (document.pages ?? run.count);
    rows.push({
      kind: 'paper',
      run: index,
      reference: document.reference,
      title: `${paperTitle(document)}${part ? ` (part: ${run.count === 1 ? 'page' : 'pages'} ${run.from}${run.count > 1 ? ` to ${run.from + run.count - 1}` : ''})` : ''}`,
      date: document.date ? formatLong(document.date) : '',
      first: printedNumber(run.numbering, 0),
      numbers: numbersOfRun(run),
    });
  }
  return rows;
}

/** Papers left out and why, where the index is to name them. */
export function listedExclusions(caseFile: CaseFile, bundle: Bundle): string[] {
  if (!bundle.listExclusions) return [];
  const documents = allById(caseFile.documents);
  return bundle.exclusions.flatMap(({ documentId, reason }) => {
    const document = documents.get(documentId);
    return document ? [`${document.reference}  ${paperTitle(document)}: ${reason || 'no reason given'}`] : [];
  });
}

/** A bookmark's words in the style the bundle asks for. Courts ask for short ones that hold the page number. */
export function bookmarkWords(
  style: Bundle['bookmarks'],
  { title, date, first }: { readonly title: string; readonly date: string; readonly first: string },
): string {
  const parts = [
    style === 'title-and-page' || style === 'date-title-and-page' ? first : '',
    (style === 'date-and-title' || style === 'date-title-and-page') && date ? date : '',
    title,
  ];
  return parts.filter(Boolean).join('  ');
}
