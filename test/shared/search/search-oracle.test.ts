import type { Findable } from '@shared/search/findable';
import { documentKey } from '@shared/search/search-entries';
import { SearchIndex } from '@shared/search/search-index';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/**
 * The index against a plain scan that reads every page from end to end, knows no numbers and shares no code with
 * it: the same hits in the same order, for generated papers and searches.
 */
type Paper = { id: string; title: string; date: string | null; used: number | null; pages: string[] };
type Asked =
  | { kind: 'word' | 'prefix'; word: string }
  | { kind: 'phrase'; words: string[] }
  | { kind: 'not'; of: Asked }
  | { kind: 'and' | 'or'; of: Asked[] };

const WORDS = [
  'photo',
  'photograph',
  'photographs',
  'open',
  'opened',
  'mother',
  'brother',
  'safeguarding',
  'safegarding',
  'a',
];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));
const paper = fc.record({
  title: text,
  date: fc.constantFrom(null, '2024-01-05', '2024-06-03'),
  used: fc.constantFrom(null, 1, 2),
  pages: fc.array(text, { maxLength: 3 }),
});
const leaf: fc.Arbitrary<Asked> = fc.oneof(
  word.map((each) => ({ kind: 'word' as const, word: each })),
  word.map((each) => ({ kind: 'word' as const, word: each.slice(0, 5) })),
  word.map((each) => ({ kind: 'prefix' as const, word: each.slice(0, 4) })),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => ({ kind: 'phrase' as const, words })),
);
const asked: fc.Arbitrary<Asked> = fc.letrec<{ node: Asked }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    leaf.map((of) => ({ kind: 'not' as const, of })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of) => ({ kind: 'and' as const, of })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of) => ({ kind: 'or' as const, of })),
  ),
})).node;

