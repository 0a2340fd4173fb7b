import { isNearSpelling, lettersAllowed, lettersApart, lettersOf } from '@shared/search/near-spelling';
import { searchTokens } from '@shared/search/search-tokens';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const words = (text: string) => searchTokens(text).map(({ word }) => word);

describe('the words of a text', () => {
  it.each([
    ['The child’s Café, O‘Brien', ['the', 'childs', 'cafe', 'obrien']],
    ['safe-\nguarding', ['safeguarding']],
    ['safe\u00ad\n  guarding', ['safeguarding']],
    ['safe\u00adguarding', ['safeguarding']],
    ['well-being', ['well', 'being']],
    ['ﬁnding ﬂat', ['finding', 'flat']],
    ['e\u0301cole École', ['ecole', 'ecole']],
    ['Łódź Ærø', ['lodz', 'aero']],
    ['E12, p 3 (2024)', ['e12', 'p', '3', '2024']],
    ['end - start –x', ['end', 'start', 'x']],
    ['مدرسة School', ['مدرسه', 'school']],
    ['قـــال \u202bمُحَمَّد\u202c', ['قال', 'محمد']],
    ['yn nhŷ Siân, Llŷn', ['yn', 'nhy', 'sian', 'llyn']],
    ["'quoted' words'", ['quoted', 'words']],
    ['pre- and post-', ['pre', 'and', 'post']],
    ['', []],
  ])('%j', (text, wanted) => expect(words(text)).toEqual(wanted));

  it('are also looked for whole where a hyphen parts them, and in halves where a line does', () => {
    expect(searchTokens('well-being')[0]?.also).toEqual(['wellbeing']);
    expect(searchTokens('safe-\nguarding')[0]?.also).toEqual(['safe', 'guarding']);
  });
  it('stand where they say, in order and apart, and read the same alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of searchTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          end = token.end;
          const alone = words(text.slice(token.start, token.end));
          expect(alone.join('')).toBe(token.word);
        }
      }),
    );
  });
});

describe('near spellings', () => {
  it.each([
    ['safegarding', 'safeguarding', true],
    ['safeguadring', 'safeguarding', true],
    ['assesment', 'assessment', true],
    ['recieve', 'receive', true],
    ['mother', 'brother', false],
    ['care', 'cars', false],
    ['15june', '16june', false],
  ])('%s, %s: %s', (one, other, near) => expect(isNearSpelling(one, other, lettersAllowed(one))).toBe(near));
  it('are the same both ways, and never told apart by their letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', '1'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 1, 2), (one, other, allowed) => {
        const near = isNearSpelling(one, other, allowed);
        expect(isNearSpelling(other, one, allowed)).toBe(near);
        if (allowed === 0) expect(near).toBe(one === other);
        if (near) expect(lettersApart(lettersOf(one), lettersOf(other))).toBeLessThanOrEqual(allowed * 2);
      }),
    );
  });
  it('count one letter put in, left out, changed or swapped', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{5,12}$/),
        fc.nat(),
        fc.stringMatching(/^[a-z]$/),
        (word, where, letter) => {
          const at = where % word.length;
          const swapped = [...word];
          if (at > 0) swapped.splice(at - 1, 2, word[at] as string, word[at - 1] as string);
          for (const other of [
            word.slice(0, at) + letter + word.slice(at),
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + letter + word.slice(at + 1),
            swapped.join(''),
          ])
            expect(isNearSpelling(word, other, 1)).toBe(true);
        },
      ),
    );
  });
});
