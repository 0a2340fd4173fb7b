import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../lib/result';
import { type RandomBytes, subkey } from './keys';

/** What a sealed row is bound to. A row moved to another place does not open there. */
export type RowPlace = {
  readonly table: string;
  /** The primary key, as JSON. */
  readonly key: string;
  /** The case it belongs to, or null for a row of no case. */
  readonly caseId: string | null;
};

/** A key rows are sealed under, with the four bytes by which its rows are told from those of other keys. */
export type RowKey = { readonly key: Uint8Array; readonly hint: number };

/**
 * Why a row did not open.
 *
 * - `newer-version`  the envelope is of a version this program does not know
 * - `truncated`      too short to be an envelope
 * - `other-key`      sealed under another key: it came from another case or another vault
 * - `moved`          sealed under this key for another table, primary key or case
 * - `damaged`        it is not, byte for byte, what was sealed
 */
type RowFault = 'newer-version' | 'truncated' | 'other-key' | 'moved' | 'damaged';

/** The version of the envelope, its first byte. */
const ROW_VERSION = 1;

const HEAD = 9;
const NONCE = 24;
const TAG = 16;

/** Bytes a sealed row is longer than what is in it. */
export const ROW_OVERHEAD = HEAD + NONCE + TAG;

const SENTENCES: Readonly<Record<RowFault, string>> = {
  'newer-version': 'This was kept by a newer Evenhand than this one. Start the newer Evenhand.',
  truncated: 'Part of what was kept is cut off.',
  'other-key': 'What was kept here was sealed with a key of another case or another vault.',
  moved: 'What was kept here belongs in another place.',
  damaged: 'What was kept is damaged.',
};

const faulty = (code: RowFault) => fail(code, SENTENCES[code]);

/**
 * The key rows of one owner are sealed under.
 * @param ownerKey 32 bytes: a case key, or the vault's shared key
 */
export function rowKey(ownerKey: Uint8Array): RowKey {
  const hint = subkey(ownerKey, 'records-hint');
  return { key: subkey(ownerKey, 'records'), hint: readUint32(hint, 0) };
}

function readUint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

function placeBytes({ table, key, caseId }: RowPlace): Uint8Array {
  return utf8ToBytes(JSON.stringify([table, key, caseId]));
}

/** FNV-1a, 32 bits. It only chooses between the words "moved" and "damaged"; nothing rests on it. */
function placeHint(place: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of place) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * Seals the body of a row, synchronously: version (1 byte), key hint (4), place hint (4), nonce (24), then
 * XChaCha20-Poly1305. The associated data is the first nine bytes and the place as JSON.
 * @param body the row's content, any length
 * @param random gives the nonce, fresh for each call
 */
export function sealRow(key: RowKey, place: RowPlace, body: Uint8Array, random: RandomBytes): Uint8Array {
  const bound = placeBytes(place);
  const envelope = new Uint8Array(ROW_OVERHEAD + body.byteLength);
  const view = new DataView(envelope.buffer);
  envelope[0] = ROW_VERSION;
  view.setUint32(1, key.hint);
  view.setUint32(5, placeHint(bound));
  const nonce = random(NONCE);
  envelope.set(nonce, HEAD);
  const associated = concatBytes(envelope.subarray(0, HEAD), bound);
  xchacha20poly1305(key.key, nonce, associated).encrypt(body, envelope.subarray(HEAD + NONCE));
  return envelope;
}

/** Opens what {@link sealRow} made; each way it can fail has its own code. */
export function openRow(key: RowKey, place: RowPlace, envelope: Uint8Array): Result<Uint8Array, RowFault> {
  if (envelope.byteLength === 0) return faulty('truncated');
  if (envelope[0] === 0) return faulty('damaged');
  if (envelope[0] !== ROW_VERSION) return faulty('newer-version');
  if (envelope.byteLength < ROW_OVERHEAD) return faulty('truncated');
  if (readUint32(envelope, 1) !== key.hint) return faulty('other-key');
  const bound = placeBytes(place);
  const associated = concatBytes(envelope.subarray(0, HEAD), bound);
  const nonce = envelope.subarray(HEAD, HEAD + NONCE);
  try {
    return ok(xchacha20poly1305(key.key, nonce, associated).decrypt(envelope.subarray(HEAD + NONCE)));
  } catch {
    return faulty(readUint32(envelope, 5) === placeHint(bound) ? 'damaged' : 'moved');
  }
}

/** The key hint of a sealed row, by which the ring says whose it is. Null when it is too short to have one. */
export function keyHintOf(envelope: Uint8Array): number | null {
  return envelope.byteLength < HEAD ? null : readUint32(envelope, 1);
}
