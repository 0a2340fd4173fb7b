import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const MiB = 1024 * 1024;
const SIZE = 1024 * MiB;

/** A file of 1 GB that no program can make smaller. */
export function largeFile(path: string): void {
  const piece = Buffer.alloc(4 * MiB);
  const file = openSync(path, 'wx');
  for (let at = 0; at < SIZE; at += piece.length) writeSync(file, randomFillSync(piece));
  closeSync(file);
}
