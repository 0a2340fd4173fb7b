import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { disk } from '../files/disk';
import { evidenceFolder, setFolder } from './backup-folder';
import { listsIn } from './make-backup';
import { sealedPath } from './open-set';

/** Sets of this computer that stay beside one another. */
export const KEPT_SETS = 3;

/**
 * Lets sets go that this computer made and that newer ones have taken the place of, and then the evidence that no set
 * names any more. Called only when the newest set has been opened in full. Where a list cannot be read, no evidence
 * goes: it may name it.
 * @param made the sets this computer made; those of another that has the same vault are not ours to remove
 * @returns the sets of this computer that are there now
 */
export async function rotate(folder: string, key: Uint8Array, made: readonly number[]): Promise<number[]> {
  const ours = [...made].sort((a, b) => b - a);
  for (const set of ours.slice(KEPT_SETS)) await disk.remove(setFolder(folder, set));
  const lists = [...(await listsIn(folder, key)).values()];
  if (lists.every((list) => list !== null)) {
    const named = new Set(lists.flatMap((list) => list.files).map(({ fileId }) => fileId));
    const root = evidenceFolder(folder);
    for (const caseId of await readdir(root).catch(() => [])) {
      const names = await readdir(join(root, caseId)).catch(() => []);
      const left = names.filter((name) => name.endsWith('.sealed') && !named.has(name.slice(0, -7)));
      for (const name of left) await disk.remove(sealedPath(root, { caseId, fileId: name.slice(0, -7) }));
      if (left.length === names.length) await disk.remove(join(root, caseId));
    }
  }
  return ours.slice(0, KEPT_SETS);
}
