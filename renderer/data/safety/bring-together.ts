import type { ActOutput } from '@shared/ipc/desk-api';
import { fail, ok, type Result } from '@shared/lib/result';
import { desk } from '../../platform/desk';
import { NotWritten } from '../save-state';
import { makeCopy } from './make-copy';
import { RawDatabase } from './raw-database';
import { NewerCopy, rebuildDatabase } from './rebuild-database';

/** What was put right at a start, for the user to know. */
export type StartNotice = {
  readonly what: 'database' | 'copy';
  readonly why: 'missing' | 'older' | 'damaged' | 'foreign';
  /** When the last change that was found was kept, in milliseconds; null where nobody knows. */
  readonly at: number | null;
};

export type SafetyFault = 'newer-store' | 'both-damaged' | 'unavailable';

/** How far a database or a copy is being made anew: which, and how much of it. */
export type SafetyProgress = {
  readonly what: 'database' | 'copy';
  readonly done: number;
  readonly total: number;
};

type Found = ActOutput<'safetyCopy.open'>;
type Extent = NonNullable<Extract<Found, { state: 'damaged' }>['readable']>;
/** How a database is. */
export type Database =
  | { readonly kind: 'empty' | 'damaged' | 'unmarked' }
  | { readonly kind: 'ours'; readonly seq: number; readonly lineage: string };

export type Together = {
  readonly name: string;
  /** Proves the copy. 32 bytes. */
  readonly key: Uint8Array;
  readonly onProgress?: (progress: SafetyProgress) => void;
  /** How the database was a moment ago, if somebody looked. It counts only where nothing is to be done. */
  readonly lookedAt?: Database | null;
  /** When neither is whole, go on with what is readable of the copy. The user was asked. */
  readonly acceptReadable?: boolean;
};

/** How the database is, without opening any row. One that cannot be read counts as damaged. */
export async function lookAt(name: string): Promise<Database> {
  const database = new RawDatabase(name);
  try {
    await database.open();
    const mark = await database.mark();
    if (mark) {
      // Reads through the tables that every screen needs.
      await Promise.all([database.table('cases').toArray(), database.table('records').count()]);
      return { kind: 'ours', seq: mark.seq, lineage: mark.lineage };
    }
    const counts = await Promise.all(database.copied.map((table) => table.count()));
    return { kind: counts.some((count) => count > 0) ? 'unmarked' : 'empty' };
  } catch {
    return { kind: 'damaged' };
  } finally {
    database.close();
  }
}

/**
 * Finds out which of database and safety copy is the newer and whole one, and makes the other anew from it. Runs at
 * each start, before the database is opened. Nothing is replaced by anything older or not proven.
 */
export async function bringTogether(start: Together): Promise<Result<StartNotice | null, SafetyFault>> {
  const opened = await desk().safetyCopy.open({ key: new Uint8Array(start.key) });
  if (!opened.ok) return fail('unavailable', opened.message);
  const found = opened.value;
  if (found.state === 'newer') return fail('newer-store', NEWER);
  if (found.state === 'whole' && isUpTo(found, start.lookedAt)) return ok(null);
  const database = await lookAt(start.name);
  try {
    if (found.state === 'whole') return ok(await withWholeCopy(start, found, database));
    return await withoutCopy(start, found, database);
  } catch (error) {
    if (error instanceof NewerCopy) return fail('newer-store', NEWER);
    if (error instanceof NotWritten) return fail('unavailable', `${error.message} ${NOTHING_LOST}`);
    throw error;
  }
}

/** Whether this is the same database at the same change as the copy, so that neither is to be made anew. */
function isUpTo(copy: Extent, database: Database | null | undefined): boolean {
  return database?.kind === 'ours' && database.lineage === copy.lineage && database.seq === copy.to;
}

async function withWholeCopy(start: Together, copy: Extent, database: Database): Promise<StartNotice | null> {
  const foreign = database.kind === 'ours' && database.lineage !== copy.lineage;
  if (database.kind === 'ours' && !foreign && database.seq >= copy.to) {
    // Ahead by what was committed in the last moment of a run that was ended by force.
    if (database.seq > copy.to) await newCopy(start);
    return null;
  }
  await newDatabase(start, copy);
  const why = foreign
    ? 'foreign'
    : database.kind === 'ours'
      ? 'older'
      : database.kind === 'damaged'
        ? 'damaged'
        : 'missing';
  return { what: 'database', why, at: copy.at };
}

async function withoutCopy(
  start: Together,
  found: Extract<Found, { state: 'none' | 'damaged' }> | { state: 'none' },
  database: Database,
): Promise<Result<StartNotice | null, SafetyFault>> {
  const readable = found.state === 'damaged' ? found.readable : null;
  const isLatest = database.kind === 'ours' && database.seq >= (readable?.to ?? 0);
  if (isLatest || database.kind === 'unmarked' || (database.kind === 'empty' && found.state === 'none')) {
    await newCopy(start);
    if (database.kind !== 'ours') return ok(null);
    return ok({ what: 'copy', why: found.state === 'none' ? 'missing' : 'damaged', at: null });
  }
  if (readable !== null && start.acceptReadable) {
    await newDatabase(start, readable);
    await newCopy(start);
    return ok({ what: 'database', why: 'damaged', at: readable.at });
  }
  return fail('both-damaged', readable === null ? NOTHING_READABLE : partReadable(readable.at));
}

const newCopy = ({ name, key, onProgress }: Together) =>
  makeCopy(name, key, null, (done, total) => onProgress?.({ what: 'copy', done, total }));

const newDatabase = ({ name, onProgress }: Together, copy: Extent) =>
  rebuildDatabase(name, copy, (done, total) => onProgress?.({ what: 'database', done, total }));

const NOTHING_LOST = 'Nothing was removed: start Evenhand again when this is put right.';

const NEWER =
  'The safety copy of your cases was last written by a newer Evenhand than this one. Nothing has been opened or changed, and your cases are safe. Start the newer Evenhand, or install it again.';

const NOTHING_READABLE =
  'Neither Evenhand’s database nor its safety copy on this computer can be read. Nothing has been changed. Open a backup: it holds everything up to the day it was made.';

function partReadable(at: number): string {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return `Evenhand’s database on this computer cannot be read, and its safety copy is damaged. What you did up to ${when} can be read. Nothing has been changed yet. If a backup is newer than that, open the backup instead.`;
}
