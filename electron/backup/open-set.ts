import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { disk } from '../files/disk';
import { type Readable, readCopy } from '../safety-copy/copy-reader';
import { evidenceFolder, SET_FILES } from './backup-folder';
import { type BackedUpFile, type BackupList, readList } from './backup-list';

/** What is wrong with a set: a part of it is missing, or not as it was written, or of a later format. */
export type SetFault = 'incomplete' | 'damaged' | 'newer';

/** A set that was opened in full but for the evidence, which is there with its length. */
export type OpenedSet = {
  readonly list: BackupList;
  readonly readable: Readable;
  /** Evidence that is not there, or has another length. */
  readonly lacking: readonly BackedUpFile[];
};

/** Where a sealed file of evidence lies in a backup, or in the app's own folder. */
export const sealedPath = (root: string, { caseId, fileId }: { caseId: string; fileId: string }): string =>
  join(root, caseId, `${fileId}.sealed`);

/**
 * Opens a set: every byte of its rows, its vault file and its list is proven, and every file of evidence looked for.
 * @param folder the folder of all sets, beside which the evidence lies
 * @param set the folder of the set itself
 */
export async function openSet(folder: string, set: string, key: Uint8Array): Promise<OpenedSet | SetFault> {
  const listed = await readFile(join(set, SET_FILES.list)).catch(() => null);
  if (listed === null) return 'incomplete';
  const list = readList(key, listed);
  if (typeof list === 'string') return list;
  const vault = await readFile(join(set, SET_FILES.vault)).catch(() => null);
  if (vault === null) return 'incomplete';
  if (createHash('sha256').update(vault).digest('hex') !== list.vault.sha256) return 'damaged';
  const rows = await disk.open(join(set, SET_FILES.rows), 'r').catch(() => null);
  if (rows === null) return 'incomplete';
  try {
    const reading = await readCopy(rows, key);
    if (reading.kind === 'newer') return 'newer';
    if (reading.kind !== 'whole') return 'damaged';
    const { readable } = reading;
    if (
      readable.end !== list.rows.bytes ||
      readable.to !== list.to ||
      readable.about.lineage !== list.lineage
    )
      return 'damaged';
    const lacking: BackedUpFile[] = [];
    for (const file of list.files) {
      const found = await stat(sealedPath(evidenceFolder(folder), file)).catch(() => null);
      if (found?.size !== file.bytes) lacking.push(file);
    }
    return { list, readable, lacking };
  } finally {
    await rows.close();
  }
}
