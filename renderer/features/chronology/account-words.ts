import type { ChronologyEntry } from '@shared/domain/chronology-entry';

/** Whose account of an event it is, in words. */
export const ACCOUNT_WORDS: Record<ChronologyEntry['account'], string> = {
  agreed: 'Not disputed',
  complainant: "Complainant's account",
  council: "Council's account",
  other: "Another's account",
};
