import { useSyncExternalStore } from 'react';

/** A place in a text where a citation or a person can be put: the last field the user wrote in. */
export type InsertionPoint = {
  /** As the evidence panel names it: "What happened, point 2a". */
  readonly label: string;
  /** The complaint point being written about, when there is one. */
  readonly pointId?: string;
  readonly insertCitation: (citationId: string) => void;
  readonly insertPerson: (personId: string) => void;
};

let current: InsertionPoint | null = null;
const listeners = new Set<() => void>();

function set(next: InsertionPoint | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Called by a field when it is focused. */
export function enterInsertionPoint(point: InsertionPoint): void {
  set(point);
}

/** Called by a field when it goes away, so that nothing is inserted into a text no longer on screen. */
export function leaveInsertionPoint(point: InsertionPoint): void {
  if (current === point) set(null);
}

export function currentInsertionPoint(): InsertionPoint | null {
  return current;
}

/** The insertion point now, kept up to date. */
export function useInsertionPoint(): InsertionPoint | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
