import { correctWords, textOfItems, wordsAround } from '@shared/evidence/recognised-words';
import { foundMore, isToBeLookedAt } from '@shared/evidence/scanned-page';
import { describe, expect, test } from 'vitest';

type Word = {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  confidence: number;
  endsLine?: boolean;
  checked?: boolean;
};

const word = (text: string, x: number, y: number, endsLine = false): Word => ({
  text,
  x,
  y,
  width: 0.1,
  height: 0.02,
  confidence: 60,
  ...(endsLine ? { endsLine } : {}),
});
const items = [
  word('Seen', 0.1, 0.1),
  word('on', 0.3, 0.1),
  word('l2', 0.5, 0.1, true),
  word('rnay', 0.1, 0.2),
  word('2O24', 0.3, 0.2, true),
];

describe('words recognised in a picture', () => {
  test('are a text with a printed line to a line', () => {
    expect(textOfItems(items)).toBe('Seen on l2\nrnay 2O24');
  });

  test('corrected word for word stay where they are, and are known as checked', () => {
    const next = correctWords(items, [2, 3, 4], '12 May 2024');
    expect(textOfItems(next)).toBe('Seen on 12\nMay 2024');
    expect(next.map(({ checked }) => checked)).toEqual([undefined, undefined, true, true, true]);
    expect(next[3]).toMatchObject({ x: 0.1, y: 0.2, confidence: 60 });
  });

  test('corrected to more or fewer words keep every word said, line by line', () => {
    const more = correctWords(items, [2, 3, 4], '1 2 May 2024 at noon');
    expect(textOfItems(more).replace(/\s+/g, ' ')).toBe('Seen on 1 2 May 2024 at noon');
    expect(more[2]).toMatchObject({ x: 0.5, y: 0.1, checked: true, endsLine: true });
    const fewer = correctWords(items, [0, 1, 2, 3, 4], 'Seen 12 May');
    expect(textOfItems(fewer).replace(/\s+/g, ' ')).toBe('Seen 12 May');
    expect(fewer.every(({ checked }) => checked)).toBe(true);
  });

  test('are looked at with the lines they stand on', () => {
    const part = wordsAround(items, [2, 3]);
    expect(part.y).toBeLessThan(0.1);
    expect(part.y + part.height).toBeGreaterThan(0.22);
    expect(part.x + part.width).toBeLessThanOrEqual(1);
    expect(wordsAround(items, [])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });
});

describe('a page is looked at for words', () => {
  test('when it has hardly any of its own, and once', () => {
    expect(isToBeLookedAt({ text: '' })).toBe(true);
    expect(isToBeLookedAt({ text: 'E14  Page 3 of 40' })).toBe(true);
    expect(isToBeLookedAt({ text: '', looked: true })).toBe(false);
    expect(isToBeLookedAt({ text: 'The visit was announced and all were at home.' })).toBe(false);
  });

  test('and keeps its own words unless clearly more are found', () => {
    expect(foundMore('', 'one')).toBe(true);
    expect(foundMore('', ' ')).toBe(false);
    expect(foundMore('E14 Page 3 of 40', 'E14 Page 3 of 40')).toBe(false);
    expect(foundMore('E14', 'E14 Case note of a visit on the day')).toBe(true);
  });
});
