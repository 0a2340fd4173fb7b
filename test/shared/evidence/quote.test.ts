import {
  findAll,
  findQuote,
  printedIn,
  quoteAsPrinted,
  quoteFromSelection,
  quoteStanding,
} from '@shared/evidence/quote';
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
    // A letter and its mark as two characters, as many PDFs have them; a soft hyphen; Welsh; Arabic with its marks.
    ['Sia\u0302n went home', 'si\u00e2n', ['Sia\u0302n']],
    ['Si\u00e2n went home', 'sia\u0302n went', ['Si\u00e2n went']],
    ['safe\u00ad\nguarding of', 'safeguarding', ['safe\u00ad\nguarding']],
    ['yn nhŷ ei fam, Llanfair-\nfechan', 'nhŷ ei fam, Llanfairfechan', ['nhŷ ei fam, Llanfair-\nfechan']],
    ['قالت الأم\u200f إنها', 'الأم إنها', ['الأم\u200f إنها']],
    ['\ufefb تتصل', 'لا تتصل', ['\ufefb تتصل']],
    ['a 𝐁old name', 'bold', ['𝐁old']],
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

describe('a quotation as the paper prints it', () => {
  const pages = [
    { page: 1, text: 'Police, one prior. FATHER HAS\nHISTORY OF DOMESTIC ABUSE.' },
    { page: 2, text: 'Safe-\nguarding was not well-\nbeing. The safeguarding lead' },
  ];
  it.each([
    [1, 'father has history of domestic abuse', 'FATHER HAS HISTORY OF DOMESTIC ABUSE'],
    [1, '“father has … domestic abuse”', '“FATHER HAS … DOMESTIC ABUSE”'],
    [1, '[The] father has [a] history', '[The] FATHER HAS [a] HISTORY'],
    [1, 'abuse. safeguarding was', 'ABUSE. Safeguarding was'],
    [2, 'safeguarding was not wellbeing', 'Safeguarding was not well-being'],
    [null, 'one prior', 'one prior'],
    [1, 'words that are not there', 'words that are not there'],
    [1, '', ''],
  ])('page %s, %j', (page, typed, printed) => {
    expect(quoteAsPrinted(pages, page, typed)).toBe(printed);
    expect(quoteStanding(pages, page, quoteAsPrinted(pages, page, typed))).toEqual(
      quoteStanding(pages, page, typed),
    );
  });
  it('joins a word that a line broke, without its hyphen only where the paper prints it so', () => {
    const printed = printedIn(pages);
    expect(quoteFromSelection('safe-\nguarding', printed)).toBe('safeguarding');
    expect(quoteFromSelection('well- \n being', printed)).toBe('well-being');
    expect(quoteFromSelection('Smith-\nJones')).toBe('Smith-Jones');
    expect(quoteFromSelection('photo\u00ad\ngraph')).toBe('photograph');
    expect(quoteFromSelection('said -\nand then 2019-\n2020')).toBe('said - and then 2019- 2020');
  });
});
