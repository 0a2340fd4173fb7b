import type { Bundle } from '../domain/bundle';
import { allById, type CaseFile } from '../domain/case-file';
import type { EvidenceDocument } from '../domain/evidence-document';
import { findAll } from '../evidence/quote';
import { isPartOnly, placedEntries, unplacedDocuments } from './bundle-parts';
import { listedExclusions, paperTitle } from './index-entries';
import type { FactsOfPapers } from './paper-facts';
import { countWords } from './redaction-places';

/** Where what was found is mended. */
type MendAt =
  | { readonly at: 'document'; readonly documentId: string }
  | { readonly at: 'bundle'; readonly entryId: string | null };

/** Something to know before a bundle goes out. `must`: it cannot go out like this. */
export type PreFlightFinding = {
  readonly kind:
    | 'empty'
    | 'in-no-section'
    | 'not-placed'
    | 'gone'
    | 'missing-file'
    | 'unreadable'
    | 'unsearchable'
    | 'turned'
    | 'duplicate'
    | 'twice'
    | 'undated'
    | 'untitled'
    | 'large'
    | 'set-out'
    | 'part-only'
    | 'withheld'
    | 'reason'
    | 'unmarked-name'
    | 'not-carried-out'
    | 'read-from-scan';
  readonly level: 'must' | 'check';
  readonly message: string;
  readonly mend: MendAt;
};

const nameOf = (document: EvidenceDocument) => `${document.reference} ${paperTitle(document)}`.trim();

/** "page 3", "pages 3, 4 and 9", "12 pages (3, 4, 5 …)". */
function pagesWords(pages: readonly number[]): string {
  if (pages.length === 1) return `page ${pages[0]}`;
  if (pages.length > 8) return `${pages.length} pages (${pages.slice(0, 5).join(', ')} …)`;
  return `pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`;
}

function ofPapers(caseFile: CaseFile, bundle: Bundle, facts: FactsOfPapers): PreFlightFinding[] {
  const found: PreFlightFinding[] = [];
  const byFile = new Map<string, EvidenceDocument>();
  const seen = new Map<string, string[]>();
  const setOut: EvidenceDocument[] = [];
  const sectioned = bundle.sections.length > 0;
  for (const { entry, document, section } of placedEntries(caseFile, bundle)) {
    const name = nameOf(document);
    const add = (kind: PreFlightFinding['kind'], level: 'must' | 'check', message: string, here = false) =>
      found.push({
        kind,
        level,
        message,
        mend: here ? { at: 'bundle', entryId: entry.id } : { at: 'document', documentId: document.id },
      });
    if (sectioned && section === null) add('in-no-section', 'must', `${name} is in no section.`, true);
    const before = seen.get(document.id) ?? [];
    const range = `${entry.fromPage ?? ''}-${entry.toPage ?? ''}`;
    if (before.includes(range)) add('twice', 'must', `${name} is in this bundle twice.`, true);
    seen.set(document.id, [...before, range]);
    if (before.length > 0) continue;
    const fact = facts.get(document.id);
    if (!document.file) {
      add('missing-file', 'check', `${name} has no file; a page says so in its place.`);
    } else {
      const same = byFile.get(document.file.sha256);
      if (same) add('duplicate', 'check', `${name} is the same file as ${nameOf(same)}.`);
      else byFile.set(document.file.sha256, document);
    }
    if (document.date === null) add('undated', 'check', `${name} has no date.`);
    if (document.title.trim() === '') add('untitled', 'check', `${name} has no title.`);
    if (document.withheldFrom.trim() !== '') {
      add('withheld', 'check', `${name} may not go to everybody: ${document.withheldFrom}`);
    }
    if (!fact) continue;
    if (fact.pages === null && document.file) {
      add('unreadable', 'check', `${name}: ${fact.why} A page says so in its place.`);
      continue;
    }
    const pages = fact.pages ?? 1;
    if (isPartOnly(entry, pages))
      add('part-only', 'check', `Only some pages of ${name} are in this bundle.`, true);
    if (fact.upsideDown.length > 0) {
      add('turned', 'check', `${name}: ${pagesWords(fact.upsideDown)} may be upside down in the file.`);
    }
    if (fact.large.length > 0) add('large', 'check', `${name}: ${pagesWords(fact.large)} larger than A3.`);
    if (fact.silent && fact.silent.length > 0) {
      add(
        'unsearchable',
        'check',
        `${name}: ${pagesWords(fact.silent)} cannot be searched (no words in it).`,
      );
    }
    if (fact.setOut) setOut.push(document);
  }
  if (setOut.length > 0) {
    const names = setOut.map(({ reference }) => reference || 'one without a reference');
    found.push({
      kind: 'set-out',
      level: 'check',
      message: `${names.length === 1 ? 'A paper without pages of its own is' : `${names.length} papers without pages of their own are`} set out anew, so their pages are ours, not Word’s or Outlook’s: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`,
      mend: { at: 'bundle', entryId: null },
    });
  }
  return found;
}

