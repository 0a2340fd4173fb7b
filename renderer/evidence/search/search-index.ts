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
};

type Entry = { readonly id: string; readonly text: string; readonly place: FoundPlace };

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
  readonly #mini = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
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

  #set(id: string, text: string, place: FoundPlace): void {
    const known = this.#entries.get(id);
    if (known?.text === text) return;
    if (known) this.#mini.remove({ id, text: known.text });
    this.#entries.set(id, { id, text, place });
    this.#mini.add({ id, text });
  }

  #drop(id: string): void {
    const known = this.#entries.get(id);
    if (!known) return;
    this.#mini.remove({ id, text: known.text });
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
    this.#set(`p/${documentId}/${page}`, text, { kind: 'page', documentId, page });
  }

  /** Follows the register and the interviews of the case as they are now. */
  follow(caseFile: CaseFile): void {
    if (caseFile.documents === this.#documents && caseFile.interviews === this.#interviews) return;
    this.#documents = caseFile.documents;
    this.#interviews = caseFile.interviews;
    const wanted = new Set<string>();
    for (const document of caseFile.documents) {
      const id = `d/${document.id}`;
      wanted.add(id);
      this.#set(id, registerText(document), { kind: 'document', documentId: document.id });
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
   * every phrase in quotation marks exactly. An entry of the register is left out when a page of the same
   * document is found.
   */
  search(typed: string): SearchAnswer {
    const search = readSearch(typed);
    const terms = [...search.words, ...search.phrases].join(' ');
    if (terms === '') return { search, found: [], total: 0 };
    const loose = new Set(search.words.map((word) => word.toLowerCase()));
    const hits = this.#mini.search(terms, {
      combineWith: 'AND',
      prefix: (term) => term.length >= 2 && (loose.has(term) || search.phrases.length === 0),
      weights: { prefix: 0.6, fuzzy: 0 },
    });
    const live = new Set((this.#documents ?? []).map(({ id }) => id));
    const found: Found[] = [];
    for (const hit of hits) {
      const entry = this.#entries.get(String(hit.id));
      if (!entry) continue;
      if (entry.place.kind !== 'interview' && !live.has(entry.place.documentId)) continue;
      if (search.phrases.every((phrase) => findAll(entry.text, phrase, 1).length > 0)) {
        found.push({ place: entry.place, text: entry.text, score: hit.score });
      }
    }
    const withPages = new Set(
      found.flatMap(({ place }) => (place.kind === 'page' ? [place.documentId] : [])),
    );
    const shown = found.filter(({ place }) => place.kind !== 'document' || !withPages.has(place.documentId));
    return { search, found: shown.slice(0, MOST_FOUND), total: shown.length };
  }
}
