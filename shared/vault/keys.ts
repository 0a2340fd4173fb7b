import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Gives that many random bytes, fit for keys. Passed in: nothing here has randomness of its own. */
export type RandomBytes = (length: number) => Uint8Array;

/** Bytes of every key. */
export const KEY_BYTES = 32;

const NONCE = 24;
const TAG = 16;

/** Bytes of a wrapped key. */
export const WRAPPED_BYTES = NONCE + KEY_BYTES + TAG;

/**
 * What a subkey is for.
 *
 * - `records`       rows of the database
 * - `records-hint`  the four bytes that tell one key's rows from another's
 * - `names`         names that may not say what they stand for
 * - `journal`       the audit trail of a case
 * - `safety`        files of the safety copy
 * - `export`        sealed copies given away
 * - `vault-file`    the seal over the vault file
 */
export type KeyPurpose =
  | 'records'
  | 'records-hint'
  | 'names'
  | 'journal'
  | 'safety'
  | 'export'
  | 'vault-file';

const label = (...words: string[]) => utf8ToBytes(['evenhand', '1', ...words].join('|'));

/**
 * A key for one purpose out of a key for all: HKDF-SHA256 (RFC 5869), no salt, info `evenhand|1|<purpose>`.
 * @param key 32 bytes
 * @returns 32 bytes
 */
export function subkey(key: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return hkdf(sha256, key, undefined, label(purpose), KEY_BYTES);
}

/**
 * The key of one file of evidence: HKDF-SHA256 with info `evenhand|1|evidence|<fileId>`. As it is used for
 * that file alone, the pieces of the file may be counted for their nonces.
 * @param caseKey 32 bytes
 * @param fileId the file's random id; never used for other bytes
 * @returns 32 bytes
 */
export function evidenceFileKey(caseKey: Uint8Array, fileId: string): Uint8Array {
  return hkdf(sha256, caseKey, undefined, label('evidence', fileId), KEY_BYTES);
}

/**
 * The key that wraps the vault key for the holder of a 32-byte secret that is random already: HKDF-SHA256,
 * salt the vault's id, info `evenhand|1|<slot>`.
 */
export function slotKey(secret: Uint8Array, slot: 'recovery' | 'computer', vaultId: string): Uint8Array {
  return hkdf(sha256, secret, utf8ToBytes(vaultId), label(slot), KEY_BYTES);
}

/**
 * Wraps a key under another: 24-byte nonce, then XChaCha20-Poly1305.
 * @param bound what the wrapped key is bound to; the same must be given to unwrap it
 */
export function wrapKey(key: Uint8Array, under: Uint8Array, bound: string, random: RandomBytes): Uint8Array {
  const nonce = random(NONCE);
  return concatBytes(nonce, xchacha20poly1305(under, nonce, utf8ToBytes(bound)).encrypt(key));
}

/** The key that {@link wrapKey} wrapped, or null when `under` or `bound` is another, or a bit has changed. */
export function unwrapKey(wrapped: Uint8Array, under: Uint8Array, bound: string): Uint8Array | null {
  if (wrapped.byteLength !== WRAPPED_BYTES) return null;
  try {
    const nonce = wrapped.subarray(0, NONCE);
    return xchacha20poly1305(under, nonce, utf8ToBytes(bound)).decrypt(wrapped.subarray(NONCE));
  } catch {
    return null;
  }
}
