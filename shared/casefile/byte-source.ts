/** Bytes that can be read anywhere, without being in memory: a chosen file, or a file on a disk. */
export type ByteSource = {
  readonly size: number;
  /** Up to `length` bytes (more than 0) from `offset`; fewer only at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
};

/** Bytes asked for at once. The page may ask for at most 4 MiB (`MAX_READ_BYTES`). */
const STEP = 1024 * 1024;

/** Exactly `length` bytes from `offset`, or fewer where the source ends. */
export async function readExactly(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const whole = new Uint8Array(Math.max(0, Math.min(length, source.size - offset)));
  let at = 0;
  for await (const piece of readRange(source, offset, whole.length)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, at);
}

/** The bytes from `offset`, piece by piece, `length` in all or fewer where the source ends. */
export async function* readRange(
  source: ByteSource,
  offset: number,
  length: number,
  step = STEP,
): AsyncGenerator<Uint8Array> {
  const end = Math.min(source.size, offset + length);
  for (let at = offset; at < end; ) {
    const piece = await source.read(at, Math.min(step, end - at));
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}
