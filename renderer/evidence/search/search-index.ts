import type { CaseFile } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { Interview } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';
import { plainFromRichText } from '@shared/domain/rich-text';
import { findAll } from '@shared/evidence/quote';
import { readSearch, type SearchWords } from '@shared/evidence/search-words';

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
  readonly place: FoundPlace;
  readonly folded: string;
  head: string;
};

/** Results handed on at most; a search that finds more is better narrowed. */
const MOST_FOUND = 200;

/** More mentions on one page than this make it no better a result. */
const MOST_COUNTED = 12;

/** A text as it is looked through: in lower case, with one kind of apostrophe. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word goes on at a place of a folded text. Asked millions of times, so mostly answered without a pattern. */
function isInWord(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return LETTER.test(folded[at] as string);
}

/** How often words begin with `word` in a folded text, counted up to {@link MOST_COUNTED}. */
function mentions(folded: string, word: string): number {
  let count = 0;
  for (let at = folded.indexOf(word); at >= 0 && count < MOST_COUNTED; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !isInWord(folded, at - 1)) count += 1;
  }
  return count;
}

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
 * memory only, and gone with the case. They are looked through from end to end at each search: at
 * the ten thousand pages of a very large case that takes some hundredths of a second, while an inverted
 * index of them takes minutes to make and ten times the memory.
 */
export class SearchIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #heads = new Map<string, string>();
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
    if (this.#entries.get(id)?.text === text) return;
    const head = place.kind === 'page' ? (this.#heads.get(place.documentId) ?? '') : '';
    this.#entries.set(id, { id, text, place, folded: fold(text), head });
  }

  /** Takes in the pages of a document, in place of those known. No pages: forgets it. */
  setPages(documentId: string, pages: readonly { page: number; text: string }[]): void {
    const fresh = new Set(pages.map(({ page }) => `p/${documentId}/${page}`));
    for (const { id, place } of [...this.#entries.values()]) {
      if (place.kind === 'page' && place.documentId === documentId && !fresh.has(id))
        this.#entries.delete(id);
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
    const renamed = new Set<string>();
    for (const document of caseFile.documents) {
      const id = `d/${document.id}`;
      const text = registerText(document);
      wanted.add(id);
      this.#set(id, text, { kind: 'document', documentId: document.id });
      const head = fold(text);
      if (this.#heads.get(document.id) === head) continue;
      this.#heads.set(document.id, head);
      renamed.add(document.id);
    }
    if (renamed.size > 0) {
      for (const entry of this.#entries.values()) {
        const { place } = entry;
        if (place.kind === 'page' && renamed.has(place.documentId))
          entry.head = this.#heads.get(place.documentId) ?? '';
      }
    }
    for (const interview of caseFile.interviews) this.#followInterview(caseFile, interview, wanted);
    for (const id of [...this.#entries.keys()]) {
      if (!id.startsWith('p/') && !wanted.has(id)) this.#entries.delete(id);
    }
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

  #find(search: SearchWords, combine: 'AND' | 'OR'): Found[] {
    // A phrase's words are looked for first: comparing phrases exactly is slower.
    const ofPhrases = search.phrases.flatMap((phrase) => readSearch(phrase).words);
    const words = [...new Set([...search.words, ...ofPhrases].map(fold))];
    if (words.length === 0) return [];
    const live = new Set((this.#documents ?? []).map(({ id }) => id));
    const fits: { entry: Entry; counts: number[] }[] = [];
    const holding = words.map(() => 0);
    for (const entry of this.#entries.values()) {
      if (entry.place.kind !== 'interview' && !live.has(entry.place.documentId)) continue;
      const counts = this.#counts(entry, words, combine);
      if (!counts || !search.phrases.every((phrase) => findAll(entry.text, phrase, 1).length > 0)) continue;
      fits.push({ entry, counts });
      counts.forEach((count, index) => {
        if (count > 0) holding[index] = (holding[index] ?? 0) + 1;
      });
    }
    // A word that few places hold says more; a second mention says less than the first.
    const worth = holding.map((places) => Math.log(1 + this.#entries.size / (1 + places)));
    const found = fits.map(({ entry: { place, text }, counts }) => ({
      place,
      text,
      score: counts.reduce((sum, count, index) => sum + (worth[index] ?? 0) * (count / (count + 1)), 0),
    }));
    const withPages = new Set(
      found.flatMap(({ place }) => (place.kind === 'page' ? [place.documentId] : [])),
    );
    return found
      .filter(({ place }) => place.kind !== 'document' || !withPages.has(place.documentId))
      .sort((a, b) => b.score - a.score);
  }

  /** How much of each word a place holds, its document's entry counting half a mention; null when it does not fit. */
  #counts({ folded, head }: Entry, words: readonly string[], combine: 'AND' | 'OR'): number[] | null {
    let inText = 0;
    const counts: number[] = [];
    for (const word of words) {
      const count = mentions(folded, word);
      if (count > 0) inText += 1;
      const all = count + (head !== '' && mentions(head, word) > 0 ? 0.5 : 0);
      if (all === 0 && combine === 'AND') return null;
      counts.push(all);
    }
    return inText === 0 ? null : counts;
  }
}
