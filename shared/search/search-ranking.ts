/** What decides the order of two results, the most telling first. */
export type Ranked = {
  /** The words stand next to each other as they were typed. */
  readonly phrase: boolean;
  /** How many of the words are there as typed, as the beginning of a word, in another spelling. */
  readonly exact: number;
  readonly begun: number;
  readonly near: number;
  /** A finding rests on it. */
  readonly used: boolean;
  /** `yyyy-mm-dd`, or null when it has no day. */
  readonly date: string | null;
  /** Its place in the case, for what is alike in everything else. */
  readonly order: number;
};

/**
 * The order of use: the exact phrase, then more of the words (as typed before begun before nearly spelt so),
 * then what findings rest on, then the newest; things without a date after those with one.
 * @returns below 0 when `one` comes first
 */
export function inOrderOfUse(one: Ranked, other: Ranked): number {
  return (
    Number(other.phrase) - Number(one.phrase) ||
    other.exact - one.exact ||
    other.begun - one.begun ||
    other.near - one.near ||
    Number(other.used) - Number(one.used) ||
    compareDates(one.date, other.date) ||
    one.order - other.order
  );
}

function compareDates(one: string | null, other: string | null): number {
  const a = one ?? '';
  const b = other ?? '';
  return a === b ? 0 : a > b ? -1 : 1;
}