function typedAs(node: Asked): string {
  switch (node.kind) {
    case 'word':
      return node.word;
    case 'prefix':
      return `${node.word}*`;
    case 'phrase':
      return `"${node.words.join(' ')}"`;
    case 'not':
      return `NOT ${typedAs(node.of)}`;
    default:
      return `(${node.of.map(typedAs).join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}

/** The textbook distance with swaps, whole matrix. */
function distance(one: string, other: string): number {
  const d = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => d[i]?.[j] as number;
  for (let i = 1; i <= one.length; i += 1)
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = least;
    }
  return at(one.length, other.length);
}

function levelOf(leafAsked: Asked, words: string[]): number {
  if (leafAsked.kind === 'phrase')
    return ` ${words.join(' ')} `.includes(` ${leafAsked.words.join(' ')} `) ? 3 : 0;
  if (leafAsked.kind !== 'word' && leafAsked.kind !== 'prefix') throw new Error('not a leaf');
  const wanted = leafAsked.word;
  if (leafAsked.kind === 'prefix') return words.some((each) => each.startsWith(wanted)) ? 3 : 0;
  const allowed = wanted.length < 5 ? 0 : wanted.length < 9 ? 1 : 2;
  if (words.includes(wanted)) return 3;
  if (wanted.length > 1 && words.some((each) => each.startsWith(wanted))) return 2;
  return words.some((each) => distance(each, wanted) <= allowed) ? 1 : 0;
}

const wanted = (node: Asked): Asked[] =>
  node.kind === 'not' ? [] : node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(wanted) : [node];

function fits(node: Asked, level: (leaf: Asked) => number, own: (leaf: Asked) => number): number {
  if (node.kind === 'not') return fits(node.of, own, own) === 3 ? 0 : 3;
  if (node.kind === 'and') return Math.min(...node.of.map((each) => fits(each, level, own)));
  if (node.kind === 'or') return Math.max(...node.of.map((each) => fits(each, level, own)));
  return level(node);
}

const split = (words: string) => words.split(' ').filter(Boolean);

function scan(papers: Paper[], node: Asked, besides: string | null): string[] {
  const leaves = wanted(node);
  const found: { key: string; rank: (number | string)[] }[] = [];
  let order = 0;
  for (const { id, title, date, used, pages } of papers) {
    const head = split(title);
    const hitsOfPages: typeof found = [];
    const consider = (key: string, words: string[], isPage: boolean, page: number) => {
      const own = (each: Asked) => levelOf(each, words);
      const level = (each: Asked) => own(each) || (isPage ? Math.min(2, levelOf(each, head)) : 0);
      order += 1;
      if (fits(node, level, own) === 0) return null;
      if (fits(node, own, own) === 0 && leaves.every((each) => own(each) === 0)) return null;
      const levels = leaves.map(level);
      const count = (wantedLevel: number) => levels.filter((each) => each === wantedLevel).length;
      const line = isPage ? ` ${words.join(' ')} ` : ` ${words.join(' ')} .  `;
      const phrase =
        leaves.some((each) => each.kind === 'phrase' && level(each) === 3) ||
        (besides !== null && line.includes(besides));
      return {
        key,
        rank: [
          phrase ? 0 : 1,
          -count(3),
          -count(2),
          -count(1),
          isPage && used === page ? 0 : 1,
          date ?? '',
          order,
        ],
      };
    };
    const document = consider(`document/${id}`, head, false, 0);
    for (const [at, page] of pages.entries()) {
      const words = split(page);
      const hit = words.length === 0 ? null : consider(`page/${id}/${at + 1}`, words, true, at + 1);
      if (hit) hitsOfPages.push(hit);
    }
    if (document && hitsOfPages.length === 0) found.push(document);
    found.push(...hitsOfPages);
  }
  return found
    .sort((one, other) => {
      for (let at = 0; at < one.rank.length; at += 1) {
        const a = one.rank[at] as number | string;
        const b = other.rank[at] as number | string;
        if (a === b) continue;
        return at === 5 ? (a > b ? -1 : 1) : a < b ? -1 : 1;
      }
      return 0;
    })
    .map(({ key }) => key);
}

function indexOf(papers: Paper[]): SearchIndex {
  const index = new SearchIndex();
  for (const { id, title, date, used, pages } of papers) {
    const findable: Findable = {
      key: documentKey(id),
      group: 'evidence',
      place: { kind: 'document', documentId: id },
      title,
      text: '',
      date,
      personIds: [],
      pointIds: [],
      allPoints: false,
      used: false,
      pages: used === null ? {} : { [used]: { used: true, pointIds: [] } },
    };
    index.put(findable);
    for (const [at, page] of pages.entries()) index.putPage(id, at + 1, page);
  }
  return index;
}

it('finds what a plain scan finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), asked, (drafts, node) => {
      const papers = drafts.map((draft, at) => ({ ...draft, id: `d${at}` }));
      const besides =
        node.kind === 'and' && node.of.every((each) => each.kind === 'word')
          ? ` ${node.of.map((each) => (each.kind === 'word' ? each.word : '')).join(' ')}`
          : null;
      const answer = indexOf(papers).search({ typed: typedAs(node), limit: 1_000 });
      const plain = scan(papers, node, besides);
      if (answer.onlySome) expect(plain).toEqual([]);
      else expect(answer.found.map(({ key }) => key)).toEqual(plain);
    }),
    { numRuns: 400 },
  );
});

it('finds the page that any stretch of words was copied from', () => {
  const page = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), {
    minLength: 3,
    maxLength: 30,
  });
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (words, from, count) => {
      const all = words.map((each) => each.replace(/["“”„«»\s]/g, ''));
      const first = from % all.length;
      const copied = all.slice(first, first + 1 + (count % 6)).join(' ');
      const index = indexOf([
        { id: 'd', title: '', date: null, used: null, pages: [`before ${all.join(' ')} after`] },
      ]);
      const { found } = index.search({ typed: `"${copied}"`, limit: 5 });
      const says = /[\p{L}\p{N}]/u.test(copied);
      if (says) expect(found.map(({ key }) => key)).toEqual(['page/d/1']);
    }),
    { numRuns: 300 },
  );
});
