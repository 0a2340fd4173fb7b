/** Something the command palette can reach. */
export type PaletteEntry = {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint?: string;
  /** Other words it is found by. */
  readonly words?: string;
  /** Shown before anything is typed. */
  readonly always?: boolean;
  readonly act: () => void;
};

type PaletteGroup = { readonly group: string; readonly entries: readonly PaletteEntry[] };

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well an entry answers: 0 not at all, more when its label begins with what was typed. */
function weigh(entry: PaletteEntry, wanted: readonly string[]): number {
  const label = fold(entry.label);
  const all = fold(`${entry.label} ${entry.hint ?? ''} ${entry.words ?? ''} ${entry.group}`);
  let weight = 0;
  for (const word of wanted) {
    if (!all.includes(word)) return 0;
    if (label.startsWith(word)) weight += 4;
    else if (label.includes(` ${word}`)) weight += 3;
    else weight += label.includes(word) ? 2 : 1;
  }
  return weight;
}

/**
 * The entries that hold every word typed, best first within their groups; groups with the best answers first.
 * @param limit entries in all, so that a case of ten thousand documents answers at once
 */
export function searchPalette(
  entries: readonly PaletteEntry[],
  query: string,
  limit = 40,
): readonly PaletteGroup[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const found =
    wanted.length === 0
      ? entries.filter((entry) => entry.always).map((entry) => ({ entry, weight: 1 }))
      : entries
          .map((entry) => ({ entry, weight: weigh(entry, wanted) }))
          .filter(({ weight }) => weight > 0)
          .sort((one, other) => other.weight - one.weight);
  const groups = new Map<string, PaletteEntry[]>();
  for (const { entry } of found.slice(0, limit)) {
    const group = groups.get(entry.group);
    if (group) group.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups].map(([group, members]) => ({ group, entries: members }));
}
