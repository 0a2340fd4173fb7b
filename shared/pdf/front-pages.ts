import type { IndexEntry } from '../bundle/index-entries';
import { A4, DrawnPage, type Fonts } from './drawn-page';

const LEFT = 64;
const RIGHT = A4.width - 56;
const TOP = A4.height - 76;
const BOTTOM = 64;
const SIZE = 11;
const LEADING = 14.5;
const REFERENCE = LEFT;
const TITLE = LEFT + 46;
const DATE = RIGHT - 184;
const TITLE_WIDTH = DATE - TITLE - 12;

/** What stands on the cover. */
export type CoverWords = {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly confidential: string;
};

export function coverPage(fonts: Fonts, words: CoverWords): DrawnPage {
  const page = new DrawnPage(fonts);
  const width = RIGHT - LEFT;
  let y = A4.height - 250;
  page.line(LEFT, y + 44, RIGHT, y + 44, 0.2);
  for (const line of fonts.bold.wrap(words.title, 26, width)) {
    page.text(line, LEFT, y, 26, 'bold');
    y -= 32;
  }
  for (const line of fonts.regular.wrap(words.subtitle, 14, width)) {
    page.text(line, LEFT, y, 14, 'regular', 0.25);
    y -= 20;
  }
  y -= 24;
  for (const [label, value] of words.rows) {
    page.text(label, LEFT, y, 11, 'regular', 0.35);
    for (const line of fonts.regular.wrap(value, 11, width - 120)) {
      page.text(line, LEFT + 120, y, 11);
      y -= 16;
    }
    y -= 4;
  }
  if (words.confidential) {
    page.line(LEFT, 150, RIGHT, 150, 0.2);
    let at = 128;
    const note =
      'These papers hold personal data about children and families. Keep them safe, do not copy them, and give them back or destroy them when the matter has ended.';
    page.text(words.confidential, LEFT, at, 12, 'bold');
    for (const line of fonts.regular.wrap(note, 10, width)) {
      at -= 15;
      page.text(line, LEFT, at, 10, 'regular', 0.25);
    }
  }
  return page;
}

export function dividerPage(
  fonts: Fonts,
  words: string,
  papers: readonly Extract<IndexEntry, { kind: 'paper' }>[],
  placeOf: (run: number) => number,
): DrawnPage {
  const page = new DrawnPage(fonts);
  let y = A4.height - 200;
  for (const line of fonts.bold.wrap(words, 24, RIGHT - LEFT)) {
    page.text(line, LEFT, y, 24, 'bold');
    y -= 30;
  }
  page.line(LEFT, y + 10, RIGHT, y + 10);
  y -= 14;
  for (const [index, paper] of papers.entries()) {
    if (y < BOTTOM + 40) {
      page.text(`and ${papers.length - index} more: see the index`, LEFT, y, SIZE, 'regular', 0.35);
      break;
    }
    const [first = '', more] = fonts.regular.wrap(
      `${paper.reference}  ${paper.title}`,
      SIZE,
      RIGHT - LEFT - 110,
    );
    const title = more === undefined ? first : `${first} …`;
    page.text(title, LEFT, y, SIZE);
    page.textRight(paper.numbers, RIGHT, y, SIZE);
    page.link([LEFT, y - 3, RIGHT, y + SIZE], placeOf(paper.run));
    y -= LEADING + 2;
  }
  return page;
}

/** A page in place of a paper that cannot be put in page by page: what it is, why, and where it is. */
export function placeholderPage(fonts: Fonts, title: string, why: readonly string[]): DrawnPage {
  const page = new DrawnPage(fonts);
  let y = A4.height - 260;
  for (const line of fonts.bold.wrap(title, 18, RIGHT - LEFT)) {
    page.text(line, LEFT, y, 18, 'bold');
    y -= 24;
  }
  y -= 8;
  for (const paragraph of why) {
    for (const line of fonts.regular.wrap(paragraph, 12, RIGHT - LEFT)) {
      page.text(line, LEFT, y, 12);
      y -= 17;
    }
    y -= 8;
  }
  return page;
}

