import { dataStore } from './data-store';
import type { PageTextRow } from './database';
import { rowNames } from './row-names';

/** A word recognised in the picture of a page, and where it stands: in fractions of the page, its words upright. */
export type PageItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How sure the recognition is of it, 0 to 100. */
  readonly confidence?: number;
  /** The last word of a printed line. */
  readonly endsLine?: boolean | undefined;
  /** Someone has compared it with the picture. */
  readonly checked?: boolean;
};

/** The text of one page of a document. Pages count from 1. */
export type PageText = {
  readonly page: number;
  readonly text: string;
  /** Given for a page whose words were recognised in its picture. */
  readonly items?: readonly PageItem[];
  /** Its picture was looked at for words, whatever came of it. */
  readonly looked?: boolean;
  /** Its words were recognised in its picture, with this confidence, 0 to 100. */
  readonly confidence?: number;
  /** Quarter turns to the right, in degrees, that bring its recognised words upright. */
  readonly turned?: number;
};

/** Told when the texts of a document change, so that the search index follows. */
const listeners = new Set<(caseId: string, documentId: string, pages: readonly PageText[]) => void>();

/** Calls `listener` after the texts of a document were saved or removed (no pages). Returns what stops it. */
export function onPageTexts(
  listener: (caseId: string, documentId: string, pages: readonly PageText[]) => void,
): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told when one page of a document was read anew. */
const pageListeners = new Set<(caseId: string, documentId: string, page: PageText) => void>();

/** Calls `listener` after one page of a document was read anew, by itself. Returns what stops it. */
export function onOnePage(
  listener: (caseId: string, documentId: string, page: PageText) => void,
): () => void {
  pageListeners.add(listener);
  return () => pageListeners.delete(listener);
}

async function docKeyOf(caseId: string, documentId: string): Promise<string> {
  const row = await dataStore().database.cases.get(caseId);
  if (!row) throw new Error('This case is no longer on this computer.');
  return rowNames(row.nameKey)('pages', documentId);
}

const pageOf = ({ docKey: _, caseId: __, documentId: ___, ...page }: PageTextRow): PageText => page;

const pagesOf = (docKey: string) =>
  [[docKey, 0] as [string, number], [docKey, Infinity] as [string, number]] as const;

const withoutItems = <Page extends PageText>({ items: _, ...page }: Page): Omit<Page, 'items'> => page;

/** Saves what was read from the pages of a document, in place of what was read before. */
export async function savePageTexts(
  caseId: string,
  documentId: string,
  pages: readonly PageText[],
): Promise<void> {
  const { database } = dataStore();
  const { cases, pageTexts, pageItems } = database;
  const docKey = await docKeyOf(caseId, documentId);
  const [from, to] = pagesOf(docKey);
  await database.transaction('rw', cases, pageTexts, pageItems, async () => {
    if (!(await cases.get(caseId))) throw new Error('This case is no longer on this computer.');
    await pageTexts.where('[docKey+page]').between(from, to).delete();
    await pageItems.where('[docKey+page]').between(from, to).delete();
    await pageTexts.bulkPut(pages.map((page) => ({ docKey, caseId, documentId, ...withoutItems(page) })));
    await pageItems.bulkPut(
      pages.flatMap(({ page, items }) => (items ? [{ docKey, page, caseId, items }] : [])),
    );
  });
  for (const listener of listeners) listener(caseId, documentId, pages);
}

/** Pages written in one transaction: few enough that typing finds its turn between two. */
const PAGES_AT_ONCE = 100;

