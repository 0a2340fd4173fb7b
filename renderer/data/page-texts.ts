import { dataStore } from './data-store';
import { rowNames } from './row-names';

/** Words of a page and where they stand, in the viewer's own units. */
export type PageItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The text read from one page of a document. Pages count from 1. */
export type PageText = { readonly page: number; readonly text: string; readonly items?: readonly PageItem[] };

/** Told when the texts of a document change, so that the search index follows. */
const listeners = new Set<(caseId: string, documentId: string, pages: readonly PageText[]) => void>();

/** Calls `listener` after the texts of a document were saved or removed (no pages). Returns what stops it. */
export function onPageTexts(
  listener: (caseId: string, documentId: string, pages: readonly PageText[]) => void,
): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function docKeyOf(caseId: string, documentId: string): Promise<string> {
  const row = await dataStore().database.cases.get(caseId);
  if (!row) throw new Error('This case is no longer on this computer.');
  return rowNames(row.nameKey)('pages', documentId);
}

const pagesOf = (docKey: string) =>
  [[docKey, 0] as [string, number], [docKey, Infinity] as [string, number]] as const;

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
    await pageTexts.bulkPut(pages.map(({ page, text }) => ({ docKey, page, caseId, documentId, text })));
    await pageItems.bulkPut(
      pages.flatMap(({ page, items }) => (items ? [{ docKey, page, caseId, items }] : [])),
    );
  });
  for (const listener of listeners) listener(caseId, documentId, pages);
}

/** What was read from the pages of a document, in page order, without the places of the words. */
export async function pageTexts(caseId: string, documentId: string): Promise<PageText[]> {
  const [from, to] = pagesOf(await docKeyOf(caseId, documentId));
  const rows = await dataStore().database.pageTexts.where('[docKey+page]').between(from, to).toArray();
  return rows.map(({ page, text }) => ({ page, text }));
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

/** Forgets what was read from a document. */
export async function removePageTexts(caseId: string, documentId: string): Promise<void> {
  await savePageTexts(caseId, documentId, []);
}

/** The texts of every page of a case, `atOnce` at a time, so that no reader holds all of them or blocks. */
export async function* eachPageText(
  caseId: string,
  atOnce: number,
): AsyncGenerator<readonly { documentId: string; page: number; text: string }[]> {
  const { pageTexts } = dataStore().database;
  const keys = await pageTexts.where('caseId').equals(caseId).primaryKeys();
  for (let at = 0; at < keys.length; at += atOnce) {
    const rows = await pageTexts.bulkGet(keys.slice(at, at + atOnce));
    yield rows.filter((row) => row !== undefined);
  }
}
