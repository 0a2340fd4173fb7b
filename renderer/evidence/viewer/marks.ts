import { findQuote, type TextRange } from '@shared/evidence/quote';
import { type SearchMarks, searchMarks } from '@shared/search/search-marks';
import type { Region } from '../evidence-panel-context';
import { pageWords } from './page-words';

/** What is to be marked in a document. Pages count from 1; a readable text is page 1. */
export type Marks = {
  /** A citation's words; `page` null: wherever they are. */
  readonly quote: { readonly page: number | null; readonly words: string } | null;
  readonly search: SearchMarks | null;
  /** The search's hit the user is at: the nth of its page. */
  readonly current: { readonly page: number; readonly nth: number } | null;
  /** Words that notes mark; `page` null: wherever they are. */
  readonly notes: readonly { readonly page: number | null; readonly words: string }[];
  readonly region: { readonly page: number; readonly region: Region } | null;
  /** Parts that are marked by frames, whatever is looked at. */
  readonly frames: readonly { readonly page: number; readonly region: Region }[];
};

export const NO_MARKS: Marks = {
  quote: null,
  search: null,
  current: null,
  notes: [],
  region: null,
  frames: [],
};

/** The frames on one page. */
export function framesOn(marks: Marks, page: number): Region[] {
  return marks.frames.filter((frame) => frame.page === page).map(({ region }) => region);
}

/** Names by which evidence.css paints the marks. */
const PAINTS = {
  note: 'evidence-note',
  quote: 'evidence-quote',
  search: 'evidence-search',
  current: 'evidence-current',
} as const;

/** Marks are painted by the browser over the words themselves, so that they hold at every zoom. */
function paint(name: string, ranges: readonly Range[]): () => void {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  const painted = highlight;
  for (const range of ranges) painted.add(range);
  return () => {
    for (const range of ranges) painted.delete(range);
  };
}

/** What marking a page came to: the words to bring into view, and how to take the marks away. */
export type Marked = { readonly first: Range | null; readonly clear: () => void };

/**
 * Marks what is to be marked on one page.
 * @param root holds the page's drawn words
 */
export function markPage(root: HTMLElement, page: number, marks: Marks): Marked {
  const words = pageWords(root);
  const clears: (() => void)[] = [];
  let first: Range | null = null;
  const mark = (name: keyof typeof PAINTS, places: readonly TextRange[]) => {
    const ranges = words.ranges(places);
    if (ranges.length > 0) root.setAttribute('data-marked', '');
    clears.push(paint(PAINTS[name], ranges));
    return ranges[0] ?? null;
  };
  for (const note of marks.notes) {
    if (note.page === null || note.page === page) mark('note', findQuote(words.text, note.words) ?? []);
  }
  if (marks.search) {
    const hits = searchMarks(words.text, marks.search);
    const found = mark('search', hits);
    const nth = marks.current?.page === page ? hits[marks.current.nth] : undefined;
    first = nth ? mark('current', [nth]) : marks.current ? null : found;
  }
  if (marks.quote && (marks.quote.page === null || marks.quote.page === page)) {
    first = mark('quote', findQuote(words.text, marks.quote.words) ?? []) ?? first;
  }
  return {
    first,
    clear: () => {
      for (const clear of clears) clear();
      root.removeAttribute('data-marked');
    },
  };
}
