import type { FileHandle } from 'node:fs/promises';

/**
 * Up to `length` bytes from `offset` of a file of `size` bytes: fewer at the end, none past it.
 * Null when the file ends before `size` says it should.
 */
export async function readPiece(
  handle: FileHandle,
  size: number,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
  for (let filled = 0; filled < bytes.byteLength; ) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.byteLength - filled, offset + filled);
    if (bytesRead === 0) return null;
    filled += bytesRead;
  }
  return bytes;
}