function leftOut(caseFile: CaseFile, bundle: Bundle): PreFlightFinding[] {
  const unplaced = unplacedDocuments(caseFile, bundle);
  const shown = unplaced.slice(0, 30);
  const here: MendAt = { at: 'bundle', entryId: null };
  const documents = allById(caseFile.documents);
  return [
    ...shown.map(
      (document): PreFlightFinding => ({
        kind: 'not-placed',
        level: 'must',
        message: `${nameOf(document)} is neither in this bundle nor left out with a reason.`,
        mend: here,
      }),
    ),
    ...(unplaced.length > shown.length
      ? [
          {
            kind: 'not-placed',
            level: 'must',
            message: `And ${unplaced.length - shown.length} more documents are neither in this bundle nor left out.`,
            mend: here,
          } as const,
        ]
      : []),
    ...bundle.exclusions.flatMap(({ documentId, reason }): PreFlightFinding[] => {
      const document = documents.get(documentId);
      if (!document || reason.trim() !== '') return [];
      return [
        {
          kind: 'reason',
          level: 'must',
          message: `${nameOf(document)} is left out without a reason.`,
          mend: here,
        },
      ];
    }),
  ];
}

/** The words of a page; `confidence` is given where they were recognised in its picture. */
export type TextOfPage = {
  readonly documentId: string;
  readonly page: number;
  readonly text: string;
  readonly confidence?: number;
};

const add = (pages: Map<string, Set<number>>, documentId: string, page: number) =>
  pages.set(documentId, (pages.get(documentId) ?? new Set()).add(page));

/** Letters that may have an accent: only then do the two ways of looking differ. */
const ACCENTED = /[\u00c0-\u024f\u02bc\u1e00-\u1eff]|\p{M}/u;

/** Whether a text holds words that are redacted: as they are spelt, inside other words too, and with or without accents. */
const holds = (text: string, words: string) =>
  findAll(text, words, 1).length > 0 || (ACCENTED.test(text + words) && countWords(text, words) > 0);

/** What a bundle prints of its own, besides the titles of its papers, with where that is written. */
function ownWords(caseFile: CaseFile, bundle: Bundle): (readonly [string, string])[] {
  const { matter } = caseFile;
  return [
    [bundle.title, 'The title of the bundle'],
    ...bundle.sections.map(({ title }) => [title, `The title of the section “${title}”`] as const),
    [bundle.confidential, 'What is printed at the top of every page'],
    ...listedExclusions(caseFile, bundle).map(
      (words) => [words, 'What the index says of a paper left out'] as const,
    ),
    ...(bundle.cover
      ? ([
          [matter.title, 'What the case is called, which the cover prints,'],
          [matter.council.name, 'The council’s name, which the cover prints,'],
          [matter.council.reference, 'The council’s reference, which the cover prints,'],
        ] as const)
      : []),
  ];
}

/** Marks on papers of a bundle that goes out whole: nothing of them is carried out. */
function notCarriedOut(caseFile: CaseFile, bundle: Bundle): PreFlightFinding[] {
  if (bundle.redacted) return [];
  const inBundle = new Set(placedEntries(caseFile, bundle).map(({ document }) => document.id));
  const marks = caseFile.redactions.filter(({ documentId }) => documentId && inBundle.has(documentId)).length;
  if (marks === 0) return [];
  return [
    {
      kind: 'not-carried-out',
      level: 'check',
      message: `${marks === 1 ? 'A mark of redaction is' : `${marks.toLocaleString('en-GB')} marks of redaction are`} not carried out: this bundle goes out whole. For a redacted copy, say so under Redaction.`,
      mend: { at: 'bundle', entryId: null },
    },
  ];
}

