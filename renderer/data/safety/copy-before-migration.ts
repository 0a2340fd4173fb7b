import { fail, ok, type Result } from '@shared/lib/result';
import { desk } from '../../platform/desk';
import { NotWritten } from '../save-state';
import { given } from './keep-copy';
import { makeCopy } from './make-copy';
import { RawDatabase } from './raw-database';

const UNCHANGED =
  'Evenhand brings your cases to a newer form only when a sealed copy of the older one has been made and read back. Nothing has been changed: make some room and start again, or go on with the Evenhand you had.';

/** What is in a database of an older form, without bringing it to a newer one. */
async function lookAsItIs(name: string): Promise<{ readonly seq: number; readonly lineage: string } | null> {
  const database = new RawDatabase(name, true);
  try {
    await database.open();
    return (await database.mark()) ?? null;
  } finally {
    database.close();
  }
}

/**
 * Puts a sealed copy of everything aside before the database is brought to a newer form: the safety copy where that is
 * up to date, else one made anew. When it cannot be made, the database stays as it is.
 * @param version of the tables, or of the case format, as they are
 */
export async function copyBeforeMigration(
  name: string,
  key: Uint8Array,
  version: number,
): Promise<Result<void, 'unavailable'>> {
  try {
    const mark = await lookAsItIs(name);
    const found = given(await desk().safetyCopy.open({ key: new Uint8Array(key) }));
    // A newer copy is refused by name when the two are compared.
    if (found.state === 'newer') return ok(undefined);
    const upToDate = found.state === 'whole' && mark?.lineage === found.lineage && found.to >= mark.seq;
    if (!upToDate) await makeCopy(name, key, null, undefined, true);
    given(await desk().safetyCopy.setAside({ version }));
    return ok(undefined);
  } catch (error) {
    if (error instanceof NotWritten) return fail('unavailable', `${error.message} ${UNCHANGED}`);
    throw error;
  }
}
