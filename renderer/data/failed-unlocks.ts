import type { CaseDatabase } from './database';

/**
 * Notes with every case that Evenhand was unlocked after so many wrong tries. The trail of a case says so when it is
 * opened next, however much later that is.
 */
export async function noteFailedUnlocks(database: CaseDatabase, failures: number): Promise<void> {
  if (failures === 0) return;
  const { cases } = database;
  await database.transaction('rw', cases, async () => {
    for (const id of await cases.toCollection().primaryKeys()) {
      // A row that does not open is left as it is.
      const row = await cases.get(id).catch(() => undefined);
      if (row) await cases.put({ ...row, failedUnlocks: (row.failedUnlocks ?? 0) + failures });
    }
  });
}
