import { searchTokens } from './search-tokens';

/** What one typed word or phrase asks for. */
export type SearchLeaf =
  /** A word: found whole, else begun with, else nearly spelt so. `also`: "wellbeing" where "well-being" was typed. */
  | { readonly kind: 'word'; readonly word: string }
  /** `safeg*`: every word that begins so. */
  | { readonly kind: 'prefix'; readonly word: string }
  /**
   * Words one after another. `open`: still being typed, so that the last word may go on.
   * `ways`: the same words differently parted by hyphens, each a line as {@link searchLine} writes it, untrimmed.
   */
  | { readonly kind: 'phrase'; readonly ways: readonly (readonly string[])[]; readonly open: boolean };

/** A search as understood. */
export type SearchNode =
  | SearchLeaf
  | { readonly kind: 'and'; readonly of: readonly SearchNode[] }
  | { readonly kind: 'or'; readonly of: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly of: SearchNode };

/** More than this is not a search but a text. */
const LONGEST = 1_000;
const MOST_LEAVES = 40;
const DEEPEST = 20;

type Lexeme =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'leaf'; readonly leaf: SearchNode };

const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' };
const QUOTES = /["“”„«»]/;

function lexemes(typed: string): Lexeme[] {
  const found: Lexeme[] = [];
  let leaves = 0;
  let opened = 0;
  const leaf = (node: SearchNode | null) => {
    if (!node || leaves >= MOST_LEAVES) return;
    leaves += 1;
    found.push({ kind: 'leaf', leaf: node });
  };
  const text = typed.slice(0, LONGEST);
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (/\s/.test(character)) at += 1;
    else if (character === '(') {
      opened += 1;
      found.push({ kind: 'open' });
      at += 1;
    } else if (character === ')') {
      // One too many is passed over.
      if (opened > 0) found.push({ kind: 'close' });
      opened = Math.max(0, opened - 1);
      at += 1;
    } else if (QUOTES.test(character)) {
      const rest = text.slice(at + 1);
      const end = rest.search(QUOTES);
      leaf(phraseOf(end < 0 ? rest : rest.slice(0, end), end < 0));
      at += end < 0 ? text.length : end + 2;
    } else {
      const chunk = /^[^\s()"“”„«»]+/.exec(text.slice(at))?.[0] ?? character;
      const operator = OPERATORS[chunk];
      if (operator) found.push({ kind: operator });
      else leaf(looseWord(chunk));
      at += chunk.length;
    }
  }
  return found;
}

/** Quoted words. A hyphen before a space is a line's end that was copied as one line. */
function phraseOf(words: string, open: boolean): SearchLeaf | null {
  const ways: string[][] = [];
  for (const way of [words, words.replace(/(\S)[-‐‑\u00ad]\s+/gu, '$1-\n')]) {
    const tokens = searchTokens(way);
    if (tokens.length === 0) continue;
    ways.push(tokens.map(({ word }) => word));
    // "well-being" as one word, in case the page was broken there.
    const joined = searchTokens(way.replace(/(\p{L})[-‐‑](?=\p{L})/gu, '$1'));
    ways.push(joined.map(({ word }) => word));
  }
  const apart = new Map(ways.map((way) => [way.join(' '), way]));
  return apart.size === 0 ? null : { kind: 'phrase', ways: [...apart.values()], open };
}

/** A word typed without quotation marks; one that falls into several ("3/6/2024", "well-being") is a phrase. */
function looseWord(chunk: string): SearchNode | null {
  const tokens = searchTokens(chunk);
  const [first] = tokens;
  if (!first) return null;
  if (tokens.length === 1) return { kind: chunk.endsWith('*') ? 'prefix' : 'word', word: first.word };
  const phrase = phraseOf(chunk, true) as SearchLeaf;
  const whole = first.also.at(-1);
  return whole ? { kind: 'or', of: [phrase, { kind: 'word', word: whole }] } : phrase;
}

/**
 * Understands a search as typed: loose words (all wanted), `"phrases"`, `AND`, `OR`, `NOT` (in capitals),
 * `begin*` and brackets. NOT binds before AND, AND before OR. Whatever is unfinished or makes no sense
 * where it stands (an operator without a word, a bracket without its other half) is passed over, and an
 * unclosed quotation mark runs to the end, so that there is something to find at every key.
 * @returns null when nothing is asked for
 */
export function parseSearch(typed: string): SearchNode | null {
  const list = lexemes(typed);
  let at = 0;

  const orOf = (depth: number): SearchNode | null => {
    const parts: SearchNode[] = [];
    for (;;) {
      const part = andOf(depth);
      if (part) parts.push(part);
      const next = list[at];
      if (next?.kind === 'or') at += 1;
      // Its opening bracket was passed over as too deep.
      else if (next?.kind === 'close' && depth === 0) at += 1;
      else if (next === undefined || next.kind === 'close') return together('or', parts);
    }
  };
  const andOf = (depth: number): SearchNode | null => {
    const parts: SearchNode[] = [];
    for (;;) {
      while (list[at]?.kind === 'and') at += 1;
      const next = list[at];
      if (next === undefined || next.kind === 'or' || next.kind === 'close') return together('and', parts);
      const part = one(depth);
      if (part) parts.push(part);
    }
  };
  const one = (depth: number): SearchNode | null => {
    const next = list[at] as Lexeme;
    at += 1;
    if (next.kind === 'leaf') return next.leaf;
    if (next.kind === 'not') {
      let odd = true;
      while (list[at]?.kind === 'not') {
        odd = !odd;
        at += 1;
      }
      const following = list[at];
      if (following?.kind !== 'leaf' && following?.kind !== 'open') return null;
      const of = one(depth);
      return of && odd ? { kind: 'not', of } : of;
    }
    // Deeper than anyone means: the bracket is passed over.
    if (next.kind !== 'open' || depth >= DEEPEST) return null;
    const inside = orOf(depth + 1);
    if (list[at]?.kind === 'close') at += 1;
    return inside;
  };
  return orOf(0);
}

function together(kind: 'and' | 'or', parts: readonly SearchNode[]): SearchNode | null {
  if (parts.length === 0) return null;
  if (parts.length === 1) return parts[0] as SearchNode;
  return { kind, of: parts };
}

/** The words and phrases that are wanted (not those under NOT), in the order they were typed. */
export function wantedLeaves(node: SearchNode | null): SearchLeaf[] {
  if (!node || node.kind === 'not') return [];
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(wantedLeaves);
  return [node];
}
