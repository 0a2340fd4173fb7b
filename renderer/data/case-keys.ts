import type { SealedPlace } from './sealed-file';
import type { Sealer } from './sealing';

/** The 32-byte key of one evidence file. Each file has its own, so that counting its pieces is nonce enough. */
type EvidenceKey = (place: SealedPlace) => Uint8Array<ArrayBuffer>;

/** What the store needs of the vault: seals, and a key for each case that comes and goes with it. */
export type CaseKeys = {
  readonly rows: Sealer;
  readonly evidenceFile: EvidenceKey;
  /** Proves the safety copy. Stays the same as cases come and go. */
  readonly safetyCopy: () => Uint8Array<ArrayBuffer>;
  /** Sees to it that a case has a key, on the disk, before anything is sealed under it. Throws when it cannot be written. */
  readonly make: (caseId: string) => Promise<void>;
  /** Destroys the keys of cases: nothing sealed under them opens again. Throws when that cannot be written. */
  readonly destroy: (caseIds: readonly string[]) => Promise<void>;
};
