import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderNames } from '../files/folder-names';
import { proofOf } from '../safety-copy/frame';

const FOLDER = /^Evenhand backup [0-9a-f]{8}$/;
const SET = /^set-(\d{8})$/;
const UNFINISHED = /^\.evenhand-[0-9a-f]{16}\.tmp$/;

/** The files of one set. The evidence lies beside the sets, once for all of them. */
export const SET_FILES = { rows: 'rows.ehsc', vault: 'vault.json', list: 'list' } as const;

/** The folder that all backups of one vault lie in, in the place the user chose. Its name says nothing of the vault. */
export function backupFolder(place: string, key: Uint8Array): string {
  const name = proofOf(key, Buffer.from('backup folder')).subarray(0, 4).toString('hex');
  return join(place, `Evenhand backup ${name}`);
}

/** Where the sealed evidence of all sets lies. */
export const evidenceFolder = (folder: string): string => join(folder, 'evidence');

/** Where a set lies. */
export function setFolder(folder: string, set: number): string {
  return join(folder, `set-${String(set).padStart(8, '0')}`);
}

/** The sets that have a name in a folder, the newest first, and whether there is one that was never finished. Throws the system's error. */
export async function setsIn(folder: string): Promise<{ sets: number[]; unfinished: boolean }> {
  const names = await folderNames.in(folder);
  const sets = names.flatMap((name) => SET.exec(name)?.[1] ?? []).map(Number);
  return { sets: sets.sort((a, b) => b - a), unfinished: names.some((name) => UNFINISHED.test(name)) };
}

/** The folders of backups that are meant by a folder somebody chose: itself, the one around it, or those in it. */
export async function backupFoldersAt(chosen: string): Promise<string[]> {
  const found = async (folder: string) => {
    const { sets, unfinished } = await setsIn(folder);
    return sets.length > 0 || (unfinished && FOLDER.test(folder.split(/[\\/]/).at(-1) ?? ''));
  };
  if (await found(chosen)) return [chosen];
  const names = await readdir(chosen).catch(() => []);
  const inside = names.filter((name) => FOLDER.test(name)).map((name) => join(chosen, name));
  const around = SET.test(chosen.split(/[\\/]/).at(-1) ?? '') ? [join(chosen, '..')] : [];
  return [...inside, ...around];
}
