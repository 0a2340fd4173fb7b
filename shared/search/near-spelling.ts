/**
 * How many letters a word may differ by and still be taken for another spelling: none for short words
 * and for anything with a figure in it (a date or a reference is right or wrong), 1 from five letters, 2 from nine.
 */
export function lettersAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 5 || /\d/.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * Whether two words differ by at most `allowed` letters left out, put in, changed, or swapped with the next
 * (optimal string alignment distance). Given up as soon as that is passed.
 */
export function isNearSpelling(one: string, other: string, allowed: number): boolean {
  if (Math.abs(one.length - other.length) > allowed) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > allowed) return false;
    before = last;
    last = now;
  }
  return (last[other.length] as number) <= allowed;
}

/** Which letters a word has, as bits: words that differ in too many cannot be near, and most are told apart by this. */
export function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** How many bits two sets of letters differ in. */
export function lettersApart(one: number, other: number): number {
  let apart = one ^ other;
  apart -= (apart >>> 1) & 0x55555555;
  apart = (apart & 0x33333333) + ((apart >>> 2) & 0x33333333);
  return (((apart + (apart >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
