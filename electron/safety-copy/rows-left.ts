import { open } from 'node:fs/promises';
import { readChanges } from '@shared/safety-copy/changes';

import { bytesAt, MAX_CARRIED } from './copy-reader';
import { FILE_HEADER, HEAD_BYTES, LINK_BYTES } from './frame';
import { generationPath, generationsIn } from './generations';

/**
 * Whether the newest generation holds rows of a table, asked where nobody has the key: nothing is proven, only read.
 * What cannot be followed counts as holding some, since a wrong no would let it be written over.
 * @param folder of the safety copy
 */
export async function rowsAreLeft(folder: string, table: string): Promise<boolean> {
  const [newest] = await generationsIn(folder);
  if (newest === undefined) return false;
  const rows = new Set<string>();
  try {
    const file = await open(generationPath(folder, newest), 'r');
    try {
      for (let at = FILE_HEADER.byteLength, isBegin = true; ; isBegin = false) {
        const head = await bytesAt(file, at, HEAD_BYTES);
        const length = head.byteLength < HEAD_BYTES ? 0 : head.readUInt32BE(0);
        if (length > MAX_CARRIED) return true;
        const carried = await bytesAt(file, at + HEAD_BYTES, length);
        // The end, or a group that was cut off and never acknowledged.
        if (head.byteLength < HEAD_BYTES || carried.byteLength < length) return rows.size > 0;
        if (!isBegin) {
          for (const change of readChanges(carried)) {
            if (change.table !== table) continue;
            if (change.row === null) rows.delete(change.key);
            else rows.add(change.key);
          }
        }
        at += HEAD_BYTES + length + LINK_BYTES;
      }
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}
