import { createHash } from 'node:crypto';
import { readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { copyTo, different, type Going, Stopped, sumOfFile } from '../files/copy-file';
import { disk } from '../files/disk';
import { errorCode } from '../files/file-failure';
import { folderNames } from '../files/folder-names';
import { clearAbandoned, settleFolder, unfinishedName, writeWhole } from '../files/whole-file';
import type { Snapshot } from '../safety-copy/safety-copy';
import { evidenceFolder, SET_FILES, setFolder, setsIn } from './backup-folder';
import { type BackedUpFile, type BackupList, readList, writeList } from './backup-list';
import { openSet, sealedPath } from './open-set';

/** How far a backup is, in bytes. */
export type BackupProgress = { readonly done: number; readonly total: number };

export type BackupWork = {
  /** The folder of all backups of this vault. */
  readonly folder: string;
  readonly snapshot: Snapshot;
  /** The vault file as it is now. */
  readonly vaultFile: string;
  /** The folder with the sealed evidence of all cases. */
  readonly evidence: string;
  /** Files at the backup that were found damaged, by file id: they are written anew. */
  readonly suspects: ReadonlySet<string>;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly tell: (progress: BackupProgress) => void;
};

export type MadeBackup = { readonly set: number; readonly list: BackupList; readonly copied: number };

type Local = { readonly caseId: string; readonly fileId: string; readonly bytes: number };

/** What lies at a path; null where nothing does. Throws the system's error: what is not seen for a moment is still there. */
const lookAt = (path: string) =>
  stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });

/** Every finished sealed file of every case. Throws the system's error: a folder not read is no case without evidence. */
export async function localEvidence(root: string): Promise<Local[]> {
  const found: Local[] = [];
  for (const caseId of await folderNames.in(root)) {
    if (!(await lookAt(join(root, caseId)))?.isDirectory()) continue;
    for (const name of await folderNames.in(join(root, caseId))) {
      const fileId = /^([A-Za-z0-9_-]{1,64})\.sealed$/.exec(name)?.[1];
      const there = fileId ? await lookAt(join(root, caseId, name)) : null;
      if (fileId && there) found.push({ caseId, fileId, bytes: there.size });
    }
  }
  return found;
}

/** The lists of all sets there, by number; null where one cannot be read or proven. */
export async function listsIn(folder: string, key: Uint8Array): Promise<Map<number, BackupList | null>> {
  const lists = new Map<number, BackupList | null>();
  for (const set of (await setsIn(folder)).sets) {
    const bytes = await readFile(join(setFolder(folder, set), SET_FILES.list)).catch(() => null);
    const list = bytes === null ? 'damaged' : readList(key, bytes);
    lists.set(set, typeof list === 'string' ? null : list);
  }
  return lists;
}

/** A full disk is better found before an hour of copying than after it. */
async function mustHaveRoom(folder: string, bytes: number): Promise<void> {
  const room = await statfs(folder).catch(() => null);
  if (room && room.bavail * room.bsize < bytes) throw Object.assign(new Error('No room'), { code: 'ENOSPC' });
}

/** Brings one file over unless it is there as it was written. Null: it is no longer here. */
async function bringOver(
  work: BackupWork,
  local: Local,
  known: BackedUpFile | undefined,
  going: Going,
): Promise<{ readonly sha256: string; readonly written: boolean } | null> {
  const to = sealedPath(evidenceFolder(work.folder), local);
  const there = work.suspects.has(local.fileId) ? null : await stat(to).catch(() => null);
  if (known && there?.size === local.bytes && known.bytes === local.bytes) {
    going.told(local.bytes);
    return { sha256: known.sha256, written: false };
  }
  const from = await disk.open(sealedPath(work.evidence, local), 'r').catch(() => null);
  if (from === null) return null;
  try {
    if (there?.size === local.bytes) {
      // Copied by a backup that was never finished: as good as any, if it is the same.
      const held = await disk.open(to, 'r');
      const here = await sumOfFile(from, local.bytes, { ...going, told: () => {} });
      const same = await sumOfFile(held, local.bytes, going)
        .then((sum) => sum === here)
        .finally(() => held.close());
      if (same) return { sha256: here, written: false };
    }
    return { sha256: await copyTo(to, from, local.bytes, going), written: true };
  } finally {
    await from.close();
  }
}

/**
 * Makes one backup: the evidence that is not there yet, then a set with rows, vault file and list, which gets its name
 * only when all of it was read back and opened. Throws {@link Stopped} or the system's error; then no set is there
 * that was not there before.
 */
export async function makeBackup(work: BackupWork): Promise<MadeBackup> {
  const { folder, snapshot, signal } = work;
  const { key, file: rows, extent } = snapshot;
  await disk.mkdir(evidenceFolder(folder));
  await clearAbandoned(folder, work.now(), 0);
  const before = [...(await listsIn(folder, key)).values()];
  const known = new Map(before.flatMap((list) => list?.files ?? []).map((file) => [file.fileId, file]));
  const locals = await localEvidence(work.evidence);
  const vault = await readFile(work.vaultFile);
  const total = locals.reduce((sum, { bytes }) => sum + bytes, extent.bytes * 2);
  const isNew = ({ fileId, bytes }: Local) => known.get(fileId)?.bytes !== bytes;
  await mustHaveRoom(
    folder,
    locals.filter(isNew).reduce((sum, { bytes }) => sum + bytes, extent.bytes),
  );
  let done = 0;
  let copied = 0;
  const going: Going = {
    signal,
    told: (bytes) => {
      done += bytes;
      work.tell({ done, total });
    },
  };
  const files: BackedUpFile[] = [];
  const touched = new Set<string>();
  for (const local of locals) {
    if (signal.aborted) throw new Stopped();
    const home = join(evidenceFolder(folder), local.caseId);
    if (!touched.has(home)) {
      await disk.mkdir(home);
      await clearAbandoned(home, work.now(), 0);
      touched.add(home);
    }
    const brought = await bringOver(work, local, known.get(local.fileId), going);
    if (brought === null) continue;
    if (brought.written) copied += 1;
    files.push({ ...local, sha256: brought.sha256 });
  }
  for (const home of touched) await settleFolder(home);
  await settleFolder(evidenceFolder(folder));

  const unfinished = join(folder, unfinishedName());
  try {
    await disk.mkdir(unfinished, false);
    const sum = await copyTo(join(unfinished, SET_FILES.rows), rows, extent.bytes, going);
    await writeWhole(join(unfinished, SET_FILES.vault), vault);
    const list: BackupList = {
      at: work.now(),
      lineage: extent.lineage,
      to: extent.to,
      rows: { bytes: extent.bytes, sha256: sum },
      vault: { bytes: vault.byteLength, sha256: createHash('sha256').update(vault).digest('hex') },
      files,
    };
    await writeWhole(join(unfinished, SET_FILES.list), writeList(key, list));
    const opened = await openSet(folder, unfinished, key);
    if (typeof opened === 'string' || opened.lacking.length > 0) throw different();
    going.told(extent.bytes);
    if (signal.aborted) throw new Stopped();
    const [newest = 0] = (await setsIn(folder)).sets;
    await disk.rename(unfinished, setFolder(folder, newest + 1));
    await settleFolder(folder);
    return { set: newest + 1, list, copied };
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
}
