import { onOnePage, onPageTexts, pageTexts } from '@renderer/data/page-texts';
import { BundleWorkbench } from '@renderer/workers/bundle.client';
import type { PaperFacts } from '@shared/bundle/paper-facts';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { SOURCE_FAULT_WORDS } from '@shared/pdf/source-pdf';
import { paperContent } from './paper-content';

/** What was found out in this run of the app, by case, document and file: a file never changes. */
const known = new Map<string, PaperFacts>();

const NOTHING: Omit<PaperFacts, 'pages' | 'why'> = {
  setOut: false,
  upsideDown: [],
  sideways: [],
  large: [],
  silent: null,
};

const keyOf = (caseId: string, { id, file }: EvidenceDocument) => `${caseId}/${id}/${file?.sha256 ?? ''}`;

/** Pages of a PDF or picture without words that can be searched. Null while it has not been read. */
async function silentPages(caseId: string, documentId: string, pages: number): Promise<number[] | null> {
  const texts = await pageTexts(caseId, documentId).catch(() => []);
  if (texts.length === 0) return null;
  const spoken = new Set(texts.filter(({ text }) => text.trim() !== '').map(({ page }) => page));
  return Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !spoken.has(page));
}

async function look(
  caseId: string,
  document: EvidenceDocument,
  content: Awaited<ReturnType<typeof paperContent>>,
  bench: BundleWorkbench,
): Promise<PaperFacts> {
  if (!content.ok) return { ...NOTHING, pages: null, why: content.message };
  const { value } = content;
  if (value.kind === 'pictures') {
    const pages = value.pictures.length;
    return { ...NOTHING, pages, why: '', silent: await silentPages(caseId, document.id, pages) };
  }
  const bytes = value.bytes as Uint8Array<ArrayBuffer>;
  const seen = await bench.do('look', { bytes }, [bytes.buffer]);
  if (seen.fault) return { ...NOTHING, pages: null, why: SOURCE_FAULT_WORDS[seen.fault] };
  return {
    pages: seen.pages,
    why: '',
    setOut: value.setOut,
    upsideDown: seen.upsideDown,
    sideways: seen.sideways,
    large: seen.large,
    silent: value.setOut ? [] : await silentPages(caseId, document.id, seen.pages),
  };
}

/** What is already known of a paper, or undefined. */
export function factsKnown(caseId: string, document: EvidenceDocument): PaperFacts | undefined {
  return known.get(keyOf(caseId, document));
}

/**
 * Looks at papers one after another, in the background: whether each can go into a bundle, on how many pages.
 * @param onFacts told after each
 */
export async function lookAtPapers(
  caseId: string,
  documents: readonly EvidenceDocument[],
  onFacts: (documentId: string, facts: PaperFacts) => void,
  signal: AbortSignal,
): Promise<void> {
  const unknown = documents.filter((document) => !known.has(keyOf(caseId, document)));
  if (unknown.length === 0) return;
  let bench = new BundleWorkbench();
  try {
    const contentAt = (index: number) => {
      const document = unknown[index];
      const content = document ? paperContent(caseId, document) : null;
      content?.catch(() => {});
      return content;
    };
    let next = contentAt(0);
    for (const [index, document] of unknown.entries()) {
      if (signal.aborted) return;
      let facts: PaperFacts;
      try {
        const content = next as NonNullable<typeof next>;
        // The next paper is read while this one is looked at.
        next = contentAt(index + 1);
        facts = await look(caseId, document, await content, bench);
      } catch {
        // A file that ends the worker is named, and the next gets a fresh one.
        bench.end();
        bench = new BundleWorkbench();
        facts = { ...NOTHING, pages: null, why: SOURCE_FAULT_WORDS.damaged };
      }
      if (signal.aborted) return;
      known.set(keyOf(caseId, document), facts);
      onFacts(document.id, facts);
    }
  } finally {
    bench.end();
  }
}

/** Reading a scan tells of it page by page; what that changes is looked at this much later, in milliseconds. */
const AFTER = 500;

/**
 * Keeps what is known of pages without words true while scans are being read.
 * @param documentOf the paper by its id, as long as it is in the bundle
 * @param onFacts told of each paper that changed
 * @returns what stops it
 */
export function followWords(
  caseId: string,
  documentOf: (id: string) => EvidenceDocument | undefined,
  onFacts: (documentId: string, facts: PaperFacts) => void,
): () => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = async () => {
    timer = undefined;
    const ids = [...changed];
    changed.clear();
    for (const id of ids) {
      const document = documentOf(id);
      const before = document && factsKnown(caseId, document);
      if (!document || !before || before.pages === null || before.setOut) continue;
      const facts = { ...before, silent: await silentPages(caseId, id, before.pages) };
      known.set(keyOf(caseId, document), facts);
      onFacts(id, facts);
    }
  };
  const note = (of: string, documentId: string) => {
    if (of !== caseId) return;
    changed.add(documentId);
    timer ??= setTimeout(() => void lookAgain(), AFTER);
  };
  const stops = [onOnePage(note), onPageTexts(note)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
