import type { Redaction } from '../domain/redaction';

/** A part of a page as shown, in fractions of its width and height, from its upper left corner. */
export type PagePart = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** One character as it is printed on a page, and where. */
export type PlacedChar = { readonly text: string; readonly part: PagePart };

const LETTER = /[\p{L}\p{N}]/u;
/** What stands between letters of one word without being one: it is left out when words are compared. */
const LEFT_OUT = /[\s\p{Pd}\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u2212\ufeff]/u;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‛ʼ′´`]/g, "'")
    .toLowerCase();
}

type Folded = {
  readonly text: string;
  readonly from: readonly number[];
  readonly starts: ReadonlySet<number>;
};

/** The characters without what is left out, and which of them begin a word. */
function foldedChars(chars: readonly string[], gapBefore: (index: number) => boolean): Folded {
  let text = '';
  const from: number[] = [];
  const starts = new Set<number>();
  let open = true;
  for (const [index, char] of chars.entries()) {
    if (gapBefore(index)) open = true;
    for (const unit of folded(char)) {
      if (LEFT_OUT.test(unit)) {
        open = true;
        continue;
      }
      if (open || !LETTER.test(unit)) starts.add(text.length);
      open = !LETTER.test(unit);
      text += unit;
      from.push(...Array.from({ length: unit.length }, () => index));
    }
  }
  return { text, from, starts };
}

/** Ranges of characters (first, last) in which words stand as whole words; letter case, accents and breaks make no difference. */
function rangesOf(inside: Folded, words: string): [number, number][] {
  const wanted = [...folded(words)].filter((unit) => !LEFT_OUT.test(unit)).join('');
  const found: [number, number][] = [];
  if (wanted === '') return found;
  for (let at = inside.text.indexOf(wanted); at >= 0; at = inside.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = !LETTER.test(wanted.charAt(0)) || inside.starts.has(at);
    const next = inside.text.charAt(end);
    const ends = next === '' || !LETTER.test(next) || inside.starts.has(end);
    if (begins && ends) found.push([inside.from[at] as number, inside.from[end - 1] as number]);
  }
  return found;
}

/** How often words stand in a text as whole words. */
export function countWords(text: string, words: string): number {
  return rangesOf(
    foldedChars([...text], () => false),
    words,
  ).length;
}

/** Whether two parts overlap by more than a hair. */
export function overlap(one: PagePart, other: PagePart, hair = 0.0005): boolean {
  return (
    one.x + hair < other.x + other.width &&
    other.x + hair < one.x + one.width &&
    one.y + hair < other.y + other.height &&
    other.y + hair < one.y + one.height
  );
}

function around(parts: readonly PagePart[]): PagePart {
  const left = Math.min(...parts.map(({ x }) => x));
  const top = Math.min(...parts.map(({ y }) => y));
  const right = Math.max(...parts.map(({ x, width }) => x + width));
  const bottom = Math.max(...parts.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const sameLine = (one: PagePart, other: PagePart) =>
  Math.abs(one.y + one.height - other.y - other.height) < 0.6 * Math.max(one.height, other.height);

/** A break between two characters that has no space printed in it: a new line, or a gap wider than a letter's. */
function gap(one: PagePart | undefined, other: PagePart): boolean {
  if (!one) return true;
  if (!sameLine(one, other)) return true;
  const space = other.x - one.x - one.width;
  return space > 0.3 * other.height || space < -2 * other.width;
}

/** Characters that stand together, with the box around them: a word, or its part on one line. */
export type PlacedWord = { readonly text: string; readonly part: PagePart };

/** The words of a page, in the order they are printed. */
export function wordsOfChars(chars: readonly PlacedChar[]): PlacedWord[] {
  const words: { text: string; parts: PagePart[] }[] = [];
  let open = false;
  let before: PagePart | undefined;
  for (const { text, part } of chars) {
    if (text.trim() === '') {
      open = false;
      before = part;
      continue;
    }
    if (open && !gap(before, part)) {
      const last = words.at(-1) as { text: string; parts: PagePart[] };
      last.text += text;
      last.parts.push(part);
    } else words.push({ text, parts: [part] });
    open = true;
    before = part;
  }
  return words.map(({ text, parts }) => ({ text, part: around(parts) }));
}

/**
 * Where words stand on a page: a box for each line of each place, a little larger than the letters.
 * @param chars the page's characters with their places
 */
export function placesOfWords(chars: readonly PlacedChar[], words: string): PagePart[] {
  const texts = chars.map(({ text }) => text);
  const inside = foldedChars(texts, (index) =>
    gap(chars[index - 1]?.part, (chars[index] as PlacedChar).part),
  );
  const boxes: PagePart[] = [];
  for (const [first, last] of rangesOf(inside, words)) {
    let line: PagePart[] = [];
    const close = () => {
      if (line.length === 0) return;
      const { x, y, width, height } = around(line);
      const [aside, above] = [0.08 * height, 0.03 * height];
      boxes.push({ x: x - aside, y: y - above, width: width + 2 * aside, height: height + 2 * above });
      line = [];
    };
    for (let index = first; index <= last; index += 1) {
      const { part } = chars[index] as PlacedChar;
      const before = line.at(-1);
      if (before && !sameLine(before, part)) close();
      line.push(part);
    }
    close();
  }
  return boxes;
}

/** The marks that bear on one page of a paper; those of a paper without pages of its own bear on all of them. */
export function marksOfPage(marks: readonly Redaction[], page: number): Redaction[] {
  return marks.filter((mark) => mark.page === null || mark.page === page);
}

/** What a page's marks cover, and which words marks could not be found on it. */
type PageCover = { readonly parts: readonly PagePart[]; readonly notFound: readonly string[] };

/**
 * Everything that is to be taken off a page.
 * @param chars none: the page has no words of its own, so marked words cannot be found on it
 */
export function coverOfPage(marks: readonly Redaction[], chars: readonly PlacedChar[]): PageCover {
  const parts: PagePart[] = [];
  const notFound: string[] = [];
  for (const { page, region, words } of marks) {
    if (region) parts.push(region);
    if (words.trim() === '') continue;
    const found = placesOfWords(chars, words);
    parts.push(...found);
    // A mark on the whole paper need not be found on each of its pages.
    if (found.length === 0 && page !== null) notFound.push(words);
  }
  return { parts, notFound };
}
