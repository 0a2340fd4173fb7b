import { fail, ok, type Result } from '@shared/lib/result';
import { CaseDatabase } from './database';
import { type EvidenceSealer, plainEvidenceSealer } from './evidence-sealer';
import { finishRemovals } from './removals';
import { guardSchema, type SchemaFault } from './schema-guard';
import { plainSealer, type Sealer } from './sealing';

/** The open store: the database and what seals its evidence. */
export type DataStore = { readonly database: CaseDatabase; readonly evidenceSealer: EvidenceSealer };

export type StartFault = SchemaFault | 'unavailable';

type StartOptions = { name?: string; sealer?: Sealer; evidenceSealer?: EvidenceSealer };

let store: DataStore | null = null;
let starting: Promise<Result<DataStore, StartFault>> | null = null;

/**
 * Opens the store, once, before anything else of this folder is used. Leftovers of an import or a deletion
 * that was cut off are removed here.
 */
export function startData(options: StartOptions = {}): Promise<Result<DataStore, StartFault>> {
  if (store) return Promise.resolve(ok(store));
  starting ??= open(options).finally(() => {
    starting = null;
  });
  return starting;
}

async function open(options: StartOptions): Promise<Result<DataStore, StartFault>> {
  const { name = 'evenhand', sealer = plainSealer, evidenceSealer = plainEvidenceSealer } = options;
  const guarded = await guardSchema(name);
  if (!guarded.ok) return guarded;
  const database = new CaseDatabase(name, sealer);
  try {
    await database.open();
    await finishRemovals(database);
  } catch (error) {
    database.close();
    const named = error instanceof Error ? error.name : 'unknown';
    return fail(
      'unavailable',
      `Evenhand could not open its store on this computer (${named}). Nothing has been changed. Check that the disk is not full, then start Evenhand again.`,
    );
  }
  store = { database, evidenceSealer };
  return ok(store);
}

/** The open store. Throws before {@link startData}: that is a fault of the code. */
export function dataStore(): DataStore {
  if (!store) throw new Error('startData() has not been called');
  return store;
}

/** Closes the store. Used at the end of a test and, later, by locking. */
export function stopData(): void {
  store?.database.close();
  store = null;
}
