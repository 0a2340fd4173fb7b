import { charsOfPage, type PaintList } from '@renderer/features/bundle/redaction/chars-of-page';
import { expect, test } from 'vitest';

const NAMES = {
  save: 1,
  restore: 2,
  transform: 3,
  beginText: 4,
  setFont: 5,
  setTextMatrix: 6,
  moveText: 7,
  showText: 8,
  setCharSpacing: 9,
  setHScale: 10,
  paintFormXObjectBegin: 11,
  paintFormXObjectEnd: 12,
  setLeading: 13,
  nextLine: 14,
};
const glyph = (unicode: string, width = 500) => ({ unicode, width, isSpace: unicode === ' ' });
const list = (...operators: [keyof typeof NAMES, unknown[]][]): PaintList => ({
  fnArray: operators.map(([name]) => NAMES[name]),
  argsArray: operators.map(([, args]) => args),
});
/** A page of 100 by 100 points, upper left corner first. */
const TO_PAGE = [0.01, 0, 0, -0.01, 0, 1] as const;
const charsOf = (paint: PaintList) => charsOfPage(paint, NAMES, () => null, TO_PAGE);
const lefts = (paint: PaintList) => charsOf(paint).map(({ text, part }) => [text, Number(part.x.toFixed(4))]);

test('letters follow each other by their widths, kerning and spacing', () => {
  const paint = list(
    ['beginText', []],
    ['setFont', ['F1', 10]],
    ['setTextMatrix', [[1, 0, 0, 1, 20, 50]]],
    ['setCharSpacing', [1]],
    ['showText', [[glyph('A'), 100, glyph('B'), glyph(' '), glyph('C')]]],
  );
  // 5 points wide, 1 between; kerning of 100 thousandths takes 1 back.
  expect(lefts(paint)).toEqual([
    ['A', 0.2],
    ['B', 0.25],
    [' ', 0.31],
    ['C', 0.37],
  ]);
  const [first] = charsOf(paint);
  expect(first?.part.y).toBeCloseTo(0.5 - 0.086, 5);
  expect(first?.part.height).toBeCloseTo(0.108, 5);
});

test('forms, transformations and lines are followed, and left again', () => {
  const paint = list(
    ['save', []],
    ['transform', [2, 0, 0, 2, 0, 0]],
    ['paintFormXObjectBegin', [[1, 0, 0, 1, 5, 5], null]],
    ['beginText', []],
    ['setFont', ['F1', 10]],
    ['moveText', [0, 10]],
    ['showText', [[glyph('A')]]],
    ['setLeading', [10]],
    ['nextLine', []],
    ['showText', [[glyph('B')]]],
    ['paintFormXObjectEnd', []],
    ['restore', []],
    ['beginText', []],
    ['setFont', ['F1', 10]],
    ['showText', [[glyph('C')]]],
  );
  expect(lefts(paint)).toEqual([
    ['A', 0.1],
    ['B', 0.1],
    ['C', 0],
  ]);
  const [a, b] = charsOf(paint);
  expect(b!.part.y - a!.part.y).toBeCloseTo(0.2, 5);
});

test('words set sideways have boxes that stand upright', () => {
  const paint = list(
    ['beginText', []],
    ['setFont', ['F1', 10]],
    ['setTextMatrix', [[0, 1, -1, 0, 50, 20]]],
    ['showText', [[glyph('A'), glyph('B')]]],
  );
  const [a, b] = charsOf(paint);
  expect(a!.part.height).toBeCloseTo(0.05, 5);
  expect(a!.part.width).toBeCloseTo(0.108, 5);
  expect(a!.part.y - b!.part.y).toBeCloseTo(0.05, 5);
});
