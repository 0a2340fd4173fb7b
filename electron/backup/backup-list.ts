import { z } from 'zod';
import { proofOf } from '../safety-copy/frame';

const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const sum = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

const fileSchema = z.strictObject({ caseId: opaqueId, fileId: opaqueId, bytes: count, sha256: sum });

const listSchema = z.strictObject({
  /** When the backup was made, in milliseconds. */
  at: count,
  lineage: opaqueId,
  /** The last change that is in it. */
  to: count,
  rows: z.strictObject({ bytes: count, sha256: sum }),
  vault: z.strictObject({ bytes: count, sha256: sum }),
  /** Every sealed file of evidence that belongs to it, as it lies on the disk. */
  files: z.array(fileSchema),
});

/** One sealed file of evidence as a backup names it: opaque ids, its length and SHA-256 as it lies there, sealed. */
export type BackedUpFile = z.infer<typeof fileSchema>;

/** What one backup consists of. */
export type BackupList = z.infer<typeof listSchema>;

/** "EHBL", the version of this format, and room. The list as JSON follows, and behind it 32 bytes that prove both. */
const HEADER = Buffer.from([0x45, 0x48, 0x42, 0x4c, 1, 0, 0, 0]);
const PROOF = 32;

/** The list as bytes. */
export function writeList(key: Uint8Array, list: BackupList): Buffer {
  const words = Buffer.concat([HEADER, Buffer.from(JSON.stringify(list))]);
  return Buffer.concat([words, proofOf(key, words)]);
}

function kindOf(bytes: Buffer): 'ours' | 'newer' | 'damaged' {
  if (bytes.byteLength < HEADER.byteLength + PROOF) return 'damaged';
  const head = bytes.subarray(0, HEADER.byteLength);
  if (head.equals(HEADER)) return 'ours';
  const [version = 0, ...room] = head.subarray(4);
  const isLater = head.subarray(0, 4).equals(HEADER.subarray(0, 4)) && version > 1;
  return isLater && room.every((byte) => byte === 0) ? 'newer' : 'damaged';
}

function listIn(bytes: Buffer): BackupList | null {
  try {
    return listSchema.parse(JSON.parse(bytes.subarray(HEADER.byteLength, -PROOF).toString('utf8')));
  } catch {
    return null;
  }
}

/** The list, proven; `damaged` when it is not as it was written, or was written under another vault. */
export function readList(key: Uint8Array, bytes: Buffer): BackupList | 'newer' | 'damaged' {
  const kind = kindOf(bytes);
  if (kind !== 'ours') return kind;
  if (!proofOf(key, bytes.subarray(0, -PROOF)).equals(bytes.subarray(-PROOF))) return 'damaged';
  return listIn(bytes) ?? 'damaged';
}

/** What a list says of itself before anyone has the key to prove it: only for showing which backups there are. */
export function peekAtList(bytes: Buffer): { at: number; bytes: number } | 'newer' | 'damaged' {
  const kind = kindOf(bytes);
  const list = kind === 'ours' ? listIn(bytes) : null;
  if (list === null) return kind === 'newer' ? 'newer' : 'damaged';
  return { at: list.at, bytes: list.files.reduce((total, file) => total + file.bytes, list.rows.bytes) };
}
