import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ActOutput } from '@shared/ipc/desk-api';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { EvidenceFiles } from '../evidence/evidence-files';
import type { ChosenFiles } from '../files/chosen-files';
import { disk } from '../files/disk';
import { newToken } from '../files/token';
import { type Part, readPart } from '../safety-copy/read-part';
import { backupFoldersAt, evidenceFolder, SET_FILES, setFolder, setsIn } from './backup-folder';
import { peekAtList } from './backup-list';
import { type OpenedSet, openSet } from './open-set';

const EXPIRED = 'The backup is no longer open. Choose it again.';
const NONE =
  'There is no Evenhand backup in that folder. Choose the folder whose name begins with “Evenhand backup”, or the one it lies in.';
const UNFINISHED =
  'A backup was begun in that folder and never finished, so there is nothing whole to bring back. Look whether there is another backup.';
const SEVERAL =
  'There are backups of several vaults in that folder. Choose one of the folders whose name begins with “Evenhand backup”.';
const FAULTS = {
  incomplete:
    'A part of this backup is missing, so it cannot be brought back whole. Nothing has been changed. Choose an older backup, or look for the missing files.',
  damaged:
    'This backup is not as it was written: it is damaged, or was put together from another vault’s. Nothing has been changed. Choose an older backup.',
  newer:
    'This backup was made by a newer Evenhand than this one. It is safe, and nothing has been changed. Open it with the newer Evenhand.',
} as const;

type Source = {
  readonly folder: string;
  readonly evidence: EvidenceFiles;
  opened: { readonly set: string; readonly key: Uint8Array; readonly value: OpenedSet } | null;
};
type Offered = NonNullable<ActOutput<'backup.chooseSource'>>;

/** What a backup that is open gives to whoever restores it. */
export type OpenedSource = {
  readonly folder: string;
  readonly set: string;
  readonly key: Uint8Array;
  readonly value: OpenedSet;
};

/** Backups being read: by a drill, or to bring them back. They are only ever read. */
export class BackupSources {
  readonly #open = new Map<string, Source>();

  constructor(private readonly chosen: ChosenFiles) {}

  /** Takes hold of the backups that a chosen folder means. */
  async hold(chosen: string): Promise<Result<Offered, FailureCode>> {
    const folders = await backupFoldersAt(chosen);
    const [folder] = folders;
    if (folder === undefined) return fail('not-found', NONE);
    if (folders.length > 1) return fail('refused', SEVERAL);
    return this.holdFolder(folder);
  }

  async holdFolder(folder: string): Promise<Result<Offered, FailureCode>> {
    const { sets, unfinished } = await setsIn(folder);
    if (sets.length === 0) return fail('incomplete', unfinished ? UNFINISHED : NONE);
    const offered: Offered['sets'] = [];
    for (const set of sets) {
      const bytes = await readFile(join(setFolder(folder, set), SET_FILES.list)).catch(() => Buffer.alloc(0));
      const peeked = peekAtList(bytes);
      if (typeof peeked === 'string') offered.push({ set, state: peeked, at: null, bytes: null });
      else offered.push({ set, state: 'there', ...peeked });
    }
    const source = newToken();
    const evidence = new EvidenceFiles(evidenceFolder(folder), this.chosen);
    this.#open.set(source, { folder, evidence, opened: null });
    return ok({ source, name: basename(folder) || 'Disk', sets: offered, unfinished });
  }

  /** The vault file of a set, which says itself whether it is whole. */
  async vaultOf(source: string, set: number): Promise<Result<Uint8Array<ArrayBuffer>, FailureCode>> {
    const held = this.#open.get(source);
    if (!held) return fail('expired', EXPIRED);
    const bytes = await readFile(join(setFolder(held.folder, set), SET_FILES.vault)).catch(() => null);
    return bytes === null ? fail('incomplete', FAULTS.incomplete) : ok(new Uint8Array(bytes));
  }

  /** Opens a set in full with the key of its vault. */
  async open(
    source: string,
    set: number,
    key: Uint8Array,
  ): Promise<Result<ActOutput<'backup.openSet'>, FailureCode>> {
    const held = this.#open.get(source);
    if (!held) return fail('expired', EXPIRED);
    const folder = setFolder(held.folder, set);
    const value = await openSet(held.folder, folder, key);
    if (typeof value === 'string') return fail(value, FAULTS[value]);
    held.opened?.key.fill(0);
    held.opened = { set: folder, key: Uint8Array.from(key), value };
    const lacking = new Set(value.lacking);
    const { list, readable } = value;
    return ok({
      madeAt: list.at,
      lineage: list.lineage,
      to: list.to,
      at: readable.at,
      bytes: readable.end,
      files: list.files.map((file) => ({
        caseId: file.caseId,
        fileId: file.fileId,
        bytes: file.bytes,
        there: !lacking.has(file),
      })),
    });
  }

  /** The rows of the set that is open, a frame at a time. */
  async read(source: string, position: number, link: Uint8Array | null): Promise<Result<Part, FailureCode>> {
    const opened = this.opened(source);
    if (!opened) return fail('expired', EXPIRED);
    const file = await disk.open(join(opened.set, SET_FILES.rows), 'r').catch(() => null);
    if (file === null) return fail('incomplete', FAULTS.incomplete);
    try {
      return await readPart(file, opened.key, opened.value.readable.end, position, link);
    } finally {
      await file.close();
    }
  }

  /** The evidence beside the sets of a source; null when that is not open. */
  evidence(source: string): EvidenceFiles | null {
    return this.#open.get(source)?.evidence ?? null;
  }

  /** The set that is open of a source. */
  opened(source: string): OpenedSource | null {
    const held = this.#open.get(source);
    return held?.opened ? { folder: held.folder, ...held.opened } : null;
  }

  close(source: string): void {
    this.#open.get(source)?.opened?.key.fill(0);
    this.#open.delete(source);
  }

  /** Lets go of all, as when the page is loaded again. */
  closeAll(): void {
    for (const source of [...this.#open.keys()]) this.close(source);
  }

  static readonly expired = fail('expired', EXPIRED);
}
