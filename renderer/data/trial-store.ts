import Dexie from 'dexie';
import { caseFromRows } from './case-records';
import { dataStore } from './data-store';
import type { CaseRow, EvidenceFileRow, PageItemsRow, PageTextRow, RecordRow } from './database';
import { type EvidenceSource, importCase } from './import-case';
import { type PageItem, savePageTexts } from './page-texts';

/** Trial versions, before there was a vault, kept cases in clear in this database. */
const TRIAL_STORE = 'evenhand';

/** How many cases of a trial version were brought in, and how many could not be and were left as they are. */
type BroughtIn = { readonly brought: number; readonly left: number };

type PlainRow = { readonly box?: object };
const plain = <Row>(row: PlainRow): Row => ({ ...row, ...row.box }) as unknown as Row;

async function rowsOfCase<Row>(database: Dexie, table: string, caseId: string): Promise<Row[]> {
  return (await database.table<PlainRow>(table).where('caseId').equals(caseId).toArray()).map(plain<Row>);
}

/** There its bytes were rows too. */
type TrialFileRow = EvidenceFileRow & { readonly chunks: number };

function sourceOf(database: Dexie, { fileId, size, chunks }: TrialFileRow): EvidenceSource {
  return {
    name: fileId,
    size,
    read: async function* () {
      for (let index = 0; index < chunks; index++) {
        const row = await database.table('evidenceChunks').get([fileId, index]);
        if (!row) throw new Error('Part of this file is missing.');
        yield row.bytes as Uint8Array;
      }
    },
  };
}

async function bringPageTexts(database: Dexie, from: string, to: string): Promise<void> {
  const texts = await rowsOfCase<PageTextRow>(database, 'pageTexts', from);
  const items = await rowsOfCase<PageItemsRow>(database, 'pageItems', from);
  const itemsAt = new Map(items.map((row) => [`${row.docKey}/${row.page}`, row.items as PageItem[]]));
  for (const documentId of new Set(texts.map((row) => row.documentId))) {
    const pages = texts.filter((row) => row.documentId === documentId);
    const sorted = pages.sort((a, b) => a.page - b.page);
    await savePageTexts(
      to,
      documentId,
      sorted.map(({ page, text, docKey }) => {
        const placed = itemsAt.get(`${docKey}/${page}`);
        return placed ? { page, text, items: placed } : { page, text };
      }),
    );
  }
}

async function bringOne(database: Dexie, caseId: string): Promise<boolean> {
  const row = plain<CaseRow>(await database.table('cases').get(caseId));
  const read = caseFromRows(
    await rowsOfCase<RecordRow>(database, 'records', caseId),
    row.v,
    dataStore().format,
  );
  if (!read.ok) return false;
  const files = await rowsOfCase<TrialFileRow>(database, 'evidenceFiles', caseId);
  const sources = files.map((file) => sourceOf(database, file));
  // Whole or not at all. A paper that was missing there is missing here, and its document says so.
  const imported = await importCase(read.value, sources, { withoutMissing: true });
  if (imported.ok) await bringPageTexts(database, caseId, imported.value.caseId);
  // Here already: it was brought in, and the app was ended before the old one was removed.
  else if (imported.code !== 'already-here') return false;
  await database.table('cases').delete(caseId);
  for (const table of ['records', 'evidenceFiles', 'pageTexts', 'pageItems']) {
    await database.table(table).where('caseId').equals(caseId).delete();
  }
  return true;
}

/**
 * Brings the cases of a trial version into the vault, one after another, and removes the clear store once it is
 * empty. What cannot be read stays where it is and is counted. Undo steps from before are not carried over.
 * Call after `startData`.
 */
export async function bringInTrialCases(): Promise<BroughtIn> {
  if (!(await indexedDB.databases()).some(({ name }) => name === TRIAL_STORE)) return { brought: 0, left: 0 };
  const database = await new Dexie(TRIAL_STORE, { chromeTransactionDurability: 'strict' }).open();
  let brought = 0;
  let left = 0;
  try {
    for (const caseId of await database.table('cases').toCollection().primaryKeys()) {
      const done = await bringOne(database, caseId as string).catch(() => false);
      if (done) brought++;
      else left++;
    }
  } finally {
    database.close();
  }
  if (left === 0) {
    await Dexie.delete(TRIAL_STORE);
    await Dexie.delete(`${TRIAL_STORE}-meta`);
  }
  return { brought, left };
}
