import { PDFHexString, type PDFRef } from 'pdf-lib';
import { bookmarkWords, type IndexEntry } from '../bundle/index-entries';
import type { Bundle } from '../domain/bundle';
import { type PageRun, printedNumber } from '../domain/page-run';
import type { PdfWriter } from './pdf-writer';

type Bookmark = { readonly words: string; readonly run: number; readonly below: Bookmark[] };

type Outlined = {
  readonly runs: readonly PageRun[];
  readonly entries: readonly IndexEntry[];
  readonly dividers: Readonly<Record<number, string>>;
  readonly bookmarks: Bundle['bookmarks'];
};

/** The bookmarks: the index, each section, and in it each paper. */
function bookmarksOf({ runs, entries, bookmarks }: Outlined): Bookmark[] {
  const top: Bookmark[] = [];
  const own = (title: string, run: number) => {
    const numbering = runs[run]?.numbering;
    const first = numbering ? printedNumber(numbering, 0) : '';
    top.push({ words: bookmarkWords(bookmarks, { title, date: '', first }), run, below: [] });
  };
  for (const [run, { what }] of runs.entries()) {
    if (what === 'cover') own('Cover', run);
    if (what === 'index' && runs[run - 1]?.what !== 'index') own('Index', run);
  }
  let list = top;
  // In a part of a bundle, papers of other parts have no page to lead to.
  const here = entries.filter((entry) => entry.kind === 'section' || entry.run >= 0);
  const led = here.filter((entry, at) => entry.kind === 'paper' || here[at + 1]?.kind === 'paper');
  for (const [at, entry] of led.entries()) {
    if (entry.kind === 'section') {
      const next = led.slice(at).find((each) => each.kind === 'paper');
      const divider = runs.findIndex(({ what, section }) => what === 'divider' && section === entry.section);
      const run = divider >= 0 ? divider : next?.kind === 'paper' ? next.run : 0;
      const numbering = runs[run]?.numbering;
      const first = numbering ? printedNumber(numbering, 0) : '';
      // A section whose first number is its letter already says it.
      const shown = entry.words.startsWith(`${first}  `) ? '' : first;
      const section: Bookmark = {
        words: bookmarkWords(bookmarks, { title: entry.words, date: '', first: shown }),
        run,
        below: [],
      };
      top.push(section);
      list = section.below;
    } else {
      const title = [entry.reference, entry.title].filter(Boolean).join(' ');
      list.push({
        words: bookmarkWords(bookmarks, { title, date: entry.date, first: entry.first }),
        run: entry.run,
        below: [],
      });
    }
  }
  return top;
}

/** Writes the bookmarks. @param pageOf the first page of a run */
export function writeOutline(writer: PdfWriter, file: Outlined, pageOf: (run: number) => PDFRef): PDFRef {
  const { context } = writer;
  const level = (bookmarks: readonly Bookmark[], parent: PDFRef): { refs: PDFRef[]; count: number } => {
    const refs = bookmarks.map(() => writer.reserve());
    let count = bookmarks.length;
    for (const [at, { words, run, below }] of bookmarks.entries()) {
      const ref = refs[at] as PDFRef;
      const inner = level(below, ref);
      count += inner.count;
      writer.write(
        ref,
        context.obj({
          Title: PDFHexString.fromText(words),
          Parent: parent,
          Dest: [pageOf(run), 'XYZ', null, null, null],
          ...(refs[at - 1] ? { Prev: refs[at - 1] } : {}),
          ...(refs[at + 1] ? { Next: refs[at + 1] } : {}),
          ...(inner.refs.length > 0
            ? { First: inner.refs[0], Last: inner.refs.at(-1), Count: inner.count }
            : {}),
        } as never),
      );
    }
    return { refs, count };
  };
  const root = writer.reserve();
  const { refs, count } = level(bookmarksOf(file), root);
  return writer.write(
    root,
    context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: count } as never),
  );
}
