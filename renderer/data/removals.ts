import type { CaseDatabase } from './database';

/** Removes the chunks of one file, some at a time, so that no transaction grows large. */
export async function removeChunks(database: CaseDatabase, fileId: string): Promise<void> {
  const all = () => database.evidenceChunks.where('[fileId+index]').between([fileId, 0], [fileId, Infinity]);
  for (;;) {
    const keys = await all().limit(64).primaryKeys();
    if (keys.length === 0) return;
    await database.evidenceChunks.bulkDelete(keys);
  }
}

/** Removes every row that hangs on a case, largest first, and forgets that it was to be removed. */
export async function removeCaseRows(database: CaseDatabase, caseId: string): Promise<void> {
  const files = await database.evidenceFiles.where('caseId').equals(caseId).toArray();
  for (const { id, fileId } of files) {
    await removeChunks(database, fileId);
    await database.evidenceFiles.delete(id);
  }
  const { records, history, pageTexts, pageItems, removals } = database;
  await database.transaction('rw', records, history, pageTexts, pageItems, removals, async () => {
    await records.where('caseId').equals(caseId).delete();
    await history.where('[caseId+seq]').between([caseId, 0], [caseId, Infinity]).delete();
    await pageTexts.where('caseId').equals(caseId).delete();
    await pageItems.where('caseId').equals(caseId).delete();
    await removals.delete(caseId);
  });
}

/** Finishes what was cut off: half-imported files and cases, half-deleted cases. */
export async function finishRemovals(database: CaseDatabase): Promise<void> {
  for (const { id, what } of await database.removals.toArray()) {
    if (what === 'case') await removeCaseRows(database, id);
    else {
      await removeChunks(database, id);
      await database.removals.delete(id);
    }
  }
}
