import { desk } from '../platform/desk';
import type { CaseKeys } from './case-keys';
import type { CaseDatabase } from './database';
import { NotWritten } from './save-state';

/** Removes the sealed file of a piece of evidence, or (null) the whole folder of a case. @throws {@link NotWritten} */
export async function removeSealed(caseId: string, fileId: string | null): Promise<void> {
  const removed = await desk().evidenceFile.remove({ caseId, fileId });
  if (!removed.ok) throw new NotWritten(removed.code, removed.message);
}

/**
 * Removes the evidence of a case and every row that hangs on it, then destroys its key, so that remains of them on
 * the disk and copies elsewhere open no more; then forgets that it was to be removed.
 */
export async function removeCase(database: CaseDatabase, keys: CaseKeys, caseId: string): Promise<void> {
  await removeSealed(caseId, null);
  const { evidenceFiles, records, history, trail, pageTexts, pageItems, imports } = database;
  const tables = [evidenceFiles, records, history, trail, pageTexts, pageItems, imports];
  await database.transaction('rw', tables, async () => {
    await evidenceFiles.where('caseId').equals(caseId).delete();
    await records.where('caseId').equals(caseId).delete();
    await history.where('[caseId+seq]').between([caseId, 0], [caseId, Infinity]).delete();
    await trail.where('[caseId+seq]').between([caseId, 0], [caseId, Infinity]).delete();
    await pageTexts.where('caseId').equals(caseId).delete();
    await pageItems.where('caseId').equals(caseId).delete();
    await imports.delete(caseId);
  });
  await keys.destroy([caseId]);
  await database.removals.delete(caseId);
}

/**
 * Finishes what was cut off: half-imported files and cases, half-deleted cases. What cannot be removed now waits.
 * @returns whether a case was removed
 */
export async function finishRemovals(database: CaseDatabase, keys: CaseKeys): Promise<boolean> {
  let caseRemoved = false;
  for (const { id, what, caseId } of await database.removals.toArray()) {
    try {
      if (what === 'case') {
        await removeCase(database, keys, id);
        caseRemoved = true;
      } else {
        await removeSealed(caseId, id);
        await database.removals.delete(id);
      }
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
    }
  }
  return caseRemoved;
}