/**
 * Names that are redacted somewhere and stand unmarked elsewhere in the bundle: in what index and bookmarks print, or
 * on a page.
 * @param texts the words of the pages of papers in the bundle
 */
function unmarkedNames(caseFile: CaseFile, bundle: Bundle, texts: Iterable<TextOfPage>): PreFlightFinding[] {
  const words = [
    ...new Set(caseFile.redactions.map((mark) => mark.words.trim()).filter((each) => each.length > 2)),
  ];
  if (!bundle.redacted || words.length === 0) return [];
  const found: PreFlightFinding[] = [];
  const inBundle = new Map(placedEntries(caseFile, bundle).map(({ document }) => [document.id, document]));
  for (const document of inBundle.values()) {
    for (const word of words) {
      if (!holds(`${document.title} ${document.reference}`, word)) continue;
      found.push({
        kind: 'unmarked-name',
        level: 'must',
        message: `The title of ${document.reference || 'a document'} holds words that are redacted. The index would print them.`,
        mend: { at: 'document', documentId: document.id },
      });
    }
  }
  for (const [text, where] of ownWords(caseFile, bundle)) {
    if (!words.some((word) => holds(text, word))) continue;
    found.push({
      kind: 'unmarked-name',
      level: 'must',
      message: `${where} holds words that are redacted.`,
      mend: { at: 'bundle', entryId: null },
    });
  }
  const unmarked = new Map<string, Set<number>>();
  const scanned = new Map<string, Set<number>>();
  for (const { documentId, page, text, confidence } of texts) {
    if (!inBundle.has(documentId)) continue;
    if (confidence !== undefined) add(scanned, documentId, page);
    for (const word of words) {
      const marked = caseFile.redactions.some(
        (mark) =>
          mark.documentId === documentId &&
          (mark.page === null || mark.page === page) &&
          mark.words.trim().toLowerCase() === word.toLowerCase(),
      );
      if (!marked && holds(text, word)) {
        add(unmarked, documentId, page);
      }
    }
  }
  for (const [documentId, pages] of unmarked) {
    const document = inBundle.get(documentId) as EvidenceDocument;
    found.push({
      kind: 'unmarked-name',
      level: 'check',
      message: `${nameOf(document)}: words redacted elsewhere stand unmarked on ${pagesWords([...pages].sort((a, b) => a - b))}.`,
      mend: { at: 'document', documentId },
    });
  }
  for (const [documentId, pages] of scanned) {
    const document = inBundle.get(documentId) as EvidenceDocument;
    found.push({
      kind: 'read-from-scan',
      level: 'check',
      message: `${nameOf(document)}: the words of ${pagesWords([...pages].sort((a, b) => a - b))} were read from a scan. A name that was misread there is not found: look yourself.`,
      mend: { at: 'document', documentId },
    });
  }
  return found;
}

/**
 * Everything to know before a bundle goes out, what must be mended first. Each finding names its paper and leads to
 * where it is mended.
 */
export function preFlight(
  caseFile: CaseFile,
  bundle: Bundle,
  facts: FactsOfPapers,
  texts: Iterable<TextOfPage> = [],
): PreFlightFinding[] {
  const here: MendAt = { at: 'bundle', entryId: null };
  const documents = allById(caseFile.documents);
  const gone = bundle.entries.filter(({ documentId }) => documentId === null || !documents.has(documentId));
  const found: PreFlightFinding[] = [
    ...(bundle.entries.length === 0
      ? [
          {
            kind: 'empty',
            level: 'must',
            message: 'There are no papers in this bundle yet.',
            mend: here,
          } as const,
        ]
      : []),
    ...gone.map(
      ({ id }): PreFlightFinding => ({
        kind: 'gone',
        level: 'must',
        message: 'A paper of this bundle has been deleted from the register. Take its line out.',
        mend: { at: 'bundle', entryId: id },
      }),
    ),
    ...ofPapers(caseFile, bundle, facts),
    ...leftOut(caseFile, bundle),
    ...notCarriedOut(caseFile, bundle),
    ...unmarkedNames(caseFile, bundle, texts),
  ];
  return [
    ...found.filter(({ level }) => level === 'must'),
    ...found.filter(({ level }) => level === 'check'),
  ];
}
