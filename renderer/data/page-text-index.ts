import MiniSearch from 'minisearch';
import type { CaseSession } from './case-session';
import { eachPageText, onPageTexts, type PageText } from './page-texts';

/** A page on which what was searched for stands. */
export type PageHit = { readonly documentId: string; readonly page: number; readonly score: number };

type Entry = { id: string; documentId: string; page: number; text: string };

/** Pages indexed before typing and drawing get their turn. */
const AT_ONCE = 25;

const idOf = (documentId: string, page: number) => `${documentId}#${page}`;

/**
 * The words of every page of an open case, in memory only: nothing of it is written, and it goes when the
 * case is closed. It is built when first asked for, a little at a time.
 */
export class PageTextIndex {
  readonly #search = new MiniSearch<Entry>({ fields: ['text'], storeFields: ['documentId', 'page'] });
  readonly #pages = new Map<string, Set<number>>();
  readonly #listeners = new Set<() => void>();
  #ready = false;
  #stopped = false;
  #version = 0;
  /** Documents whose texts changed while the index was being built. */
  readonly #newer = new Set<string>();
  readonly built: Promise<void>;

  constructor(caseId: string) {
    const stop = onPageTexts((ofCase, documentId, pages) => {
      if (ofCase !== caseId || this.#stopped) return;
      this.#newer.add(documentId);
      this.#replace(documentId, pages);
      this.#tell();
    });
    this.stop = () => {
      this.#stopped = true;
      stop();
      this.#search.removeAll();
    };
    this.built = this.#build(caseId);
  }

  /** Lets go of every word. */
  readonly stop: () => void;

  /** Whether every page is in. Before that a search finds what is in so far. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Grows whenever a search might answer differently. */
  getVersion = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * The pages that have all of these words, or words that begin with them, best first.
   * @param words loose words; exact phrases are for the caller to check in the page's text
   */
  search(words: string, limit = 200): PageHit[] {
    const found = this.#search.search(words, { combineWith: 'AND', prefix: true });
    return found
      .slice(0, limit)
      .map(({ documentId, page, score }) => ({ documentId, page, score }) as PageHit);
  }

  async #build(caseId: string): Promise<void> {
    const batches = eachPageText(caseId, AT_ONCE);
    for await (const rows of batches) {
      if (this.#stopped) return;
      const fresh = rows.filter(({ documentId }) => !this.#newer.has(documentId));
      for (const { documentId, page, text } of fresh) this.#add(documentId, page, text);
      this.#tell();
    }
    this.#ready = true;
    this.#tell();
  }

  #add(documentId: string, page: number, text: string): void {
    const pages = this.#pages.get(documentId) ?? new Set();
    if (pages.has(page)) return;
    this.#pages.set(documentId, pages.add(page));
    this.#search.add({ id: idOf(documentId, page), documentId, page, text });
  }

  #replace(documentId: string, pages: readonly PageText[]): void {
    for (const page of this.#pages.get(documentId) ?? []) this.#search.discard(idOf(documentId, page));
    this.#pages.delete(documentId);
    for (const { page, text } of pages) this.#add(documentId, page, text);
  }

  #tell(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}

const indexes = new WeakMap<CaseSession, PageTextIndex>();

/** The index of an open case, made when first asked for. */
export function pageTextIndexOf(session: CaseSession): PageTextIndex {
  const known = indexes.get(session);
  if (known) return known;
  const index = new PageTextIndex(session.caseId);
  indexes.set(session, index);
  session.onClose(() => {
    indexes.delete(session);
    index.stop();
  });
  return index;
}
