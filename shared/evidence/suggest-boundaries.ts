/** A page at which a new document seems to begin, and by what it was told. */
type SuggestedBoundary = {
  /** From 1. */
  readonly page: number;
  readonly why: 'first-page-number' | 'after-blank' | 'mail-head' | 'letter' | 'heading';
};

/** What is said of a suggestion, after "because": in the words of whoever looks at the pages. */
export const BOUNDARY_WORDS: Readonly<Record<SuggestedBoundary['why'], string>> = {
  'first-page-number': 'the page numbers begin again',
  'after-blank': 'it follows a blank page',
  'mail-head': 'an e-mail begins',
  letter: 'a letter begins',
  heading: 'it has the heading of a first page',
};

const DATE_LINE =
  /^(?:date[:\s]*)?(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}\.?$/i;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "Page 3 of 12", "3/12", "Page 3": the number a page says it has, where its head or foot says so. */
function saysPage(lines: readonly string[]): number | null {
  for (const line of [...lines.slice(0, 2), ...lines.slice(-2)]) {
    const found =
      /\bpage\s+(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?\b/i.exec(line) ??
      /^(\d{1,4})\s*(?:of|\/)\s*\d{1,4}$/i.exec(line);
    if (found) return Number(found[1]);
  }
  return null;
}

/** A first line that is mostly capitals, has a few words, and is no numbered heading within a document. */
function isHeading(line: string): boolean {
  if (/^\(?(?:\d+|[ivx]+)[.)]/i.test(line)) return false;
  // What stands in brackets behind a heading is said in small letters.
  const letters = line.replace(/\(.*$/, '').replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return letters.length >= 8 && line.split(/\s+/).length >= 2 && capitals / letters.length > 0.6;
}

function isMailHead(lines: readonly string[]): boolean {
  const head = lines.slice(0, 8);
  const said = (word: string) => head.some((line) => new RegExp(`^${word}\\s*:`, 'i').test(line));
  return said('from') && (said('to') || said('subject') || said('sent') || said('date'));
}

function isLetter(lines: readonly string[]): boolean {
  const greets = lines.slice(0, 25).some((line) => /^dear\b/i.test(line));
  const dated = lines.slice(0, 8).some((line) => DATE_LINE.test(line));
  return (
    greets || (dated && lines.slice(-6).some((line) => /^(?:yours\s|kind regards|with regards)/i.test(line)))
  );
}

/**
 * Where documents that were scanned or bound together seem to begin, for a person to decide. Told from the words of
 * the pages alone; page 1 always begins one and is not named.
 * @param pages the words of every page, in order
 */
export function suggestBoundaries(pages: readonly string[]): SuggestedBoundary[] {
  const suggested: SuggestedBoundary[] = [];
  const blank = (index: number) => linesOf(pages[index] ?? '').join('').length < 3;
  for (let index = 1; index < pages.length; index += 1) {
    if (blank(index)) continue;
    const lines = linesOf(pages[index] ?? '');
    const number = saysPage(lines);
    const add = (why: SuggestedBoundary['why']) => suggested.push({ page: index + 1, why });
    if (number === 1) add('first-page-number');
    // A page that says it is the second is not the first of anything.
    else if (number !== null && number > 1) continue;
    else if (isMailHead(lines)) add('mail-head');
    else if (isLetter(lines)) add('letter');
    else if (isHeading(lines[0] ?? '')) add('heading');
    else if (blank(index - 1)) add('after-blank');
  }
  return suggested;
}
