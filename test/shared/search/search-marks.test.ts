import { marksOf, searchMarks, snippet } from '@shared/search/search-marks';
import { parseSearch } from '@shared/search/search-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const marked = (text: string, typed: string) => searchMarks(text, marksOf(parseSearch(typed)));
const marks = (text: string, typed: string) =>
  marked(text, typed).map(({ start, end }) => text.slice(start, end));

describe('what a search marks in a text', () => {
  const text = 'Photograph first opened; the photographs were reopened.';
  it('is loose words at their beginning, and phrases whole', () => {
    expect(marks(text, 'photo open')).toEqual(['Photograph', 'opened', 'photographs']);
    expect(marks(text, '"first opened" opened')).toEqual(['first opened']);
    expect(marks(text, '"first ope')).toEqual(['first opened']);
    expect(marks(text, '"first ope"')).toEqual([]);
    expect(marks(text, 'photograph NOT opened')).toEqual(['Photograph', 'photographs']);
  });
  it('runs over line ends, hyphens, accents and quotation marks', () => {
    expect(marks('the safe-\nguarding lead’s note', 'safeguarding leads')).toEqual([
      'safe-\nguarding',
      'lead’s',
    ]);
    expect(marks('Zoë was seen\nalone', '"zoe was seen alone"')).toEqual(['Zoë was seen\nalone']);
  });
});

describe('a snippet', () => {
  it('shows the place where the words stand together', () => {
    const text = `${'Nothing here. '.repeat(30)}On 3 June the photograph was first opened by the worker. ${'More. '.repeat(40)}`;
    const parts = snippet(text, marked(text, 'photograph opened'), 90);
    expect(parts.filter((part) => part.found).map((part) => part.text)).toEqual(['photograph', 'opened']);
    const whole = parts.map((part) => part.text).join('');
    expect(whole.length).toBeLessThan(120);
    expect(whole.startsWith('… ')).toBe(true);
    expect(whole.endsWith(' …')).toBe(true);
  });
  it('takes what it says from the text, for any search', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.lorem({ maxCount: 3 }), (text, typed) => {
        const said = snippet(text, marked(text, typed), 60)
          .map((part) => part.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(text.replace(/\s+/g, ' ')).toContain(said);
      }),
    );
  });
});
