/** LevelDB writes its logs in blocks of this many bytes; a record never crosses from one into the next. */
const BLOCK = 32_768;
/** Checksum (4 bytes), length (2), type (1). */
const HEADER = 7;
/** Types of physical record: a whole one is 1, the pieces of a long one are 2 (first), 3 and 4 (last). */
const WHOLE = 1;
const LAST = 4;
/** How far behind an unreadable record a readable one is looked for. */
const LOOK_AHEAD = 2 * BLOCK;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** LevelDB's checksum: CRC-32C, turned and shifted so that a checksum of checksums is no trap. */
export function logChecksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  const crc = ~value >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/**
 * How a log ends:
 * - `whole`       with a complete record
 * - `unfinished`  the writer was cut off within a record; everything up to `wholeLength` is complete
 * - `damaged`     something unreadable has readable records behind it
 */
type LogTail =
  | { readonly kind: 'whole' }
  | { readonly kind: 'unfinished'; readonly wholeLength: number }
  | { readonly kind: 'damaged' };

/** Where the record at `at` ends, and its type; null when there is none that can be read. */
function recordAt(bytes: Uint8Array, data: DataView, at: number): { end: number; type: number } | null {
  if (at + HEADER > bytes.length) return null;
  const type = bytes[at + 6] as number;
  const end = at + HEADER + data.getUint16(at + 4, true);
  if (type < WHOLE || type > LAST || end > bytes.length) return null;
  if ((at % BLOCK) + (end - at) > BLOCK) return null;
  return data.getUint32(at, true) === logChecksum(bytes.subarray(at + 6, end)) ? { end, type } : null;
}

/** Reads how a LevelDB log, or its list of files (a MANIFEST, which is written the same way), ends. */
export function readLogTail(bytes: Uint8Array): LogTail {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let wholeLength = 0;
  for (;;) {
    const leftInBlock = BLOCK - (at % BLOCK);
    if (leftInBlock < HEADER) at = Math.min(at + leftInBlock, bytes.length);
    const record = recordAt(bytes, data, at);
    if (!record) break;
    at = record.end;
    if (record.type === WHOLE || record.type === LAST) wholeLength = at;
  }
  // What is left over at the end of a block is filled up, and belongs to the record before it.
  if (at === bytes.length && bytes.length - wholeLength < HEADER && wholeLength % BLOCK > BLOCK - HEADER) {
    return { kind: 'whole' };
  }
  if (wholeLength === bytes.length) return { kind: 'whole' };
  const until = Math.min(bytes.length, at + LOOK_AHEAD);
  for (let next = at + 1; next < until; next++) {
    const record = recordAt(bytes, data, next);
    // An empty record fits anywhere by chance too easily to be taken for one.
    if (record && record.end > next + HEADER) return { kind: 'damaged' };
  }
  return { kind: 'unfinished', wholeLength };
}
