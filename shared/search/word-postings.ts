import { isNearSpelling, lettersAllowed, lettersApart, lettersOf } from './near-spelling';

/** Words of one kind of match, as the numbers they have in the index. */
type WordMatches = {
  readonly exact: number | null;
  /** Words that go on after what was typed. */
  readonly begun: readonly number[];
  readonly near: readonly number[];
};

/** Every word known, and in which numbered entries it stands. Entries are added in rising order. */
export class WordPostings {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #letters: number[] = [];
  readonly #entries: number[][] = [];

  get wordCount(): number {
    return this.#words.length;
  }

  /** Notes that a word stands in an entry. `entry` is never below the last one given. */
  add(word: string, entry: number): void {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      // A copy of its own: a piece of a page's text would keep the whole page in memory.
      const own = ` ${word}`.slice(1);
      this.#numbers.set(own, number);
      this.#words.push(own);
      this.#letters.push(lettersOf(own));
      this.#entries.push([entry]);
      return;
    }
    const entries = this.#entries[number] as number[];
    if (entries[entries.length - 1] !== entry) entries.push(entry);
  }

  /** The entries a word stands in. */
  entriesOf(number: number): readonly number[] {
    return this.#entries[number] ?? [];
  }

  /** A word's number, or null when it stands nowhere. */
  numberOf(word: string): number | null {
    return this.#numbers.get(word) ?? null;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** The words that begin with `start`, itself included. */
  beginning(start: string): number[] {
    const found: number[] = [];
    for (let number = 0; number < this.#words.length; number += 1)
      if (this.#words[number]?.startsWith(start)) found.push(number);
    return found;
  }

  /** The word itself, the words that begin with it (from two letters), and those nearly spelt so. */
  matching(word: string): WordMatches {
    const exact = this.#numbers.get(word) ?? null;
    const allowed = lettersAllowed(word);
    const letters = lettersOf(word);
    const begun: number[] = [];
    const near: number[] = [];
    for (let number = 0; number < this.#words.length; number += 1) {
      if (number === exact) continue;
      const known = this.#words[number] as string;
      if (word.length > 1 && known.length > word.length && known.startsWith(word)) begun.push(number);
      else if (
        allowed > 0 &&
        Math.abs(known.length - word.length) <= allowed &&
        lettersApart(letters, this.#letters[number] as number) <= allowed * 2 &&
        isNearSpelling(word, known, allowed)
      )
        near.push(number);
    }
    return { exact, begun, near };
  }
}
