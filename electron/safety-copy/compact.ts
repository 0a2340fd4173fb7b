import type { FileHandle } from 'node:fs/promises';
import { readChanges } from '@shared/safety-copy/changes';
import { type Readable, readFrame } from './copy-reader';
import type { CopyWriter } from './copy-writer';
import { FILE_HEADER, firstLink, HEAD_BYTES } from './frame';

/** Bytes carried by one frame of a compacted file. */
const CARRIED = 2 * 1024 * 1024;

type Live = { readonly at: number; readonly length: number };

/** Every row that is there after all changes, by where it lies in the file. Proves every frame on the way. */
async function liveRows(file: FileHandle, key: Uint8Array, readable: Readable): Promise<Live[]> {
  const live = new Map<string, Live>();
  let link: Buffer = firstLink(key);
  for (let at = FILE_HEADER.byteLength; at < readable.end; ) {
    const frame = await readFrame(file, key, at, link);
    if (typeof frame === 'string')
      throw Object.assign(new Error('The copy is damaged'), { code: 'EDAMAGED' });
    if (frame.kind !== 'begin') {
      for (const { table, key: id, row, start, end } of readChanges(frame.carried)) {
        const name = `${table}\n${id}`;
        live.delete(name);
        if (row !== null) live.set(name, { at: frame.offset + HEAD_BYTES + start, length: end - start });
      }
    }
    ({ end: at, link } = frame);
  }
  return [...live.values()];
}

/**
 * Writes the rows of one file, as they are after its last change, into another as its first group: what was
 * overwritten or deleted since is left behind. Throws the system's error, or one with the code EDAMAGED.
 */
export async function compactInto(
  file: FileHandle,
  key: Uint8Array,
  readable: Readable,
  writer: CopyWriter,
): Promise<void> {
  const { to, at } = readable;
  let held: Buffer[] = [];
  let bytes = 0;
  const flush = async (kind: 'part' | 'changes') => {
    const upTo = kind === 'part' ? 1 : to;
    await writer.add({ kind, from: 1, to: upTo, at }, Buffer.concat(held), false);
    held = [];
    bytes = 0;
  };
  for (const row of await liveRows(file, key, readable)) {
    if (bytes > 0 && bytes + row.length > CARRIED) await flush('part');
    const change = Buffer.allocUnsafe(row.length);
    await file.read(change, 0, row.length, row.at);
    held.push(change);
    bytes += row.length;
  }
  await flush('changes');
}
