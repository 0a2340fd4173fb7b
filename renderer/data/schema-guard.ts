import { fail, ok, type Result } from '@shared/lib/result';
import Dexie from 'dexie';
import type { CaseFormat } from './case-format';
import { DATABASE_VERSION, DEXIE_STEP } from './database';

export type SchemaFault = 'newer-store';

/** What the store was last written with. In clear and in a database of its own, to be read before any other. */
type SchemaFact = { name: 'tables' | 'cases'; version: number };

/**
 * Of which form a store is: `older` is the version of its tables where it is to be brought to a newer one; `noted`
 * says that it is noted to be of today's.
 */
type StoreForm = { readonly older: number | null; readonly noted: boolean };

/**
 * Refuses a store that a newer Evenhand has written, before it is opened: Dexie would open it without a
 * word, and what this program does not know would be lost at the next save.
 * @param name the name of the database to guard
 */
export async function guardSchema(name: string, format: CaseFormat): Promise<Result<StoreForm, SchemaFault>> {
  const { meta, facts } = factsOf(name);
  try {
    const known = new Map((await facts.toArray()).map((fact) => [fact.name, fact.version]));
    const onDisk = (await indexedDB.databases()).find((each) => each.name === name)?.version ?? 0;
    const tables = Math.max(known.get('tables') ?? 0, Math.floor(onDisk / DEXIE_STEP));
    const cases = known.get('cases') ?? 0;
    if (tables > DATABASE_VERSION || cases > format.version) {
      return fail(
        'newer-store',
        'Your cases on this computer were last kept by a newer Evenhand than this one. Nothing has been opened or changed, and they are safe. Start the newer Evenhand, or install it again.',
      );
    }
    const isOlder =
      onDisk > 0 && ((tables > 0 && tables < DATABASE_VERSION) || (cases > 0 && cases < format.version));
    // The usual start finds them so, and need not wait for the disk.
    const noted = known.get('tables') === DATABASE_VERSION && cases === format.version;
    return ok({ older: isOlder ? Math.max(tables, 1) : null, noted });
  } finally {
    meta.close();
  }
}

/** Notes that the store is of today's form: once it has been opened in it. */
export async function noteSchema(name: string, format: CaseFormat): Promise<void> {
  const { meta, facts } = factsOf(name);
  try {
    await facts.bulkPut([
      { name: 'tables', version: DATABASE_VERSION },
      { name: 'cases', version: format.version },
    ]);
  } finally {
    meta.close();
  }
}

function factsOf(name: string) {
  const meta = new Dexie(`${name}-meta`, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  meta.version(1).stores({ schema: 'name' });
  return { meta, facts: meta.table<SchemaFact, string>('schema') };
}
