import { strFromU8, strToU8 } from 'fflate';
import type { Findable } from './findable';
import { searchLine, searchTokens } from './search-tokens';
import { WordPostings } from './word-postings';

/** Something that can be found, as the index holds it. */
export type Entry = {
  readonly key: string;
  readonly text: Uint8Array;
  /** The title's words and the text's, as phrases are looked for in them. */
  readonly line: string;
  /** A page: its document's key. Else null. */
  readonly of: string | null;
  readonly page: number;
  about: Findable | null;
};

/** Between the words of a title and those of a text, so that no phrase runs from one into the other. */
const APART = '. ';

/** Entries that are no longer there before the index is made anew without them. */
const MOST_DEAD = 2_000;

/**
 * The words of one case: every page, every entry of the register and every other thing of the case that says
 * something. An inverted index of words, with each entry's text kept as bytes beside it for phrases and
 * snippets. Ten thousand pages of 2,500 characters take about 2 s to take in and 100 MB. Pure: no
 * database, no window; a worker holds it while the case is open.
 */
export class SearchEntries {
  #postings = new WordPostings();
  #entries: (Entry | null)[] = [];
  #at = new Map<string, number>();
  #dead = 0;

  /** How many entries can be found. */
  get size(): number {
    return this.#at.size;
  }

  /** How many different words there are. */
  get wordCount(): number {
    return this.#postings.wordCount;
  }

  /** Takes in something of the case, in place of what stood under its key. */
  put(findable: Findable): void {
    const known = this.#at.get(findable.key);
    const entry = known === undefined ? null : this.#entries[known];
    if (entry && entry.about?.title === findable.title && strFromU8(entry.text) === findable.text) {
      entry.about = findable;
      return;
    }
    this.#set(findable.key, findable.title, findable.text, null, 0, findable);
  }

  /** Takes in one page of a document. A page without words is forgotten. */
  putPage(documentId: string, page: number, text: string): void {
    const key = pageKey(documentId, page);
    if (text.trim() === '') this.remove(key);
    else this.#set(key, '', text, documentKey(documentId), page, null);
  }

  /** Takes in all pages of a document, in place of those known. No pages: forgets it. */
  setPages(documentId: string, pages: readonly { readonly page: number; readonly text: string }[]): void {
    const fresh = new Set(pages.map(({ page }) => pageKey(documentId, page)));
    const document = documentKey(documentId);
    for (const entry of this.#entries) {
      if (entry?.of === document && !fresh.has(entry.key)) this.remove(entry.key);
    }
    for (const { page, text } of pages) this.putPage(documentId, page, text);
  }

  /** Forgets an entry. */
  remove(key: string): void {
    const at = this.#at.get(key);
    if (at === undefined) return;
    this.#at.delete(key);
    this.#entries[at] = null;
    this.#dead += 1;
    if (this.#dead > MOST_DEAD && this.#dead > this.#at.size) this.#makeAnew();
  }

  #set(key: string, title: string, text: string, of: string | null, page: number, about: Findable | null) {
    this.remove(key);
    const titleTokens = title === '' ? [] : searchTokens(title);
    const textTokens = searchTokens(text);
    const line =
      title === '' ? searchLine(textTokens) : `${searchLine(titleTokens)}${APART}${searchLine(textTokens)}`;
    const at = this.#entries.length;
    this.#entries.push({ key, text: strToU8(text), line, of, page, about });
    this.#at.set(key, at);
    for (const tokens of [titleTokens, textTokens]) {
      for (const { word, also } of tokens) {
        this.#postings.add(word, at);
        for (const other of also) this.#postings.add(other, at);
      }
    }
  }

  #makeAnew(): void {
    const entries = this.#entries.filter((entry) => entry !== null);
    this.#postings = new WordPostings();
    this.#entries = [];
    this.#at = new Map();
    this.#dead = 0;
    for (const { key, text, of, page, about } of entries)
      this.#set(key, about?.title ?? '', strFromU8(text), of, page, about);
  }

  /** The entry that says what this one is: its document's, or itself. Null for pages of a document not in the case. */
  aboutOf(entry: Entry): Findable | null {
    if (entry.of === null) return entry.about;
    const at = this.#at.get(entry.of);
    return at === undefined ? null : (this.#entries[at]?.about ?? null);
  }

  /** Every entry by its number; null where one was taken away. */
  get all(): readonly (Entry | null)[] {
    return this.#entries;
  }

  /** In which entries each word stands. */
  get postings(): WordPostings {
    return this.#postings;
  }

  /** The entries of the register, by number. */
  *documents(): Generator<readonly [string, number]> {
    for (const each of this.#at) if (each[0].startsWith('document/')) yield each;
  }
}

/** The words of an entry as they were given. */
export function textOf(entry: Entry): string {
  return strFromU8(entry.text);
}

/** The key of a page. */
function pageKey(documentId: string, page: number): string {
  return `page/${documentId}/${page}`;
}

/** The key of a document's entry in the register. */
export function documentKey(documentId: string): string {
  return `document/${documentId}`;
}
