import { createHmac } from 'node:crypto';

/** What a frame is: the beginning of a file, changes with more of the same group to come, or the last of a group. */
export type FrameKind = 'begin' | 'part' | 'changes';

/** A frame's own words, without what it carries. */
export type FrameHead = {
  readonly kind: FrameKind;
  /** The first and the last change it is about; 0 in the frame that begins a file. */
  readonly from: number;
  readonly to: number;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Bytes it carries. */
  readonly length: number;
};

/** "EHSC", the version of this format, and room. */
export const FILE_HEADER = Uint8Array.of(0x45, 0x48, 0x53, 0x43, 1, 0, 0, 0);

/** Length (4), kind (1), room (3), from (8), to (8), at (8), and a proof of these 32 bytes (16). */
export const HEAD_BYTES = 48;
/** The link behind what a frame carries: a proof of it and of everything before it in the file. */
export const LINK_BYTES = 32;
const PROVEN = 32;

const KINDS: readonly FrameKind[] = ['begin', 'part', 'changes'];

const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer => {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
};

/** What the first frame of a file is linked to. */
export function firstLink(key: Uint8Array): Buffer {
  return hmac(key, FILE_HEADER);
}

/** A frame as bytes, and the link that the next one hangs on. */
export function writeFrame(
  key: Uint8Array,
  previous: Uint8Array,
  head: Omit<FrameHead, 'length'>,
  carried: Uint8Array,
): { readonly bytes: Buffer; readonly link: Buffer } {
  const words = Buffer.alloc(HEAD_BYTES);
  words.writeUInt32BE(carried.byteLength, 0);
  words[4] = KINDS.indexOf(head.kind) + 1;
  words.writeBigUInt64BE(BigInt(head.from), 8);
  words.writeBigUInt64BE(BigInt(head.to), 16);
  words.writeBigUInt64BE(BigInt(head.at), 24);
  hmac(key, words.subarray(0, PROVEN)).copy(words, PROVEN, 0, HEAD_BYTES - PROVEN);
  const link = hmac(key, previous, words, carried);
  return { bytes: Buffer.concat([words, carried, link]), link };
}

/** The words of a frame, or null: these bytes are not as they were written, or by another key. */
export function readHead(key: Uint8Array, words: Uint8Array): FrameHead | null {
  const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  const proof = hmac(key, bytes.subarray(0, PROVEN)).subarray(0, HEAD_BYTES - PROVEN);
  const kind = KINDS[(bytes[4] ?? 0) - 1];
  if (
    bytes.byteLength < HEAD_BYTES ||
    kind === undefined ||
    !proof.equals(bytes.subarray(PROVEN, HEAD_BYTES))
  )
    return null;
  return {
    kind,
    length: bytes.readUInt32BE(0),
    from: Number(bytes.readBigUInt64BE(8)),
    to: Number(bytes.readBigUInt64BE(16)),
    at: Number(bytes.readBigUInt64BE(24)),
  };
}

/** The link of a frame as it must be, given what it carries and what came before. */
export function linkOf(
  key: Uint8Array,
  previous: Uint8Array,
  words: Uint8Array,
  carried: Uint8Array,
): Buffer {
  return hmac(key, previous, words, carried);
}

/** A proof of a few bytes on their own. */
export function proofOf(key: Uint8Array, bytes: Uint8Array): Buffer {
  return hmac(key, bytes);
}
