/** Part of a text, as offsets into it: from `start` up to but not including `end`. */
export type TextRange = { readonly start: number; readonly end: number };

/** A text made comparable: no white space, one kind of quotation mark and dash, and the way back. */
type Comparable = {
  readonly original: string;
  readonly text: string;
  /** For each comparable character, where it stands in the original. */
  readonly from: readonly number[];
};

const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '«': '"',
  '»': '"',
};

/** Left out when comparing: white space, hyphens and dashes of all kinds (a line may have been broken at one), soft marks. */
const LEFT_OUT = /[\s\p{Pd}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u2212]/u;

/** Marks that belong to the letter before them: "é" may be one character or two. */
const MARKS = /\p{M}*/uy;

/** What becomes of each ASCII character: itself in lower case, or 0 for what is left out. Made once, as pages are many. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return LEFT_OUT.test(character) ? 0 : (SAME[character] ?? character).toLowerCase().charCodeAt(0);
});

function comparable(original: string): Comparable {
  const parts: string[] = [];
  const from: number[] = [];
  let codes: number[] = [];
  const flush = () => {
    // In pieces: an argument list has a limit.
    for (let at = 0; at < codes.length; at += 4_096)
      parts.push(String.fromCharCode(...codes.slice(at, at + 4_096)));
    codes = [];
  };
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    // The first of the marks that may follow a letter is U+0300.
    if (code < 128 && !(original.charCodeAt(at + 1) >= 0x300)) {
      const kept = ASCII[code] as number;
      if (kept !== 0) {
        codes.push(kept);
        from.push(at);
      }
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) as number);
    if (LEFT_OUT.test(character)) {
      at += character.length;
      continue;
    }
    flush();
    const end = endOfCharacter(original, at);
    const marks = original.slice(at + character.length, end);
    // NFKC undoes ligatures ("ﬁ") and full-width forms, and joins a letter and its marks; one may become several.
    const same = `${SAME[character] ?? character}${marks}`.normalize('NFKC').toLowerCase();
    parts.push(same);
    for (let unit = 0; unit < same.length; unit += 1) from.push(at);
    at = end;
  }
  flush();
  return { original, text: parts.join(''), from };
}

/** Where the character that begins at `at` ends, with the marks over and under it. */
function endOfCharacter(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  MARKS.lastIndex = at + (code > 0xffff ? 2 : 1);
  MARKS.test(text);
  // A sticky search that finds nothing goes back to the beginning; this one always finds, if only nothing.
  return MARKS.lastIndex;
}

