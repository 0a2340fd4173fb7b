import { findAll, type TextRange } from './quote';

/** What the user is looking for: loose words, all wanted, and phrases wanted exactly. */
export type SearchWords = { readonly words: readonly string[]; readonly phrases: readonly string[] };

/** Reads a search as typed: `photograph "first opened"`. An unclosed quotation mark runs to the end. */
export function readSearch(typed: string): SearchWords {
  const phrases: string[] = [];
  const rest = typed.replace(/["“”„]([^"“”„]*)(?:["“”„]|$)/g, (_, phrase: string) => {
    if (phrase.trim() !== '') phrases.push(phrase.trim().replace(/\s+/g, ' '));
    return ' ';
  });
  const words = rest.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { words, phrases };
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");

/**
 * Where the search's words and phrases stand in a text, in order and without overlaps. A loose word
 * matches at the start of a word ("open" finds "opened").
 */
export function searchHits(text: string, search: SearchWords, limit = 200): TextRange[] {
  const hits: TextRange[] = search.phrases.flatMap((phrase) => findAll(text, phrase, limit));
  for (const word of search.words) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}[\\p{L}\\p{N}]*`, 'giu');
    for (const match of text.matchAll(pattern)) {
      hits.push({ start: match.index, end: match.index + match[0].length });
      if (hits.length > limit * 4) break;
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: TextRange[] = [];
  for (const hit of hits) if (hit.start >= (apart.at(-1)?.end ?? 0)) apart.push(hit);
  return apart.slice(0, limit);
}

/** A short stretch of a text around what was found, cut into plain and found parts. */
export type SnippetPart = { readonly text: string; readonly found: boolean };

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
