import { RawDatabase } from '@renderer/data/safety/raw-database';
import { STORE_NAME } from '@renderer/data/store-name';
import { fail, ok, type Result } from '@shared/lib/result';
import Dexie from 'dexie';

/** Opening a database makes one, so it is asked for first. */
const storeIsHere = async () => (await indexedDB.databases()).some(({ name }) => name === STORE_NAME);

/**
 * Whether a backup may be brought back here: not where the database holds other cases than the backup's. The main
 * process looks at the files itself.
 * @param lineage of the database the backup was made from
 */
export async function mayRestoreHere(lineage: string): Promise<Result<void, 'foreign'>> {
  if (!(await storeIsHere())) return ok(undefined);
  const database = new RawDatabase(STORE_NAME);
  try {
    await database.open();
    const mark = await database.mark();
    const isEmpty = (await database.table('cases').count()) === 0;
    if (isEmpty || mark?.lineage === lineage) return ok(undefined);
  } catch {
    // One that cannot be read is not replaced either: nobody knows what is in it.
  } finally {
    database.close();
  }
  return fail(
    'foreign',
    'This computer holds other cases than the backup’s. Nothing has been changed: a backup is never put over what is there. Open Evenhand with the passphrase of those cases, and bring the backup in from its Safe keeping screen, beside them.',
  );
}

/** Whether there are cases that only the missing file could open. An empty store is no loss. */
export async function sealedCasesAreHere(): Promise<boolean> {
  if (!(await storeIsHere())) return false;
  const store = await new Dexie(STORE_NAME).open();
  const count = await store.table('cases').count();
  store.close();
  return count > 0;
}
