import type { CaseFile } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { Interview } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';
import { plainFromRichText } from '@shared/domain/rich-text';
import { findAll } from '@shared/evidence/quote';
import { readSearch, type SearchWords } from '@shared/evidence/search-words';
import MiniSearch from 'minisearch';

/** Where something was found. */
export type FoundPlace =
  | { readonly kind: 'page'; readonly documentId: string; readonly page: number }
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'interview'; readonly interviewId: string; readonly noteId: string };

/** One result: the place, the text it was found in, and how well it fits. */
export type Found = { readonly place: FoundPlace; readonly text: string; readonly score: number };

export type SearchAnswer = {
  readonly search: SearchWords;
  readonly found: readonly Found[];
  /** How many pages, notes and entries fit, also beyond those given. */
  readonly total: number;
  /** Nothing holds all of the words; these hold some. */
  readonly onlySome: boolean;
};

/** `head` is the register's entry of the document a page belongs to: it is searched along with the page. */
type Entry = {
  readonly id: string;
  readonly text: string;
  readonly head: string;
  readonly place: FoundPlace;
};

/** Results handed on at most; a search that finds more is better narrowed. */
const MOST_FOUND = 200;

/** Tokens longer than this are numbers of machines, not words anyone looks for. */
const LONGEST_TERM = 64;

const registerText = (document: EvidenceDocument) =>
  [
    document.reference,
    document.title,
    document.kind,
    document.author,
    document.recipient,
    document.description,
  ]
    .filter(Boolean)
    .join(' · ');

/**
 * The words of one case: every page, every entry of the register, every note of an interview. Held in
 * memory only, and gone with the case.
 */
export class SearchIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #heads = new Map<string, string>();
  readonly #mini = new MiniSearch<{ id: string; text: string; head: string }>({
    fields: ['text', 'head'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((term) => term.length <= LONGEST_TERM),
    processTerm: (term) => (term === '' ? null : term.toLowerCase()),
  });
  readonly #listeners = new Set<() => void>();
  #documents: CaseFile['documents'] | null = null;
  #interviews: CaseFile['interviews'] | null = null;

  /** Calls `listener` when what can be found has changed. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #set(id: string, text: string, place: FoundPlace, head = ''): void {
    const known = this.#entries.get(id);
    if (known?.text === text && known.head === head) return;
    if (known) this.#mini.remove(known);
    this.#entries.set(id, { id, text, head, place });
    this.#mini.add({ id, text, head });
  }

  #drop(id: string): void {
    const known = this.#entries.get(id);
    if (!known) return;
    this.#mini.remove(known);
    this.#entries.delete(id);
  }

  /** Takes in the pages of a document, in place of those known. No pages: forgets it. */
  setPages(documentId: string, pages: readonly { page: number; text: string }[]): void {
    const fresh = new Set(pages.map(({ page }) => `p/${documentId}/${page}`));
    for (const { id, place } of [...this.#entries.values()]) {
      if (place.kind === 'page' && place.documentId === documentId && !fresh.has(id)) this.#drop(id);
    }
    for (const { page, text } of pages) this.addPage(documentId, page, text);
    this.#tell();
  }

  /** Takes in one page, without telling anyone; for filling the index. */
  addPage(documentId: string, page: number, text: string): void {
    if (text.trim() === '') return;
    const place: FoundPlace = { kind: 'page', documentId, page };
    this.#set(`p/${documentId}/${page}`, text, place, this.#heads.get(documentId) ?? '');
  }

  /** Follows the register and the interviews of the case as they are now. */
  follow(caseFile: CaseFile): void {
    if (caseFile.documents === this.#documents && caseFile.interviews === this.#interviews) return;
    this.#documents = caseFile.documents;
    this.#interviews = caseFile.interviews;
    const wanted = new Set<string>();
    const renamed = new Set<string>();
    for (const document of caseFile.documents) {
      const id = `d/${document.id}`;
      const text = registerText(document);
      wanted.add(id);
      this.#set(id, text, { kind: 'document', documentId: document.id });
      if (this.#heads.get(document.id) === text) continue;
      this.#heads.set(document.id, text);
      renamed.add(document.id);
    }
    if (renamed.size > 0) {
      for (const { place, text } of [...this.#entries.values()]) {
        if (place.kind === 'page' && renamed.has(place.documentId))
          this.addPage(place.documentId, place.page, text);
      }
    }
    for (const interview of caseFile.interviews) this.#followInterview(caseFile, interview, wanted);
    for (const id of [...this.#entries.keys()]) if (!id.startsWith('p/') && !wanted.has(id)) this.#drop(id);
    this.#tell();
  }

  #followInterview(caseFile: CaseFile, interview: Interview, wanted: Set<string>): void {
    for (const note of interview.notes) {
      const id = `i/${interview.id}/${note.id}`;
      wanted.add(id);
      const words = plainFromRichText(note.text, (node) =>
        node.type === 'person' ? personLabel(caseFile, node.attrs.personId) : '',
      );
      this.#set(id, [note.heading, words].filter(Boolean).join('\n'), {
        kind: 'interview',
        interviewId: interview.id,
        noteId: note.id,
      });
    }
  }

  /**
   * Finds pages, entries and notes that hold all the words typed (each at the beginning of a word) and
   * every phrase in quotation marks exactly. A page's document counts with it, so that "photograph opened"
   * finds the page that says "opened" in the log called "Photograph upload log"; but a page must hold one of
   * the words itself. Where nothing holds all the words, what holds some is given instead, and said so.
   */
  search(typed: string): SearchAnswer {
    const search = readSearch(typed);
    const all = this.#find(search, 'AND');
    const some = all.length === 0 && search.words.length > 1 && search.phrases.length === 0;
    const found = some ? this.#find(search, 'OR') : all;
    return {
      search,
      found: found.slice(0, MOST_FOUND),
      total: found.length,
      onlySome: some && found.length > 0,
    };
  }

  #find(search: SearchWords, combineWith: 'AND' | 'OR'): Found[] {
    const terms = [...search.words, ...search.phrases].join(' ');
    if (terms === '') return [];
    const loose = new Set(search.words.map((word) => word.toLowerCase()));
    const hits = this.#mini.search(terms, {
      combineWith,
      boost: { text: 1.5 },
      prefix: (term) => term.length >= 2 && loose.has(term),
      weights: { prefix: 0.6, fuzzy: 0 },
    });
    const live = new Set((this.#documents ?? []).map(({ id }) => id));
    const found: Found[] = [];
    for (const hit of hits) {
      const entry = this.#entries.get(String(hit.id));
      if (!entry) continue;
      const { place, text, head } = entry;
      if (place.kind !== 'interview' && !live.has(place.documentId)) continue;
      if (head !== '' && !Object.values(hit.match).some((fields) => fields.includes('text'))) continue;
      if (search.phrases.every((phrase) => findAll(text, phrase, 1).length > 0)) {
        found.push({ place, text, score: hit.score });
      }
    }
    const withPages = new Set(
      found.flatMap(({ place }) => (place.kind === 'page' ? [place.documentId] : [])),
    );
    return found.filter(({ place }) => place.kind !== 'document' || !withPages.has(place.documentId));
  }
}
