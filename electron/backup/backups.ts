import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BackupSchedule } from '@shared/ipc/backup-schedules';
import type { ActOutput } from '@shared/ipc/desk-api';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { disk } from '../files/disk';
import type { SafetyCopy, Snapshot } from '../safety-copy/safety-copy';
import { vaultFilePath } from '../vault-file/vault-file-store';
import { backupFailure, NOT_THERE } from './backup-failure';
import { backupFolder, setFolder } from './backup-folder';
import { areOnOneDisk, isFolder, shownFolderName, syncServiceHolding } from './look-at-folder';
import { type BackupProgress, localEvidence, makeBackup } from './make-backup';
import { openSet } from './open-set';
import { type BackupPlace, readPlace, writePlace } from './place-file';
import { rotate } from './rotate';

const LOCKED = 'Evenhand is locked. Unlock it first.';
const NO_PLACE = 'No place for backups is chosen yet.';
const INSIDE =
  'That folder is inside the one Evenhand keeps your cases in, so a backup there would be lost with them. Choose a folder on another drive.';
const OPEN = 'A backup is brought back only where no cases are open. Bring it in beside them instead.';
const NOT_NOTED = 'The place for backups could not be noted on this computer. Its disk may be full.';

type Tell = (progress: BackupProgress) => void;
type Work<Value> = (signal: AbortSignal, tell: Tell) => Promise<Result<Value, FailureCode>>;
type Look = ActOutput<'backup.look'>;
type Ran = ActOutput<'backup.run'>;

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Backups in the place the user chose. A backup is what the safety copy is, in another place: the rows in its format,
 * the vault file, and the sealed evidence. A run needs the page only to begin: it goes on when the page is locked.
 */
export class Backups {
  #turn: Promise<unknown> = Promise.resolve();
  #progress: BackupProgress | null = null;
  readonly #stops = new Set<AbortController>();

  /**
   * @param data the app's data folder
   * @param evidence the folder with the sealed evidence of all cases
   */
  constructor(
    private readonly data: string,
    private readonly copy: SafetyCopy,
    private readonly evidence: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** How backups stand. Nothing in it says where anything is. */
  async look(): Promise<Result<Look, FailureCode>> {
    const key = this.copy.proofKey;
    if (key === null) return fail('expired', LOCKED);
    const { path, every, last, failed, verified } = await this.#place(key);
    const { extent } = this.copy;
    return ok({
      place:
        path === null
          ? null
          : {
              name: shownFolderName(path),
              there: await this.#isThere(path, key, last !== null),
              synced: await syncServiceHolding(path),
              sameDisk: await areOnOneDisk(path, this.data),
            },
      every,
      last: last && { at: last.at, files: last.files, bytes: last.bytes },
      failed,
      verified,
      safety: extent && { at: extent.at, bytes: extent.bytes },
      dataFolder: { name: shownFolderName(this.data), synced: await syncServiceHolding(this.data) },
    });
  }

  /**
   * Takes a folder as the place for backups. What was backed up elsewhere stays there. The same folder chosen once more
   * goes on as it was where its backups are there, and begins anew where they are not: it may be a new drive.
   */
  async choosePlace(path: string): Promise<Result<undefined, FailureCode>> {
    const within = relative(this.data, path);
    if (within === '' || !/^(\.\.([\\/]|$)|[A-Za-z]:|[\\/])/.test(within)) return fail('refused', INSIDE);
    const key = this.copy.proofKey;
    const goesOn = key !== null && (await isFolder(backupFolder(path, key)));
    return this.#change((place) =>
      place.path === path && goesOn
        ? place
        : { ...place, path, last: null, failed: null, verified: null, made: [], suspects: [] },
    );
  }

