import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Names the rows of one case. A record's own id, a document's id or a file's SHA-256 may say something
 * ("ms-k", or that two laptops hold the same paper), so rows are named by a keyed hash of it. The key is
 * random, one per case, and lies in the sealed part of the case's row.
 */
export type RowNames = (...parts: string[]) => string;

/** A fresh key for {@link rowNames}. */
export function newNameKey(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

/** The row names of the case with this key. */
export function rowNames(nameKey: string): RowNames {
  const keyed = hmac.create(sha256, hexToBytes(nameKey));
  return (...parts) =>
    bytesToHex(
      keyed
        .clone()
        .update(utf8ToBytes(JSON.stringify(parts)))
        .digest(),
    ).slice(0, 32);
}
