import type { CaseFile } from '@shared/domain/case-file';
import { keepWithNotes } from './audit-trail';
import { rowsOf } from './case-records';
import { dataStore } from './data-store';
import type { CaseRow, EvidenceFileRow } from './database';
import { rowFactsOf } from './row-facts';
import { newNameKey, rowNames } from './row-names';

/**
 * Puts a whole case with its evidence in place, in one transaction: it is there entirely or not at all.
 * @param files evidence taken in for this `caseId`
 * @param act what its audit trail begins with
 */
export async function placeCase(
  caseId: string,
  caseFile: CaseFile,
  files: readonly Omit<EvidenceFileRow, 'id'>[] = [],
  act: 'case-made' | 'case-brought-in' = 'case-made',
): Promise<void> {
  const { database, keys, format } = dataStore();
  const { cases, records, evidenceFiles, removals, trail } = database;
  const nameKey = newNameKey();
  const names = rowNames(nameKey);
  const row: CaseRow = {
    id: caseId,
    v: format.version,
    nameKey,
    writer: '',
    changedAt: Date.now(),
    ...rowFactsOf(caseFile),
  };
  const rows = rowsOf(caseId, names, caseFile);
  await keys.make(caseId);
  await database.transaction('rw', cases, records, evidenceFiles, removals, trail, async () => {
    await cases.add(row);
    await keepWithNotes(database, row, [{ at: row.changedAt, act }]);
    await records.bulkAdd(rows);
    await evidenceFiles.bulkAdd(files.map((file) => ({ ...file, id: names('evidence', file.sha256) })));
    await removals.bulkDelete(files.map((file) => file.fileId));
  });
}
