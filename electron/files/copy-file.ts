import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { disk, writeAll } from './disk';
import { unfinishedName } from './whole-file';

const PIECE = 1024 * 1024;

/** Thrown to stop work where it stands. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The error of something that did not read back as it was written. */
export const different = (): Error =>
  Object.assign(new Error('Did not read back as it was written'), { code: 'EDIFFERENT' });

/** How work on many bytes goes on: told bytes done since the last time, and whether it is to stop. */
export type Going = { readonly signal: AbortSignal; readonly told: (bytes: number) => void };

/** The pieces of a file up to `end`. Throws {@link Stopped} when it is to stop, and the system's error. */
async function* piecesOf(file: FileHandle, end: number, { signal, told }: Going): AsyncGenerator<Buffer> {
  const piece = Buffer.allocUnsafe(PIECE);
  for (let at = 0; at < end; ) {
    if (signal.aborted) throw new Stopped();
    const { bytesRead } = await file.read(piece, 0, Math.min(PIECE, end - at), at);
    if (bytesRead === 0) throw different();
    yield piece.subarray(0, bytesRead);
    at += bytesRead;
    told(bytesRead);
  }
}

/** The SHA-256 of a file up to `end`, as hexadecimal. */
export async function sumOfFile(file: FileHandle, end: number, going: Going): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file, end, going)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Writes the first `end` bytes of a file to `path`: beside it, settled on the disk and read back, and only then under
 * its name. Answers their SHA-256. Throws {@link Stopped} or the system's error; then nothing is left.
 * @param expected refused when the bytes have another SHA-256
 */
export async function copyTo(
  path: string,
  from: FileHandle,
  end: number,
  going: Going,
  expected?: string,
): Promise<string> {
  const unfinished = join(dirname(path), unfinishedName());
  try {
    const file = await disk.open(unfinished, 'wx+');
    let sum: string;
    try {
      const hash = createHash('sha256');
      let at = 0;
      for await (const piece of piecesOf(from, end, going)) {
        hash.update(piece);
        await writeAll(file, piece, at);
        at += piece.byteLength;
      }
      await file.sync();
      sum = hash.digest('hex');
      if (expected !== undefined && sum !== expected) throw different();
      if ((await sumOfFile(file, end, { ...going, told: () => {} })) !== sum) throw different();
    } finally {
      await file.close();
    }
    await disk.rename(unfinished, path);
    return sum;
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
}
