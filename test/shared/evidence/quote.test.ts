import { findAll, findQuote, quoteFromSelection, quoteStanding } from '@shared/evidence/quote';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const found = (page: string, quote: string) =>
  findQuote(page, quote)?.map(({ start, end }) => page.slice(start, end));

describe('the words of a quotation', () => {
  it.each([
    [
      'first opened\n3 June 2024,  10.22',
      'first opened 3 June 2024, 10.22',
      ['first opened\n3 June 2024,  10.22'],
    ],
    [
      'she had not seen the photo-\ngraph',
      'she had not seen the photograph',
      ['she had not seen the photo-\ngraph'],
    ],
    ['the “gate” explained it', 'the "gate" explained it', ['the “gate” explained it']],
    ['the of\uFB01ce re\uFB01led it', 'the office refiled it', ['the of\uFB01ce re\uFB01led it']],
    ['It was an Opinion', 'it was an opinion', ['It was an Opinion']],
    [
      'Carry on. We’ve seen her. MASH already decided.',
      'Carry on. […] MASH already decided.',
      ['Carry on.', 'MASH already decided.'],
    ],
    ['Carry on. We’ve seen her.', '“Carry on … seen her”', ['Carry on', 'seen her']],
  ])('in %j: %j', (page, quote, words) => {
    expect(found(page, quote)).toEqual(words);
  });
  it.each([
    ['first opened 3 June', 'first opened 4 June'],
    ['We have not seen her', 'We have seen her'],
    ['b … a', 'a [...] b'],
    ['anything', ''],
    ['anything', '…'],
  ])('are not in %j: %j', (page, quote) => {
    expect(findQuote(page, quote)).toBeNull();
  });
  it('are always found in the text they were selected from', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 40 }),
        fc.nat(200),
        fc.integer({ min: 5, max: 80 }),
        (page, at, length) => {
          const selected = page.slice(at, at + length);
          const quote = quoteFromSelection(selected);
          fc.pre(/[a-z]/i.test(quote));
          expect(findQuote(page, quote)).not.toBeNull();
        },
      ),
    );
  });
});

describe('whether quoted words stand', () => {
  const pages = [
    { page: 1, text: 'Imogen was seen at home with her mother and Mr V' },
    { page: 2, text: 'present. She was not seen alone.' },
    { page: 3, text: '' },
  ];
  it.each([
    [2, 'not seen alone', { kind: 'there' }],
    [1, 'her mother and Mr V present', { kind: 'there' }],
    [1, 'not seen alone', { kind: 'elsewhere', page: 2 }],
    [2, 'was seen alone', { kind: 'gone' }],
    [null, 'not seen alone', { kind: 'there' }],
    [3, 'anything', { kind: 'no-text' }],
    [2, '', { kind: 'nothing-quoted' }],
    [9, 'anything', { kind: 'no-text' }],
  ] as const)('page %s, %j', (page, quote, standing) => {
    expect(quoteStanding(pages, page, quote)).toEqual(standing);
  });
});

it('finds every place of words in a text', () => {
  expect(findAll('aba aBa', 'aba')).toHaveLength(2);
  expect(findAll('anything', ' ')).toEqual([]);
});
