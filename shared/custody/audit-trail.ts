import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a trail can say was done with a case. Stored; never renamed. */
const AUDIT_ACTS = [
  'case-made',
  'case-brought-in',
  'trail-began',
  'opened',
  'opened-after-failures',
  'changed',
  'signed',
  'signature-taken-back',
  'document-saved',
  'case-data-saved',
  'trail-saved',
  'backup-proved',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** What an entry adds to its act: counts, names of document kinds, hashes. Never the words of a case. */
export type AuditDetail = Readonly<Record<string, string | number>>;

/** One entry of a case's audit trail. */
export type AuditEntry = {
  /** 1 for the first, then one more each time, with none left out. */
  readonly seq: number;
  /** When, in milliseconds since 1970 by this computer's clock. */
  readonly at: number;
  readonly act: AuditAct;
  readonly detail: AuditDetail;
  /** The hash of the entry before; {@link BEGINNING} for the first. */
  readonly before: string;
  /** SHA-256, in hexadecimal, over the case's id and everything above. */
  readonly hash: string;
};

/** Where a trail stands: kept apart from the entries, so that cutting off the last of them shows. */
export type TrailHead = { readonly count: number; readonly hash: string };

/** What comes before the first entry. */
const BEGINNING = '0'.repeat(64);

export const EMPTY_TRAIL: TrailHead = { count: 0, hash: BEGINNING };

function hashOf(caseId: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, act, detail, before } = entry;
  const said = Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([1, caseId, seq, at, act, said, before]))));
}

/**
 * The next entry of a trail.
 * @param caseId the case it is of: part of the hash, so that an entry cannot be moved to another case
 * @param head where the trail stands now
 * @param at milliseconds since 1970; a clock put back does not make an entry invalid
 * @returns the entry, and where the trail stands with it
 */
export function nextEntry(
  caseId: string,
  head: TrailHead,
  at: number,
  act: AuditAct,
  detail: AuditDetail = {},
): { readonly entry: AuditEntry; readonly head: TrailHead } {
  const unhashed = { seq: head.count + 1, at, act, detail, before: head.hash };
  const entry = { ...unhashed, hash: hashOf(caseId, unhashed) };
  return { entry, head: { count: entry.seq, hash: entry.hash } };
}

/** Whether a trail is as it was written, and if not, where and how it differs. */
export type TrailCheck =
  | { readonly kind: 'whole' }
  /** The entry's own words are not those it was written with. */
  | { readonly kind: 'altered'; readonly seq: number }
  /** An entry that must stand here is not there. */
  | { readonly kind: 'missing'; readonly seq: number }
  /** The entries up to here are right, but later ones there were are gone, or others were added. */
  | { readonly kind: 'cut-off'; readonly seq: number };

/**
 * Checks that no entry was altered, left out, moved or cut off.
 * @param entries all that there are, in the order of `seq`
 * @param head where the trail stood when its last entry was written
 */
export function checkTrail(caseId: string, entries: readonly AuditEntry[], head: TrailHead): TrailCheck {
  let before = BEGINNING;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return { kind: 'missing', seq };
    if (entry.before !== before || entry.hash !== hashOf(caseId, entry)) return { kind: 'altered', seq };
    before = entry.hash;
  }
  if (entries.length !== head.count || before !== head.hash) {
    return { kind: 'cut-off', seq: Math.min(entries.length, head.count) };
  }
  return { kind: 'whole' };
}
