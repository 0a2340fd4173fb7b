import { parseSearch, type SearchNode, wantedLeaves } from '@shared/search/search-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A search written out with every bracket, so that what was understood can be read. */
function written(node: SearchNode | null): string {
  if (!node) return '-';
  switch (node.kind) {
    case 'word':
      return node.word;
    case 'prefix':
      return `${node.word}*`;
    case 'phrase':
      return `"${node.ways[0]?.join(' ')}${node.open ? '…' : ''}"`;
    case 'not':
      return `!${written(node.of)}`;
    default:
      return `(${node.of.map(written).join(node.kind === 'and' ? ' & ' : ' | ')})`;
  }
}
const understood = (typed: string) => written(parseSearch(typed));

describe('a search as typed', () => {
  it.each([
    ['photograph opened', '(photograph & opened)'],
    ['“First Opened” log', '("first opened" & log)'],
    ['mother OR father school', '(mother | (father & school))'],
    ['(mother OR father) AND school', '((mother | father) & school)'],
    ['contact NOT supervised', '(contact & !supervised)'],
    ['NOT NOT contact', 'contact'],
    ['safeg*', 'safeg*'],
    ['Café O’Brien’s', '(cafe & obriens)'],
    ['well-being', '("well being…" | wellbeing)'],
    ['3/6/2024', '"3 6 2024…"'],
    ['mother and father', '(mother & and & father)'],
  ])('%s', (typed, wanted) => expect(understood(typed)).toBe(wanted));

  it.each([
    ['"seen alo', '"seen alo…"'],
    ['mother AND', 'mother'],
    ['mother OR', 'mother'],
    ['OR mother', 'mother'],
    ['AND NOT mother', '!mother'],
    ['mother NOT', 'mother'],
    ['mother NOT OR father', '(mother | father)'],
    ['(mother', 'mother'],
    ['mother) father', '(mother & father)'],
    ['()', '-'],
    ['NOT', '-'],
    ['"', '-'],
    ['*', '-'],
    ['…—', '-'],
    ['', '-'],
  ])('unfinished: %s', (typed, wanted) => expect(understood(typed)).toBe(wanted));

  const pieces = fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    '(',
    ')',
    '"',
    '”',
    '*',
    '-',
    'école',
    'of',
    "o'b",
    ' ',
    '\n',
  );
  it('never fails, at any key of anything typed, and asks for no more than was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const typed = parts.join('');
        for (let end = 0; end <= typed.length; end += 1) {
          const leaves = wantedLeaves(parseSearch(typed.slice(0, end)));
          for (const leaf of leaves) {
            const words = leaf.kind === 'phrase' ? leaf.ways.flat() : [leaf.word];
            expect(words.length).toBeGreaterThan(0);
            for (const word of words) expect(word).toMatch(/^\P{Lu}+$/u);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
  it('is not led astray by depth or length', () => {
    expect(parseSearch('('.repeat(900))).toBeNull();
    expect(wantedLeaves(parseSearch('a '.repeat(20_000))).length).toBeLessThanOrEqual(40);
  });
});
