import { csvName, csvOf, zipOfSheets } from '@renderer/features/register/csv';
import { allSheets } from '@shared/register/sheets';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { manyCases } from '../../builders/many-cases';
import { registerOf } from '../../shared/register/cases';

const readBack = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(1)).data;

test('every table of a register reads back through papaparse with the same cells', () => {
  const sheets = allSheets(registerOf(manyCases(60)));
  expect(sheets.length).toBeGreaterThan(15);
  for (const sheet of sheets) {
    const csv = csvOf(sheet);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(readBack(csv), sheet.name).toEqual(sheet.rows.map((row) => row.map(String)));
  }
});

test('any words come back as they were, but for a mark before what could be carried out', () => {
  const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const back = readBack(csvOf({ name: 'x', rows }));
      expect(back.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      );
    }),
  );
});

test.each([
  '=1+1',
  '+44 20',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =cmd',
  '=HYPERLINK("x")\nsecond line',
  '\n=1',
])('%j is not carried out by a spreadsheet', (text) => {
  const [row] = readBack(csvOf({ name: 'x', rows: [['a', text]] }));
  expect(row?.[1]?.startsWith("'")).toBe(true);
});

test('a figure below nought stays a figure', () => {
  expect(csvOf({ name: 'x', rows: [['a', -3]] })).toBe('\ufeffa,-3');
});

test('names are safe on every system, and tables of one name keep apart', () => {
  expect(csvName('Register 2025-26', { name: 'What was decided: in/out?', rows: [] })).not.toMatch(/[:/?]/);
  const zip = unzipSync(
    zipOfSheets([
      { name: 'A', rows: [['1']] },
      { name: 'A', rows: [['2']] },
    ]),
  );
  expect(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes).trim().slice(-1)])).toEqual([
    ['A.csv', '1'],
    ['A 2.csv', '2'],
  ]);
});
