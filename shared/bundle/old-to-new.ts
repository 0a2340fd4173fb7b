import type { BundleIssue } from '../domain/bundle';
import { placeOfPage, printedNumber } from '../domain/page-run';

/** A stretch of pages of one paper: what they were numbered before, and now. `null`: not there. */
type Renumbered = {
  readonly reference: string;
  readonly title: string;
  readonly was: string | null;
  readonly now: string | null;
};

const stretch = (first: string, last: string) => (first === last ? first : `${first} to ${last}`);

/**
 * The table of old and new page numbers between two issues of a bundle, to be sent with the newer one: a row for each
 * stretch of pages that moved together, in the order of the newer one, then what is no longer there.
 */
export function oldToNew(before: BundleIssue, after: BundleIssue): Renumbered[] {
  const rows: Renumbered[] = [];
  const named = new Map([...before.papers, ...after.papers].map((paper) => [paper.paper, paper]));
  const row = (paper: string, was: string | null, now: string | null): Renumbered => ({
    reference: named.get(paper)?.reference ?? '',
    title: named.get(paper)?.title ?? '',
    was,
    now,
  });
  for (const run of after.runs) {
    if (run.paper === null || (run.what !== 'paper' && run.what !== 'placeholder')) continue;
    const paper = run.paper;
    const numbers = (offset: number) => ({
      now: printedNumber(run.numbering, offset),
      was: placeOfPage(before.runs, paper, run.from + offset),
    });
    let first = 0;
    for (let offset = 1; offset <= run.count; offset += 1) {
      const [here, previous] = [offset < run.count ? numbers(offset) : null, numbers(offset - 1)];
      const together =
        here !== null &&
        (here.was === null) === (previous.was === null) &&
        (here.was === null || previous.was === null || here.was.at === previous.was.at + 1);
      if (together) continue;
      const begin = numbers(first);
      rows.push(
        row(
          paper,
          begin.was && previous.was ? stretch(begin.was.number, previous.was.number) : null,
          stretch(begin.now, previous.now),
        ),
      );
      first = offset;
    }
  }
  const kept = new Set(after.runs.map(({ paper }) => paper));
  for (const run of before.runs) {
    if (run.paper === null || kept.has(run.paper)) continue;
    const first = printedNumber(run.numbering, 0);
    rows.push(row(run.paper, stretch(first, printedNumber(run.numbering, run.count - 1)), null));
  }
  return rows;
}
