import { join } from 'node:path';
import { disk } from '../files/disk';
import { folderNames } from '../files/folder-names';
import { evidenceFolder, setFolder, setsIn } from './backup-folder';
import { listsIn } from './make-backup';
import { sealedPath } from './open-set';

/** Sets of this computer that stay beside one another. */
export const KEPT_SETS = 3;

/** Not what a system puts beside them. */
const IS_CASE = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Lets sets go that this computer made and that newer ones have taken the place of, and then the evidence that no set
 * names any more. Called only when the newest set has been opened in full. Where a list cannot be read, no evidence
 * goes: it may name it. Throws the system's error, and takes nothing away on the strength of what could not be read.
 * @param made the sets this computer made; those of another that has the same vault are not ours to remove. With two
 * drives in turn at one place some of them lie on the other drive: only those that are here count, or the newest one
 * here would be taken for the oldest.
 * @returns the sets of this computer that are still somewhere
 */
export async function rotate(folder: string, key: Uint8Array, made: readonly number[]): Promise<number[]> {
  const here = new Set((await setsIn(folder)).sets);
  const ours = [...new Set(made)].sort((a, b) => b - a);
  const gone = ours.filter((set) => here.has(set)).slice(KEPT_SETS);
  for (const set of gone) await disk.remove(setFolder(folder, set));
  const lists = [...(await listsIn(folder, key)).values()];
  if (lists.every((list) => list !== null)) {
    const named = new Set(lists.flatMap((list) => list.files).map(({ fileId }) => fileId));
    const root = evidenceFolder(folder);
    for (const caseId of (await folderNames.in(root)).filter((name) => IS_CASE.test(name))) {
      const names = await folderNames.in(join(root, caseId));
      const left = names.filter((name) => name.endsWith('.sealed') && !named.has(name.slice(0, -7)));
      for (const name of left) await disk.remove(sealedPath(root, { caseId, fileId: name.slice(0, -7) }));
      if (left.length === names.length) await disk.remove(join(root, caseId));
    }
  }
  return ours.filter((set) => !gone.includes(set));
}
