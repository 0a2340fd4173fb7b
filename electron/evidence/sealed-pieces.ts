import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of a file that are sealed together. The last piece is shorter. */
export const PIECE_BYTES = 1024 * 1024;

/** Bytes of the proof behind each piece. */
export const TAG_BYTES = 16;

/** "EHEV", the version of this format, and room. Every piece is bound to it. */
export const SEALED_HEADER = Uint8Array.of(0x45, 0x48, 0x45, 0x56, 1, 0, 0, 0);

/** What the beginning of a file says it is: ours, ours but of a later format, or not ours as it was written. */
export function headerKind(header: Uint8Array): 'ours' | 'newer' | 'damaged' {
  const isAs = (length: number) => SEALED_HEADER.subarray(0, length).every((byte, at) => header[at] === byte);
  if (isAs(SEALED_HEADER.byteLength)) return 'ours';
  const [version = 0, ...room] = header.subarray(4);
  return isAs(4) && version > 1 && room.every((byte) => byte === 0) ? 'newer' : 'damaged';
}

/** Where a piece belongs. A piece moved, left out, doubled or taken from another file does not open. */
type PiecePlace = { readonly fileId: string; readonly index: number; readonly last: boolean };

/** The key is one file's own, so counting is enough: no nonce is used twice under it. */
function nonceOf({ index, last }: PiecePlace): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function boundTo({ fileId, index }: PiecePlace): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(index));
  return Buffer.concat([SEALED_HEADER, place, Buffer.from(fileId, 'utf8')]);
}

/** Seals one piece with AES-256-GCM. In the file its tag follows it. */
export function sealPiece(
  key: Uint8Array,
  place: PiecePlace,
  bytes: Uint8Array,
): { readonly sealed: Uint8Array; readonly tag: Uint8Array } {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place));
  const sealed = cipher.update(bytes);
  cipher.final();
  return { sealed, tag: cipher.getAuthTag() };
}

/** What was sealed in a piece, or null: it is damaged, belongs elsewhere, or the key is another. */
export function openPiece(key: Uint8Array, place: PiecePlace, sealed: Uint8Array): Uint8Array | null {
  if (sealed.byteLength < TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES));
  try {
    const bytes = decipher.update(sealed.subarray(0, sealed.byteLength - TAG_BYTES));
    decipher.final();
    return bytes;
  } catch {
    return null;
  }
}

/** How a sealed file of so many bytes is laid out; null when no file of ours has that length. */
export function layoutOf(fileBytes: number): { readonly size: number; readonly pieces: number } | null {
  const body = fileBytes - SEALED_HEADER.byteLength;
  const pieces = Math.ceil(body / (PIECE_BYTES + TAG_BYTES));
  const size = body - pieces * TAG_BYTES;
  if (pieces < 1 || size < (pieces - 1) * PIECE_BYTES || (pieces > 1 && size === (pieces - 1) * PIECE_BYTES))
    return null;
  return { size, pieces };
}

/** Where a piece lies in its file, and how long it is there. */
export function spanOf(index: number, size: number): { readonly at: number; readonly length: number } {
  const bytes = Math.min(PIECE_BYTES, size - index * PIECE_BYTES);
  return { at: SEALED_HEADER.byteLength + index * (PIECE_BYTES + TAG_BYTES), length: bytes + TAG_BYTES };
}