/** Saves what was read from documents that had nothing saved of them, many in one transaction. */
export async function addPageTexts(
  caseId: string,
  read: ReadonlyMap<string, readonly PageText[]>,
): Promise<void> {
  const { database } = dataStore();
  const { cases, pageTexts, pageItems } = database;
  const waiting = [...read];
  while (waiting.length > 0) {
    const some: typeof waiting = [];
    for (let pages = 0; waiting.length > 0 && pages < PAGES_AT_ONCE; pages += some.at(-1)?.[1].length ?? 0) {
      some.push(...waiting.splice(0, 1));
    }
    await database.transaction('rw', cases, pageTexts, pageItems, async () => {
      const row = await cases.get(caseId);
      if (!row) throw new Error('This case is no longer on this computer.');
      const names = rowNames(row.nameKey);
      const rows = some.flatMap(([documentId, its]) =>
        its.map((page) => ({ docKey: names('pages', documentId), caseId, documentId, ...page })),
      );
      await pageTexts.bulkPut(rows.map(withoutItems));
      await pageItems.bulkPut(
        rows.flatMap(({ docKey, page, items }) => (items ? [{ docKey, page, caseId, items }] : [])),
      );
    });
    for (const [documentId, its] of some) for (const listener of listeners) listener(caseId, documentId, its);
  }
}

/**
 * Saves one page of a document, in place of what was read from it before.
 * @param read answers the page as it is to be; told what is known of it, without the places of its words
 */
export async function savePageText(
  caseId: string,
  documentId: string,
  page: number,
  read: (before: PageText | null) => PageText,
): Promise<void> {
  const { database } = dataStore();
  const { cases, pageTexts, pageItems } = database;
  const docKey = await docKeyOf(caseId, documentId);
  const key: [string, number] = [docKey, page];
  const saved = await database.transaction('rw', cases, pageTexts, pageItems, async () => {
    if (!(await cases.get(caseId))) throw new Error('This case is no longer on this computer.');
    const known = await pageTexts.get(key);
    const next = read(known ? pageOf(known) : null);
    await pageTexts.put({ docKey, caseId, documentId, ...withoutItems(next) });
    if (next.items) await pageItems.put({ docKey, page, caseId, items: next.items });
    else await pageItems.delete(key);
    return next;
  });
  for (const listener of pageListeners) listener(caseId, documentId, saved);
}

/** What was read from the pages of a document, in page order, without the places of the words. */
export async function pageTexts(caseId: string, documentId: string): Promise<PageText[]> {
  const [from, to] = pagesOf(await docKeyOf(caseId, documentId));
  const rows = await dataStore().database.pageTexts.where('[docKey+page]').between(from, to).toArray();
  return rows.map(pageOf);
}

/** Where the words of one page stand, or null when that was not saved. */
export async function pageItems(
  caseId: string,
  documentId: string,
  page: number,
): Promise<readonly PageItem[] | null> {
  const row = await dataStore().database.pageItems.get([await docKeyOf(caseId, documentId), page]);
  return (row?.items as readonly PageItem[] | undefined) ?? null;
}

/** What was recognised in the pictures of a document's pages, by page. */
export async function recognisedPages(
  caseId: string,
  documentId: string,
): Promise<Map<number, { readonly words: readonly PageItem[]; readonly turned: number }>> {
  const { database } = dataStore();
  const [from, to] = pagesOf(await docKeyOf(caseId, documentId));
  const rows = await database.pageItems.where('[docKey+page]').between(from, to).toArray();
  if (rows.length === 0) return new Map();
  const texts = await database.pageTexts.bulkGet(rows.map(({ docKey, page }) => [docKey, page]));
  return new Map(
    rows.map(({ page, items }, index) => [
      page,
      { words: items as readonly PageItem[], turned: texts[index]?.turned ?? 0 },
    ]),
  );
}

/** Forgets what was read from a document. */
export async function removePageTexts(caseId: string, documentId: string): Promise<void> {
  await savePageTexts(caseId, documentId, []);
}

/** The texts of every page of a case, `atOnce` at a time, so that no reader holds all of them or blocks. */
export async function* eachPageText(
  caseId: string,
  atOnce: number,
): AsyncGenerator<readonly ({ documentId: string } & PageText)[]> {
  const { pageTexts } = dataStore().database;
  const keys = await pageTexts.where('caseId').equals(caseId).primaryKeys();
  for (let at = 0; at < keys.length; at += atOnce) {
    const rows = await pageTexts.bulkGet(keys.slice(at, at + atOnce));
    yield rows.filter((row) => row !== undefined);
  }
}
