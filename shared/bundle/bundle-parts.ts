import type { Bundle, BundleEntry } from '../domain/bundle';
import { byId, type CaseFile, inOrder } from '../domain/case-file';
import type { EvidenceDocument } from '../domain/evidence-document';
import type { PageNumbering, PageRun } from '../domain/page-run';

/** An entry with the paper it stands for and the letter of its section. */
export type PlacedEntry = {
  readonly entry: BundleEntry;
  readonly document: EvidenceDocument;
  /** null: in no section. */
  readonly section: string | null;
};

/** "A", "B" … "Z", "AA": what a section is called in numbers. */
export function sectionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return letter.repeat(Math.floor(index / 26) + 1);
}

/**
 * The papers of a bundle in the order they will stand: section by section, within each in the order they were put.
 * Papers in no section come last, so that none vanishes in silence; pre-flight names them.
 */
export function placedEntries(caseFile: CaseFile, bundle: Bundle): PlacedEntry[] {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const known = new Set(bundle.sections.map(({ id }) => id));
  const placed = bundle.entries.flatMap((entry): PlacedEntry[] => {
    const document = entry.documentId ? documents.get(entry.documentId) : undefined;
    if (!document) return [];
    return [{ entry, document, section: entry.section && known.has(entry.section) ? entry.section : null }];
  });
  return [
    ...bundle.sections.flatMap(({ id }) => placed.filter(({ section }) => section === id)),
    ...placed.filter(({ section }) => section === null),
  ];
}

/** The register's documents that a bundle neither holds nor leaves out with a reason, in the register's order. */
export function unplacedDocuments(caseFile: CaseFile, bundle: Bundle): EvidenceDocument[] {
  const settled = new Set([
    ...bundle.entries.map(({ documentId }) => documentId),
    ...bundle.exclusions.map(({ documentId }) => documentId),
  ]);
  return inOrder(caseFile.documents).filter(({ id }) => !settled.has(id));
}

/** Which pages of a paper an entry takes: first and how many. `pages` is how many the paper has. */
function pagesOfEntry(entry: BundleEntry, pages: number): { readonly from: number; readonly count: number } {
  const from = Math.min(Math.max(1, entry.fromPage ?? 1), pages);
  const to = Math.min(Math.max(from, entry.toPage ?? pages), pages);
  return { from, count: to - from + 1 };
}

/** Whether an entry takes only part of its paper. */
export function isPartOnly({ fromPage, toPage }: BundleEntry, pages: number): boolean {
  return (fromPage ?? 1) > 1 || (toPage ?? pages) < pages;
}

/** A paper as the plan needs it: how many pages it prints on; null when it cannot be read and a page says so. */
export type PaperPages = (documentId: string) => number | null;

/** The pages that an entry prints, as a run with these numbers. */
export function runOfEntry(
  { entry, document, section }: PlacedEntry,
  pagesOf: PaperPages,
  numbering: PageNumbering,
): PageRun {
  const pages = pagesOf(document.id);
  if (pages === null) {
    return { what: 'placeholder', paper: document.id, section, from: 1, count: 1, numbering };
  }
  return { what: 'paper', paper: document.id, section, ...pagesOfEntry(entry, pages), numbering };
}

/** The newest issue of a bundle, or undefined while none has gone out. */
export function latestIssue({ bundleIssues }: CaseFile, bundleId: string) {
  return bundleIssues
    .filter((issue) => issue.bundleId === bundleId)
    .reduce<CaseFile['bundleIssues'][number] | undefined>(
      (latest, issue) => (latest && latest.number > issue.number ? latest : issue),
      undefined,
    );
}

/** The title of a section as it is printed: "B  Stage 1", or its letter alone. */
export function sectionWords(bundle: Bundle, sectionId: string | null): string {
  const index = bundle.sections.findIndex(({ id }) => id === sectionId);
  if (index < 0) return 'In no section';
  const title = byId(bundle.sections, sectionId)?.title ?? '';
  return [sectionLetter(index), title].filter(Boolean).join('  ');
}