type Line =
  | { readonly kind: 'title' | 'heads' | 'section' | 'note'; readonly words: string; readonly height: number }
  | {
      readonly kind: 'paper';
      readonly entry: Extract<IndexEntry, { kind: 'paper' }>;
      readonly lines: readonly string[];
      readonly height: number;
    };

/** What the columns are, under the title and at the top of every further page. */
const HEADS: Line = { kind: 'heads', words: '', height: 24 };

/** Whether an index is to name what was left out, and what it is called. */
export type IndexWords = {
  readonly title: string;
  readonly exclusions: readonly string[];
};

function linesOf(fonts: Fonts, entries: readonly IndexEntry[], words: IndexWords): Line[] {
  const note = (text: string): Line[] =>
    fonts.regular
      .wrap(text, SIZE, RIGHT - LEFT)
      .map((line) => ({ kind: 'note', words: line, height: LEADING }));
  return [
    ...fonts.bold
      .wrap(words.title, 18, RIGHT - LEFT)
      .map((line): Line => ({ kind: 'title', words: line, height: 26 })),
    HEADS,
    ...entries.map((entry): Line => {
      if (entry.kind === 'section') return { kind: 'section', words: entry.words, height: 28 };
      const lines = fonts.regular.wrap(entry.title, SIZE, TITLE_WIDTH).slice(0, 6);
      return { kind: 'paper', entry, lines, height: lines.length * LEADING + 5 };
    }),
    ...(words.exclusions.length > 0
      ? ([{ kind: 'section', words: 'Not in this bundle', height: 28 }] as Line[])
      : []),
    ...words.exclusions.flatMap(note),
  ];
}

/** Lines put on pages. It depends on titles only, never on numbers, so that it can be done before there are any. */
function onPages(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  let y = TOP;
  for (const [at, line] of lines.entries()) {
    // A section's heading stays with its first paper.
    const next = lines[at + 1];
    const needed = line.kind === 'section' && next ? line.height + next.height : line.height;
    if (y - needed < BOTTOM && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([HEADS]);
      y = TOP - HEADS.height;
    }
    pages.at(-1)?.push(line);
    y -= line.height;
  }
  return pages;
}

/** How many pages the index of these entries takes. */
export function countIndexPages(fonts: Fonts, entries: readonly IndexEntry[], words: IndexWords): number {
  return onPages(linesOf(fonts, entries, words)).length;
}

/**
 * The pages of the index. Every line of a paper leads to its first page.
 * @param placeOf the 0-based place, among all pages, of the first page of a run
 */
export function indexPages(
  fonts: Fonts,
  entries: readonly IndexEntry[],
  words: IndexWords,
  placeOf: (run: number) => number,
): DrawnPage[] {
  return onPages(linesOf(fonts, entries, words)).map((lines) => {
    const page = new DrawnPage(fonts);
    let y = TOP;
    for (const line of lines) {
      if (line.kind === 'title') page.text(line.words, LEFT, y - 4, 18, 'bold');
      else if (line.kind === 'heads') {
        page.text('No', REFERENCE, y - 10, 9, 'regular', 0.35);
        page.text('Document', TITLE, y - 10, 9, 'regular', 0.35);
        page.text('Date', DATE, y - 10, 9, 'regular', 0.35);
        page.textRight('Page', RIGHT, y - 10, 9, 'regular', 0.35);
        page.line(LEFT, y - 16, RIGHT, y - 16);
      } else if (line.kind === 'section') page.text(line.words, LEFT, y - 18, 12, 'bold');
      else if (line.kind === 'note') page.text(line.words, LEFT, y - 10, SIZE);
      else if (line.kind === 'paper') {
        const { entry } = line;
        page.text(entry.reference, REFERENCE, y - 10, SIZE);
        for (const [at, words] of line.lines.entries()) page.text(words, TITLE, y - 10 - at * LEADING, SIZE);
        page.text(entry.date, DATE, y - 10, SIZE, 'regular', 0.25);
        page.textRight(entry.numbers, RIGHT, y - 10, SIZE, 'bold');
        page.link([LEFT, y - line.height + 2, RIGHT, y], placeOf(entry.run));
      }
      y -= line.height;
    }
    return page;
  });
}
