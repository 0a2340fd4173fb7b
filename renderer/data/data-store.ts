import type { AuditNote } from '@shared/custody/trail-of-changes';
import type { LogEvent } from '@shared/ipc/log-events';
import { fail, ok, type Result } from '@shared/lib/result';
import { type CaseFormat, TODAYS_FORMAT } from './case-format';
import type { CaseKeys } from './case-keys';
import type { CaseSession } from './case-session';
import { CaseDatabase, isOfThisVersion } from './database';
import { noteFailedUnlocks } from './failed-unlocks';
import { askForLastingStorage } from './lasting-storage';
import { finishRemovals } from './removals';
import {
  bringTogether,
  type Database,
  lookAt,
  type SafetyFault,
  type SafetyProgress,
  type StartNotice,
} from './safety/bring-together';
import { copyBeforeMigration } from './safety/copy-before-migration';
import { CopyKeeper } from './safety/keep-copy';
import { makeCopy } from './safety/make-copy';
import { guardSchema, noteSchema, type SchemaFault } from './schema-guard';
import { STORE_NAME } from './store-name';

/** A case that is open, or being opened, and how many parts of the page use it. */
type OpenedCase = { users: number; readonly opening: Promise<Result<CaseSession, OpenFault>> };

/** Why a case could not be opened. */
export type OpenFault =
  | 'no-such-case'
  | 'newer-version'
  | 'no-such-version'
  | 'invalid'
  | 'unreadable'
  | 'sealed-wrong';

/** The open store, and what this page has open in it. */
export type DataStore = {
  readonly database: CaseDatabase;
  readonly keys: CaseKeys;
  /** Brings the safety copy up to the database. */
  readonly copy: CopyKeeper;
  /** What was put right when the store was opened; null: nothing needed it. */
  readonly notice: StartNotice | null;
  readonly format: CaseFormat;
  /** One session for each open case, so that there is a single writer. */
  readonly openCases: Map<string, OpenedCase>;
  /** The sessions among them, for whoever must keep everything at once. */
  readonly sessions: Set<CaseSession>;
  /** Entries of audit trails that could not be kept yet, by case. */
  readonly notesWaiting: Map<string, readonly AuditNote[]>;
  /** Evidence completed since the page was loaded; a document may be about to name it. */
  readonly storedNow: Set<string>;
  readonly report: (event: LogEvent) => void;
};

type StartFault = SchemaFault | SafetyFault;

type StartOptions = {
  readonly name?: string;
  readonly onProgress?: (progress: SafetyProgress) => void;
  /** When neither database nor safety copy is whole: go on with what is readable. The user was asked. */
  readonly acceptReadable?: boolean;
  readonly format?: CaseFormat;
  /** Wrong tries to unlock that came before: the trails of all cases are to speak of them. */
  readonly failuresBefore?: number;
  /** Where a line for the local log goes: `record` of the platform. */
  readonly report?: (event: LogEvent) => void;
};

let store: DataStore | null = null;
let starting: Promise<Result<DataStore, StartFault>> | null = null;

let look: { readonly name: string; readonly found: Promise<Database | null> } | null = null;

/**
 * Looks at the database, which needs no key, while the key is being derived: {@link startData} then need not. A store
 * of another version is left alone until it is opened.
 */
export function makeReady(name = STORE_NAME): void {
  if (store) return;
  const found = isOfThisVersion(name).then((is) => (is ? lookAt(name) : null));
  look = { name, found: found.catch(() => null) };
}

/** What was seen of this database, once: later it may be another. */
async function takeLook(name: string): Promise<Database | null> {
  const found = look?.name === name ? await look.found : null;
  look = null;
  return found;
}

/**
 * Opens the store, once, before anything else of this folder is used. Leftovers of an import or a deletion
 * that was cut off are removed here.
 * @param keys of the open vault; what they seal nobody else can read
 */
export function startData(
  keys: CaseKeys,
  options: StartOptions = {},
): Promise<Result<DataStore, StartFault>> {
  if (store) return Promise.resolve(ok(store));
  starting ??= open(keys, options).finally(() => {
    starting = null;
  });
  return starting;
}

async function open(keys: CaseKeys, options: StartOptions): Promise<Result<DataStore, StartFault>> {
  const { name = STORE_NAME, format = TODAYS_FORMAT, onProgress, acceptReadable } = options;
  const lookedAt = await takeLook(name);
  const guarded = await guardSchema(name, format);
  if (!guarded.ok) return guarded;
  const copy: CopyKeeper = new CopyKeeper(() => makeCopy(name, keys.safetyCopy(), copy));
  const database = new CaseDatabase(name, keys.rows, copy.hear);
  let notice: StartNotice | null = null;
  let caseRemoved = false;
  try {
    await askForLastingStorage();
    const { older } = guarded.value;
    if (older !== null) {
      const kept = await copyBeforeMigration(name, keys.safetyCopy(), older);
      if (!kept.ok) return kept;
    }
    const together = await bringTogether({
      name,
      key: keys.safetyCopy(),
      onProgress,
      acceptReadable,
      lookedAt,
    });
    if (!together.ok) return together;
    notice = together.value;
    await database.open();
    if (!guarded.value.noted) await noteSchema(name, format);
    caseRemoved = await finishRemovals(database, keys);
    // Nobody is kept out for want of a note.
    await noteFailedUnlocks(database, options.failuresBefore ?? 0).catch(() => undefined);
  } catch (error) {
    copy.stop();
    database.close();
    const named = error instanceof Error ? error.name : 'unknown';
    return fail(
      'unavailable',
      `Evenhand could not open its store on this computer (${named}). Nothing has been changed. Check that the disk is not full, then start Evenhand again.`,
    );
  }
  store = {
    database,
    keys,
    copy,
    notice,
    format,
    openCases: new Map(),
    sessions: new Set(),
    notesWaiting: new Map(),
    storedNow: new Set(),
    report: options.report ?? (() => {}),
  };
  if (caseRemoved) void copy.forgetDeleted();
  return ok(store);
}

/** Wrong tries to unlock while the store stayed open, behind the curtain of a lock that was waiting. */
export async function noteFailuresBehindCurtain(failures: number): Promise<void> {
  await noteFailedUnlocks(dataStore().database, failures).catch(() => undefined);
}

/** Whether the store is open: work that was waiting when it closed must find out. */
export function isStoreOpen(): boolean {
  return store !== null;
}

/** Waits until the safety copy has what was done. Where it cannot be written, it is tried again and the save state says so. */
export async function copied(): Promise<void> {
  await dataStore()
    .copy.settled()
    .catch(() => undefined);
}

/** The open store. Throws before {@link startData}: that is a fault of the code. */
export function dataStore(): DataStore {
  if (!store) throw new Error('startData() has not been called');
  return store;
}

/**
 * Closes the store and lets go of every open case as it is on the disk. Call `keepEverything` first; for
 * locking, and for the end of a test.
 */
export function stopData(): void {
  for (const session of store?.sessions ?? []) session.abandon();
  store?.openCases.clear();
  store?.copy.stop();
  store?.database.close();
  store = null;
}