  /** Makes no more backups. Those that are there stay. */
  forgetPlace(): Promise<Result<undefined, FailureCode>> {
    return this.#change((place) => ({
      ...place,
      path: null,
      last: null,
      failed: null,
      verified: null,
      made: [],
    }));
  }

  setSchedule(every: BackupSchedule): Promise<Result<undefined, FailureCode>> {
    return this.#change((place) => ({ ...place, every }));
  }

  /** Notes how a drill went, and which files the next backup has to write anew. */
  noteVerified(drill: {
    madeAt: number;
    whole: boolean;
    suspects: string[];
  }): Promise<Result<undefined, FailureCode>> {
    const { madeAt, whole, suspects } = drill;
    return this.#change((place) => ({ ...place, verified: { at: this.now(), madeAt, whole }, suspects }));
  }

  /** The folder of the backups made from here, for reading them again. */
  async ownFolder(): Promise<Result<string, FailureCode>> {
    const key = this.copy.proofKey;
    if (key === null) return fail('expired', LOCKED);
    const { path } = await this.#place(key);
    if (path === null) return fail('refused', NO_PLACE);
    const folder = backupFolder(path, key);
    return (await isFolder(folder)) ? ok(folder) : fail('not-found', NOT_THERE);
  }

  /** Makes a backup now, or finds that the last one still holds everything. */
  run(): Promise<Result<Ran, FailureCode>> {
    // As things are now, whatever happens until its turn comes: the page may be about to be locked.
    const taken = this.copy.snapshot();
    return this.#going((signal, tell) => this.#runWith(taken, signal, tell));
  }

  /** Lets a backup be brought back to where nothing is open: with progress, to be stopped like a backup. */
  async restoring<Value>(work: Work<Value>): Promise<Result<Value, FailureCode>> {
    if (this.copy.proofKey !== null) return fail('refused', OPEN);
    return this.#going(work);
  }

  /** How far what is going on is; null while nothing is. */
  get progress(): BackupProgress | null {
    return this.#progress;
  }

  /** One after the other: what is asked for while another goes on comes when that has ended. */
  #going<Value>(work: Work<Value>): Promise<Result<Value, FailureCode>> {
    const stop = new AbortController();
    this.#stops.add(stop);
    const turn = this.#turn.then(async () => {
      this.#progress = { done: 0, total: 0 };
      try {
        return await work(stop.signal, (progress) => {
          this.#progress = progress;
        });
      } finally {
        this.#progress = null;
        this.#stops.delete(stop);
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Stops the backup that is being made, and waits until nothing is left of it. */
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop.abort();
    await this.#turn;
  }

  get isIdle(): boolean {
    return this.#stops.size === 0;
  }

  async #runWith(
    taking: Promise<Result<Snapshot, FailureCode>>,
    signal: AbortSignal,
    tell: Tell,
  ): Promise<Result<Ran, FailureCode>> {
    const taken = await taking;
    if (!taken.ok) return taken;
    const snapshot = taken.value;
    const { key } = snapshot;
    try {
      const place = await this.#place(key);
      if (place.path === null) return fail('refused', NO_PLACE);
      const ran = await this.#runAt(place.path, place, snapshot, signal, tell).catch(backupFailure);
      if (!ran.ok && ran.code !== 'cancelled') {
        await this.#note(key, (now) => ({ ...now, failed: { at: this.now(), why: ran.message } }));
      }
      return ran;
    } finally {
      await snapshot.file.close();
      key.fill(0);
    }
  }

  async #runAt(
    path: string,
    place: BackupPlace,
    snapshot: Snapshot,
    signal: AbortSignal,
    tell: Tell,
  ): Promise<Result<Ran, FailureCode>> {
    const { key, extent } = snapshot;
    const { last } = place;
    if (!(await this.#isThere(path, key, last !== null))) return fail('not-found', NOT_THERE);
    const folder = backupFolder(path, key);
    const vault = sumOf(await readFile(vaultFilePath(this.data)));
    if (last && place.suspects.length === 0 && (await this.#stillHolds(folder, last, snapshot, vault))) {
      const at = this.now();
      await this.#note(key, (now) => ({ ...now, last: { ...last, at }, failed: null }));
      return ok({ at, made: false, copied: 0, files: last.files, bytes: last.bytes });
    }
    await disk.mkdir(folder);
    const { set, list, copied } = await makeBackup({
      folder,
      snapshot,
      vaultFile: vaultFilePath(this.data),
      evidence: this.evidence,
      suspects: new Set(place.suspects),
      now: this.now,
      signal,
      tell,
    });
    const bytes = list.files.reduce((sum, file) => sum + file.bytes, list.rows.bytes);
    const files = list.files.length;
    // Opened in full a moment ago, so what it takes the place of may go. That it does not go is no failure of this one.
    const made = await rotate(folder, key, [...place.made, set]).catch(() => [...place.made, set]);
    await this.#note(key, (now) => ({
      ...now,
      last: {
        at: list.at,
        set,
        bytes,
        files,
        to: extent.to,
        lineage: extent.lineage,
        vault: list.vault.sha256,
      },
      failed: null,
      made,
      suspects: [],
    }));
    return ok({ at: list.at, made: true, copied, files, bytes });
  }

  /** Whether the last backup is there, whole, and nothing has changed since: rows, keys or evidence. */
  async #stillHolds(
    folder: string,
    last: NonNullable<BackupPlace['last']>,
    { key, extent }: Snapshot,
    vault: string,
  ): Promise<boolean> {
    if (last.to !== extent.to || last.lineage !== extent.lineage || last.vault !== vault) return false;
    if ((await localEvidence(this.evidence)).length !== last.files) return false;
    const opened = await openSet(folder, setFolder(folder, last.set), key);
    return typeof opened !== 'string' && opened.lacking.length === 0;
  }

  /** An empty mount point looks like the drive itself: once there are backups, they must be there too. */
  #isThere(path: string, key: Uint8Array, hasBackups: boolean): Promise<boolean> {
    return isFolder(hasBackups ? backupFolder(path, key) : path);
  }

  get #placePath(): string {
    return join(this.data, 'backup', 'place');
  }

  #place(key: Uint8Array): Promise<BackupPlace> {
    return readPlace(this.#placePath, key);
  }

  /** A note that cannot be kept makes no backup less good: the next look is then out of date. */
  async #note(key: Uint8Array, next: (place: BackupPlace) => BackupPlace): Promise<void> {
    await writePlace(this.#placePath, key, next(await this.#place(key))).catch(() => undefined);
  }

  async #change(next: (place: BackupPlace) => BackupPlace): Promise<Result<undefined, FailureCode>> {
    const key = this.copy.proofKey;
    if (key === null) return fail('expired', LOCKED);
    try {
      await writePlace(this.#placePath, key, next(await this.#place(key)));
      return ok(undefined);
    } catch {
      return fail('failed', NOT_NOTED);
    }
  }
}
