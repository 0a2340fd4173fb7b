import type { TextRange } from '../evidence/quote';
import { type SearchLeaf, type SearchNode, wantedLeaves } from './search-query';
import { type SearchToken, searchTokens } from './search-tokens';

/** A short stretch of a text around what was found, cut into plain and found parts. */
export type SnippetPart = { readonly text: string; readonly found: boolean };

/** What is marked in a text that a search found. `near`: spellings of its words that were found in its stead. */
export type SearchMarks = {
  readonly leaves: readonly SearchLeaf[];
  readonly near: ReadonlySet<string>;
};

const NO_NEAR: ReadonlySet<string> = new Set();

/** What a search as understood marks, where no other spelling is meant. */
export function marksOf(search: SearchNode | null): SearchMarks {
  return { leaves: wantedLeaves(search), near: NO_NEAR };
}

const begins = (token: SearchToken, word: string) =>
  token.word.startsWith(word) || token.also.some((other) => other.startsWith(word));

function follows(tokens: readonly SearchToken[], at: number, way: readonly string[], open: boolean): boolean {
  return way.every((word, index) => {
    const token = tokens[at + index];
    return open && index === way.length - 1 ? token?.word.startsWith(word) : token?.word === word;
  });
}

/**
 * Where a search's words and phrases stand in a text, in order and without overlaps. A loose word is marked
 * wherever a word begins with it ("open" marks "opened"); a phrase from its first word to its last.
 */
export function searchMarks(text: string, marks: SearchMarks, limit = 200): TextRange[] {
  const tokens = searchTokens(text);
  const found: TextRange[] = [];
  const words = marks.leaves.flatMap((leaf) => (leaf.kind === 'phrase' ? [] : [leaf.word]));
  const phrases = marks.leaves.flatMap((leaf) =>
    leaf.kind === 'phrase' ? leaf.ways.map((way) => ({ way, open: leaf.open })) : [],
  );
  for (let at = 0; at < tokens.length && found.length < limit; at += 1) {
    const token = tokens[at] as SearchToken;
    const phrase = phrases.find(({ way, open }) => follows(tokens, at, way, open));
    if (phrase) {
      const last = tokens[at + phrase.way.length - 1] as SearchToken;
      found.push({ start: token.start, end: last.end });
      at += phrase.way.length - 1;
    } else if (marks.near.has(token.word) || words.some((word) => begins(token, word)))
      found.push({ start: token.start, end: token.end });
  }
  return found;
}

/**
 * The stretch of `text` (about `length` characters, cut at words) that holds the most hits close together.
 * @returns parts in order, with "…" where the text goes on; the beginning of the text when nothing is found
 */
export function snippet(text: string, hits: readonly TextRange[], length = 140): SnippetPart[] {
  let best = { from: 0, count: 0 };
  for (const [index, hit] of hits.entries()) {
    let count = 0;
    for (let next = index; next < hits.length && (hits[next]?.end ?? 0) - hit.start <= length - 20; next += 1)
      count += 1;
    if (count > best.count) best = { from: hit.start, count };
  }
  let start = Math.max(0, best.from - Math.round(length / 4));
  if (start > 0) {
    const space = text.slice(start, best.from).search(/\s/);
    if (space >= 0) start += space + 1;
  }
  let end = Math.min(text.length, start + length);
  const lastHit = hits.findLast((hit) => hit.start < end && hit.start >= start);
  if (lastHit) end = Math.max(end, Math.min(text.length, lastHit.end));
  if (end < text.length) {
    const space = text.slice(0, end + 1).search(/\s\S*$/);
    if (space > start && space >= (lastHit?.end ?? 0)) end = space;
  }
  const parts: SnippetPart[] = [];
  const say = (from: number, to: number, found: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to).replace(/\s+/g, ' '), found });
  };
  if (start > 0) parts.push({ text: '… ', found: false });
  let at = start;
  for (const hit of hits) {
    if (hit.start < start || hit.start >= end) continue;
    say(at, hit.start, false);
    say(hit.start, Math.min(hit.end, end), true);
    at = Math.min(hit.end, end);
  }
  say(at, end, false);
  if (end < text.length) parts.push({ text: ' …', found: false });
  return parts;
}
