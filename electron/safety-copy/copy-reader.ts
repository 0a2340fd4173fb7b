import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { FILE_HEADER, type FrameHead, firstLink, HEAD_BYTES, LINK_BYTES, linkOf, readHead } from './frame';

/** What a file says of itself in its first frame. */
const aboutSchema = z.strictObject({
  lineage: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  generation: z.number().int().positive(),
});

/** Which database a file is a copy of, and which in the row of its generations it is. */
export type About = z.infer<typeof aboutSchema>;

/** How far a file was read and found to be as it was written. Only whole groups count. */
export type Readable = {
  readonly about: About;
  /** Where the last whole group ends. */
  readonly end: number;
  readonly link: Buffer;
  /** The last change of that group, and when it was kept. */
  readonly to: number;
  readonly at: number;
  /** Where the first group ends: the rows as they were when the file was begun. */
  readonly firstEnd: number;
};

/**
 * What was found:
 * - `whole`       everything is as it was written
 * - `unfinished`  the same, and behind it the beginning of a group that was cut off and never acknowledged
 * - `damaged`     something at `offset` is not as it was written; `readable` is what comes before it, if anything
 * - `newer`       it was written by a newer Evenhand
 */
export type Reading =
  | { readonly kind: 'whole' | 'unfinished'; readonly readable: Readable }
  | { readonly kind: 'damaged'; readonly offset: number; readonly readable: Readable | null }
  | { readonly kind: 'newer' };

/** One frame that was found as it was written. */
export type Frame = FrameHead & {
  readonly offset: number;
  readonly end: number;
  readonly carried: Buffer;
  readonly link: Buffer;
};

/** A frame carries no more than this; a length beyond it is not ours, whatever its proof. */
export const MAX_CARRIED = 64 * 1024 * 1024;

/** Up to `length` bytes from a place; fewer at the file's end. */
export async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** The frame at a place: itself, or whether it is cut off by the file's end or not as it was written. */
export async function readFrame(
  file: FileHandle,
  key: Uint8Array,
  offset: number,
  previous: Uint8Array,
): Promise<Frame | 'end' | 'cut' | 'damaged'> {
  const words = await bytesAt(file, offset, HEAD_BYTES);
  if (words.byteLength === 0) return 'end';
  if (words.byteLength < HEAD_BYTES) return 'cut';
  const head = readHead(key, words);
  if (head === null || head.length > MAX_CARRIED) return 'damaged';
  const rest = await bytesAt(file, offset + HEAD_BYTES, head.length + LINK_BYTES);
  if (rest.byteLength < head.length + LINK_BYTES) return 'cut';
  const carried = rest.subarray(0, head.length);
  const link = rest.subarray(head.length);
  if (!linkOf(key, previous, words, carried).equals(link)) return 'damaged';
  return { ...head, offset, end: offset + HEAD_BYTES + rest.byteLength, carried, link };
}

function aboutOf(frame: Frame): About | null {
  try {
    return aboutSchema.parse(JSON.parse(frame.carried.toString('utf8')));
  } catch {
    return null;
  }
}

/**
 * Reads a file from its beginning and proves every byte of it.
 * @param each told of every frame of changes as it is found good, in order
 */
export async function readCopy(
  file: FileHandle,
  key: Uint8Array,
  each: (frame: Frame) => void = () => {},
): Promise<Reading> {
  const header = await bytesAt(file, 0, FILE_HEADER.byteLength);
  if (!header.equals(FILE_HEADER)) {
    const [version = 0, ...room] = header.subarray(4);
    const isLater = header.subarray(0, 4).equals(FILE_HEADER.subarray(0, 4)) && version > 1;
    return isLater && room.every((byte) => byte === 0)
      ? { kind: 'newer' }
      : { kind: 'damaged', offset: 0, readable: null };
  }
  let at = FILE_HEADER.byteLength;
  const first = await readFrame(file, key, at, firstLink(key));
  const about = typeof first === 'string' || first.kind !== 'begin' ? null : aboutOf(first);
  if (typeof first === 'string' || about === null) return { kind: 'damaged', offset: at, readable: null };
  let link: Buffer = first.link;
  at = first.end;
  let readable = null as Readable | null;
  let due = 1;
  for (;;) {
    const frame = await readFrame(file, key, at, link);
    if (frame === 'end' || frame === 'cut') {
      if (readable === null) return { kind: 'damaged', offset: at, readable };
      return { kind: at === readable.end && frame === 'end' ? 'whole' : 'unfinished', readable };
    }
    const follows = frame !== 'damaged' && frame.kind !== 'begin' && frame.from === due && frame.to >= due;
    if (!follows) return { kind: 'damaged', offset: at, readable };
    each(frame);
    ({ link, end: at } = frame);
    if (frame.kind !== 'changes') continue;
    due = frame.to + 1;
    readable = { about, end: at, link, to: frame.to, at: frame.at, firstEnd: readable?.firstEnd ?? at };
  }
}
