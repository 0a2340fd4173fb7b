/** One word of a text as it is looked for, and where it stands in the text. */
export type SearchToken = {
  /** Lower case, without accents, apostrophes and the hyphens of broken lines. */
  readonly word: string;
  /** The first character of the word in the text, counted in UTF-16 units. */
  readonly start: number;
  /** The first character after the word. */
  readonly end: number;
  /**
   * Other ways the word is looked for: "well-being" also as "wellbeing", "safe-" at a line's end and
   * "guarding" after it also as the two halves. Empty for most words.
   */
  readonly also: readonly string[];
};

/** Letters that carry no separable accent, as people without them on their keyboard type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Written without their dots as often as with them.
  ى: 'ي',
  ة: 'ه',
};

const SEPARATOR = 0;
const APOSTROPHE = 1;
const HYPHEN = 2;
const NOTHING = 3;
const LETTER = 4;

const APOSTROPHES = /['‘’‛ʼ′`´]/u;
const HYPHENS = /[-‐‑\u2212]/u;
/** Marks over letters, soft hyphens, the drawn-out line of Arabic and characters without width: passed over inside a word. */
const WITHOUT_WIDTH = /[\p{M}\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const WORDS = /[\p{L}\p{N}]/u;

function kindOf(character: string): number {
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (WITHOUT_WIDTH.test(character)) return NOTHING;
  return WORDS.test(character) ? LETTER : SEPARATOR;
}

/** The kinds of the first 128 characters, made once: pages are many. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** A letter as it is compared: "É" is "e", "ﬁ" is "fi". */
function foldLetter(character: string): string {
  const folded = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return PLAIN[folded] ?? folded;
}

/** Where the word goes on after a hyphen at `at`: the same line, the next one, or nowhere. */
function afterHyphen(text: string, at: number): { next: number; broken: boolean } | null {
  let next = at + 1;
  while (text[next] === ' ' || text[next] === '\t' || text[next] === '\r') next += 1;
  const broken = text[next] === '\n';
  if (broken) {
    while (next < text.length && /\s/.test(text[next] as string)) next += 1;
  } else next = at + 1;
  const character = text.codePointAt(next);
  if (character === undefined || kindOf(String.fromCodePoint(character)) !== LETTER) return null;
  return { next, broken };
}

/**
 * The words of a text in order. Case, accents, the shape of apostrophes and ligatures make no difference;
 * a word broken with a hyphen at the end of a line is one word; an ordinary hyphen parts two.
 * The same reading is used for pages and for what is typed, so that words copied off a page find it.
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? ASCII[code] === LETTER : kindOf(characterAt(text, at)) === LETTER) {
      at = readWord(text, at, tokens);
    } else at += code < 128 ? 1 : characterAt(text, at).length;
  }
  return tokens;
}

const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) as number);

/** One piece of a word that hyphens part. `joins`: it was parted from the piece before by a line's end. */
type Piece = { word: string; start: number; end: number; joins: boolean };

/** Reads one word, with what hangs on it by hyphens, and answers where reading goes on. */
function readWord(text: string, from: number, tokens: SearchToken[]): number {
  const pieces: Piece[] = [];
  let at = from;
  let joins = false;
  for (;;) {
    const piece = readPiece(text, at, joins);
    pieces.push(piece);
    const next = isHyphenAt(text, piece.end) ? afterHyphen(text, piece.end) : null;
    if (!next) {
      at = piece.end;
      break;
    }
    at = next.next;
    joins = next.broken;
  }
  if (pieces.length === 1) {
    const { word, start, end } = pieces[0] as Piece;
    tokens.push({ word, start, end, also: NONE });
    return at;
  }
  pushParted(pieces, tokens);
  return at;
}

const NONE: readonly string[] = [];

/** Pieces of one word: those of a broken line become one; the whole run is also looked for as one. */
function pushParted(pieces: readonly Piece[], tokens: SearchToken[]): void {
  const whole = pieces.map(({ word }) => word).join('');
  const words: { word: string; start: number; end: number; halves: string[] }[] = [];
  for (const { word, start, end, joins } of pieces) {
    const last = words.at(-1);
    if (joins && last) {
      if (last.halves.length === 0) last.halves.push(last.word);
      last.halves.push(word);
      last.word += word;
      last.end = end;
    } else words.push({ word, start, end, halves: [] });
  }
  for (const [index, { word, start, end, halves }] of words.entries()) {
    const also = index === 0 && words.length > 1 ? [...halves, whole] : halves;
    tokens.push({ word, start, end, also });
  }
}

function isHyphenAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // A soft hyphen at a line's end breaks a word too.
  return code === 0x2d || code === 0xad || (code > 127 && HYPHENS.test(text[at] as string));
}

function readPiece(text: string, start: number, joins: boolean): Piece {
  let word = '';
  let at = start;
  let end = start;
  let asciiFrom = start;
  const flush = () => {
    if (at > asciiFrom) word += text.slice(asciiFrom, at).toLowerCase();
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = ASCII[code];
      if (kind === LETTER) {
        at += 1;
        end = at;
        continue;
      }
      if (kind !== APOSTROPHE || !isLetterAt(text, at + 1)) break;
      flush();
      at += 1;
      asciiFrom = at;
      continue;
    }
    const character = characterAt(text, at);
    const kind = kindOf(character);
    if (code === 0xad && !isLetterAt(text, at + 1)) break;
    if (kind === LETTER) {
      flush();
      word += foldLetter(character);
      at += character.length;
      end = at;
    } else if (kind === NOTHING || (kind === APOSTROPHE && isLetterAt(text, at + character.length))) {
      flush();
      at += character.length;
      if (kind === NOTHING && code !== 0xad) end = at;
    } else break;
    asciiFrom = at;
  }
  flush();
  return { word, start, end: Math.max(end, start + 1), joins };
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  return code < 128 ? ASCII[code] === LETTER : kindOf(characterAt(text, at)) === LETTER;
}

/** The words of a text as one line, each with a space on both sides: what phrases are looked for in. */
export function searchLine(tokens: readonly SearchToken[]): string {
  return tokens.length === 0 ? ' ' : ` ${tokens.map(({ word }) => word).join(' ')} `;
}
