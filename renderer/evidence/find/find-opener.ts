/** How Find is reached from anywhere: keys, the menu, the palette. It stands in an open case only. */
type Opener = (typed?: string) => void;

let opener: Opener | null = null;

/** Called by the dialog while it stands in a case. Returns what takes it away. */
export function offerFind(open: Opener): () => void {
  opener = open;
  return () => {
    if (opener === open) opener = null;
  };
}

/**
 * Opens Find in the open case.
 * @param typed what to look for; without it, what was looked for last
 * @returns false when no case is open
 */
export function openFind(typed?: string): boolean {
  opener?.(typed);
  return opener !== null;
}
