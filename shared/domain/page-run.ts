import { z } from 'zod';
import { line } from './text';

/**
 * How the pages of a run are numbered in print: a prefix and a count. These are the parts a PDF knows for its page
 * labels (ISO 32000-1, 12.4.2), so that what is printed and what a reader's page box shows cannot differ.
 */
const pageNumberingSchema = z.strictObject({
  prefix: line.describe('"B" of "B14"; "14" of "14a"'),
  style: z
    .enum(['decimal', 'letters', 'roman', 'none'])
    .describe('1, 2…; a, b… z, aa; i, ii…; or the prefix alone'),
  start: z.number().int().positive().default(1),
});
export type PageNumbering = z.infer<typeof pageNumberingSchema>;

/** Pages of a bundle that follow each other: of one paper, or made by the program. */
export const pageRunSchema = z.strictObject({
  what: z.enum(['cover', 'index', 'divider', 'paper', 'placeholder']),
  /** The evidence document as it was called then. Not a reference: what was issued stays as it was issued. */
  paper: z.string().max(64).nullable().default(null),
  section: z.string().max(64).nullable().default(null),
  from: z.number().int().positive().default(1).describe('The first of these pages, in the paper'),
  count: z.number().int().positive(),
  numbering: pageNumberingSchema,
});
export type PageRun = z.infer<typeof pageRunSchema>;

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      text += letters;
      left -= value;
    }
  }
  return text;
}

/** a to z, then aa to zz, aaa to zzz: as PDF page labels count. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

/**
 * What is printed on one page of a run.
 * @param offset 0 for the first page of the run
 */
export function printedNumber({ prefix, style, start }: PageNumbering, offset: number): string {
  const number = start + offset;
  switch (style) {
    case 'decimal':
      return `${prefix}${number}`;
    case 'letters':
      return `${prefix}${letters(number)}`;
    case 'roman':
      return `${prefix}${roman(number)}`;
    default:
      return prefix;
  }
}

/** Where pages of a paper stand: the run, and the 0-based place of the run's first page in the bundle. */
type Placed = { readonly run: PageRun; readonly at: number };

const placesOfPapers = new WeakMap<readonly PageRun[], ReadonlyMap<string, readonly Placed[]>>();

function placedByPaper(runs: readonly PageRun[]): ReadonlyMap<string, readonly Placed[]> {
  const known = placesOfPapers.get(runs);
  if (known) return known;
  const places = new Map<string, Placed[]>();
  let at = 0;
  for (const run of runs) {
    if (run.paper !== null && (run.what === 'paper' || run.what === 'placeholder')) {
      const list = places.get(run.paper);
      if (list) list.push({ run, at });
      else places.set(run.paper, [{ run, at }]);
    }
    at += run.count;
  }
  placesOfPapers.set(runs, places);
  return places;
}

/** Where a page of a paper stands in a bundle: its printed number and its 0-based place among all pages. */
type BundlePlace = { readonly number: string; readonly at: number };

/** Where page `page` (from 1) of a paper is in a bundle, or null when it is not in it. */
export function placeOfPage(runs: readonly PageRun[], paper: string, page: number): BundlePlace | null {
  for (const { run, at } of placedByPaper(runs).get(paper) ?? []) {
    const offset = page - run.from;
    if (run.what === 'placeholder') return { number: printedNumber(run.numbering, 0), at };
    if (offset >= 0 && offset < run.count) {
      return { number: printedNumber(run.numbering, offset), at: at + offset };
    }
  }
  return null;
}

/** "B14 to B20": all pages of a paper in a bundle; runs of it that are apart are separated by commas. Null: none. */
export function numbersOfPaper(runs: readonly PageRun[], paper: string): string | null {
  const placed = placedByPaper(runs).get(paper);
  return placed ? placed.map(({ run }) => numbersOfRun(run)).join(', ') : null;
}

/** "B14 to B20", or "B14" for one page. */
export function numbersOfRun(run: PageRun): string {
  const first = printedNumber(run.numbering, 0);
  return run.count === 1 ? first : `${first} to ${printedNumber(run.numbering, run.count - 1)}`;
}

/** The printed number of every page, in order. */
export function everyNumber(runs: readonly PageRun[]): string[] {
  return runs.flatMap((run) =>
    Array.from({ length: run.count }, (_, offset) => printedNumber(run.numbering, offset)),
  );
}
