import {
  countWords,
  coverOfPage,
  overlap,
  type PlacedChar,
  placesOfWords,
  wordsOfChars,
} from '@shared/bundle/redaction-places';
import { expect, test } from 'vitest';
import { record } from '../../builders/case-builder';

/** Lines of text set in letters of equal width, a hundredth of the page each. */
const page = (...lines: string[]): PlacedChar[] =>
  lines.flatMap((line, row) =>
    [...line].map((text, at) => ({
      text,
      part: { x: 0.1 + at * 0.01, y: 0.1 + row * 0.03, width: 0.01, height: 0.02 },
    })),
  );
const mark = (fields: object) =>
  record('redactions', { id: 'm', documentId: 'd', reason: 'third-party', ...fields });

test('words stand where they are whole words, whatever their case, accents or line breaks', () => {
  expect(countWords('Imogen, IMOGEN’s and imogén', 'Imogen')).toBe(3);
  expect(countWords('Imogene and Simogen', 'Imogen')).toBe(0);
  expect(countWords('the plan now', 'Ann')).toBe(0);
  expect(countWords('Mrs Kerry Dun-\nmore called', 'Kerry Dunmore')).toBe(1);
  expect(countWords('call 01632 960 558 now', '01632 960558')).toBe(1);
});

test('each line of words that run over has a box of its own, and no box reaches the letters beside it', () => {
  const chars = page('seen with Kerry', 'Dunmore at home');
  const boxes = placesOfWords(chars, 'Kerry Dunmore');
  expect(boxes).toHaveLength(2);
  const under = chars.filter(({ part }) => boxes.some((box) => overlap(part, box, 0.002)));
  expect(under.map(({ text }) => text).join('')).toBe('KerryDunmore');
});

test('letters set apart without a space are still parted where the gap is wide', () => {
  const chars = page('AB');
  const apart = [chars[0] as PlacedChar, { text: 'C', part: { x: 0.4, y: 0.1, width: 0.01, height: 0.02 } }];
  expect(wordsOfChars(apart).map(({ text }) => text)).toEqual(['A', 'C']);
  expect(wordsOfChars(chars).map(({ text }) => text)).toEqual(['AB']);
});

test('a marked page is covered by frames and words; words that are not there are named', () => {
  const chars = page('Imogen was seen');
  const frame = { x: 0.5, y: 0.5, width: 0.1, height: 0.1 };
  const cover = coverOfPage(
    [
      mark({ page: 1, words: 'Imogen' }),
      mark({ page: 1, region: frame }),
      mark({ page: 1, words: 'Nobody' }),
    ],
    chars,
  );
  expect(cover.parts).toHaveLength(2);
  expect(cover.parts[1]).toEqual(frame);
  expect(cover.notFound).toEqual(['Nobody']);
  // Marked wherever it stands: it need not stand on this page.
  expect(coverOfPage([mark({ words: 'Nobody' })], chars).notFound).toEqual([]);
});

test('what cannot be seen between the letters of a name hides it from no search', () => {
  for (const hidden of ['\u2060', '\ufeff', '\u202a', '\u2066', '\u00ad', '\u200b']) {
    expect(countWords(`for Im${hidden}ogen only`, 'Imogen')).toBe(1);
  }
  expect(countWords('Mrs O\u02bcBrien', "O'Brien")).toBe(1);
  expect(countWords('محمـــد', 'محمد')).toBe(1);
});
