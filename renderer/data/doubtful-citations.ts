import type { QuoteStanding } from '@shared/evidence/quote';
import { useSyncExternalStore } from 'react';

/** Citations of the open case whose quoted words are no longer where they say, by id. */
type DoubtfulCitations = ReadonlyMap<string, QuoteStanding>;

const NONE: DoubtfulCitations = new Map();
let current = NONE;
const listeners = new Set<() => void>();

/** Set by whoever compares quotations with the pages; null when the case is closed. */
export function setDoubtfulCitations(next: DoubtfulCitations | null): void {
  const after = next && next.size > 0 ? next : NONE;
  const same =
    after.size === current.size &&
    [...after].every(([id, standing]) => JSON.stringify(current.get(id)) === JSON.stringify(standing));
  if (same) return;
  current = after;
  for (const listener of [...listeners]) listener();
}

/** Those known now. The same object until something changes. */
export function doubtfulCitations(): DoubtfulCitations {
  return current;
}

/** Calls `listener` when they change. Returns what stops it. */
export function onDoubtfulCitations(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Those known now, kept up to date. */
export function useDoubtfulCitations(): DoubtfulCitations {
  return useSyncExternalStore(onDoubtfulCitations, doubtfulCitations);
}

/** What is said of one where its label stands; where it opens says more, and what to do. */
export const DOUBTFUL_WORDS = 'The quoted words are not on that page now. Open it to see what to do.';
