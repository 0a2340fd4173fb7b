import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { SealedPlace } from './sealed-file';

/** The 32-byte key of one evidence file. Each file has its own, so that counting its pieces is nonce enough. */
export type EvidenceKey = (place: SealedPlace) => Uint8Array<ArrayBuffer>;

/** Until there is a vault: a key for each file that anyone could make. The vault replaces this and nothing else. */
export const noKeyYet: EvidenceKey = ({ caseId, fileId }) =>
  hkdf(
    sha256,
    new Uint8Array(32),
    undefined,
    utf8ToBytes(JSON.stringify([caseId, fileId])),
    32,
  ) as Uint8Array<ArrayBuffer>;