/** The pieces of a quotation between what its author left out or put in: "a […] b", "a … b", "[He] said". */
function pieces(quote: string): string[] {
  return quote
    .split(/\[[^\]]{0,200}\]|…|\.{3,}/)
    .map((piece) => comparable(piece.replace(/^[\s"“'‘]+|[\s"”'’]+$/g, '')).text)
    .filter((piece) => piece !== '');
}

function findPieces(inside: Comparable, wanted: readonly string[], from: number): TextRange[] | null {
  const ranges: TextRange[] = [];
  let at = from;
  for (const piece of wanted) {
    const start = inside.text.indexOf(piece, at);
    if (start < 0) return null;
    const end = start + piece.length;
    const last = inside.from[end - 1] as number;
    ranges.push({ start: inside.from[start] as number, end: endOfCharacter(inside.original, last) });
    at = end;
  }
  return ranges;
}

/**
 * Where the words of a quotation stand in a page's text, one range for each piece between omissions
 * ("…", "[…]", "[inserted words]"). White space, line-end hyphens, ligatures, letter case and the shape
 * of quotation marks make no difference; any other difference means the words are not there.
 * @returns the ranges of the first match, or null
 */
export function findQuote(pageText: string, quote: string): TextRange[] | null {
  const wanted = pieces(quote);
  return wanted.length === 0 ? null : findPieces(comparable(pageText), wanted, 0);
}

/** Every place the words stand in a text, at most `limit`; for searching within a document. */
export function findAll(pageText: string, words: string, limit = 500): TextRange[] {
  const inside = comparable(pageText);
  const wanted = comparable(words).text;
  const found: TextRange[] = [];
  if (wanted === '') return found;
  for (let at = inside.text.indexOf(wanted); at >= 0 && found.length < limit; ) {
    const end = at + wanted.length;
    const last = inside.from[end - 1] as number;
    found.push({ start: inside.from[at] as number, end: endOfCharacter(inside.original, last) });
    at = inside.text.indexOf(wanted, end);
  }
  return found;
}

/** Whether a citation's words are where it says. `page` is where they are, or begin, when elsewhere. */
export type QuoteStanding =
  | { readonly kind: 'nothing-quoted' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'there' }
  | { readonly kind: 'elsewhere'; readonly page: number }
  | { readonly kind: 'gone' };

/** The text of one page of a document. */
export type PageWords = { readonly page: number; readonly text: string };

/**
 * Whether the quoted words stand on the cited page. Words that run on to the next page count as there.
 * @param pages the document's pages as known, in order
 * @param page the cited page; null: anywhere in the document
 * @param quote the quoted words; empty when the page as a whole is cited
 */
export function quoteStanding(
  pages: readonly PageWords[],
  page: number | null,
  quote: string,
): QuoteStanding {
  if (pieces(quote).length === 0) return { kind: 'nothing-quoted' };
  const cited = page === null ? pages : pages.filter((one) => one.page === page);
  if (!cited.some((one) => one.text.trim() !== '')) return { kind: 'no-text' };
  const where = (list: readonly PageWords[]) => findQuote(list.map((one) => one.text).join('\n'), quote);
  if (page === null) return where(pages) ? { kind: 'there' } : { kind: 'gone' };
  const runsOn = where(pages.filter((one) => one.page === page || one.page === page + 1))?.[0];
  if (where(cited) || (runsOn && runsOn.start < (cited[0]?.text.length ?? 0))) return { kind: 'there' };
  const other = pages.find((one) => where([one]));
  return other ? { kind: 'elsewhere', page: other.page } : { kind: 'gone' };
}

/**
 * Selected words as a citation keeps them: one line. A word that the end of a line broke at a hyphen is one word again:
 * without the hyphen where the paper elsewhere prints it so, else with it, as it was printed.
 * @param printed whether a word stands in the paper as it is given, in lower case
 */
export function quoteFromSelection(
  selected: string,
  printed: (word: string) => boolean = () => false,
): string {
  return selected
    .replace(/\u00ad[^\S\n]*\n\s*|\u00ad/g, '')
    .replace(
      /(\p{L}[\p{L}\p{M}]*)([-\u2010])[^\S\n]*\n\s*(\p{L}[\p{L}\p{M}]*)/gu,
      (_all, first: string, hyphen: string, second: string) =>
        printed(`${first}${second}`.toLowerCase()) ? `${first}${second}` : `${first}${hyphen}${second}`,
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 20_000);
}

/** Whether a word stands in a paper as it is given, in lower case: how {@link quoteFromSelection} is told. */
export function printedIn(pages: readonly PageWords[]): (word: string) => boolean {
  return (word) => pages.some(({ text }) => text.toLowerCase().includes(word));
}

/**
 * A quotation with the words as the paper prints them: typed "father has history" becomes "FATHER HAS HISTORY" where
 * that is what stands there. What its author left out or put in ("…", "[He]") stays, and so does all of it when the
 * words are not on the page.
 * @param pages the document's pages as known, in order
 * @param page the cited page, from which words may run on to the next; null: anywhere in the document
 */
export function quoteAsPrinted(pages: readonly PageWords[], page: number | null, quote: string): string {
  const near = page === null ? pages : pages.filter((one) => one.page === page || one.page === page + 1);
  const text = near.map((one) => one.text).join('\n');
  const ranges = findQuote(text, quote);
  if (!ranges) return quote;
  let next = 0;
  return quote
    .split(/(\[[^\]]{0,200}\]|…|\.{3,})/)
    .map((part, index) => {
      if (index % 2 === 1 || pieces(part).length === 0) return part;
      const range = ranges[next];
      next += 1;
      if (!range) return part;
      const before = /^[\s"“'‘]*/.exec(part)?.[0] ?? '';
      const after = /[\s"”'’]*$/.exec(part)?.[0] ?? '';
      return `${before}${quoteFromSelection(text.slice(range.start, range.end), printedIn(pages))}${after}`;
    })
    .join('');
}
