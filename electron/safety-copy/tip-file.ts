import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disk, writeAll } from '../files/disk';
import { proofOf } from './frame';

/**
 * How far the copy is known to reach. Written after each change without waiting for the disk: whoever kills the app
 * finds it up to date, and after a power cut it may be behind, never ahead. A copy that ends before it was cut off.
 */
export type Tip = { readonly generation: number; readonly to: number; readonly end: number };

/** Where the tip of a copy lies. */
export const tipPath = (folder: string): string => join(folder, 'tip');

const HEADER = Buffer.from([0x45, 0x48, 0x53, 0x54, 1, 0, 0, 0]);
const WORDS = HEADER.byteLength + 24;

/** Writes the tip over the one before. */
export async function writeTip(path: string, key: Uint8Array, tip: Tip): Promise<void> {
  const words = Buffer.alloc(WORDS);
  HEADER.copy(words);
  [tip.generation, tip.to, tip.end].forEach((number, index) => {
    words.writeBigUInt64BE(BigInt(number), HEADER.byteLength + 8 * index);
  });
  const file = await disk.open(path, 'r+').catch(() => disk.open(path, 'wx+'));
  try {
    await writeAll(file, Buffer.concat([words, proofOf(key, words)]), 0);
  } finally {
    await file.close();
  }
}

/** The tip; null when there is none, 'damaged' when it is not as it was written. */
export async function readTip(path: string, key: Uint8Array): Promise<Tip | 'damaged' | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const words = bytes.subarray(0, WORDS);
  const isOurs = words.subarray(0, HEADER.byteLength).equals(HEADER) && words.byteLength === WORDS;
  if (!isOurs || !proofOf(key, words).equals(bytes.subarray(WORDS))) return 'damaged';
  const at = (index: number) => Number(words.readBigUInt64BE(HEADER.byteLength + 8 * index));
  return { generation: at(0), to: at(1), end: at(2) };
}
