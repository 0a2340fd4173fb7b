import type { Bundle, BundleIssue } from '../domain/bundle';
import type { CaseFile } from '../domain/case-file';
import { everyNumber, type PageNumbering, type PageRun } from '../domain/page-run';
import { fail, ok, type Result } from '../lib/result';
import { type PaperPages, type PlacedEntry, placedEntries, runOfEntry, sectionLetter } from './bundle-parts';
import { takeInLate } from './late-papers';

/** How papers that came after an issue are taken in. `re-flow` and a first issue number everything anew. */
export type LateWay = BundleIssue['how'];

/** Every output page of a bundle in order, as runs, and the entry each run of papers is for. */
export type PagePlan = {
  readonly runs: readonly PageRun[];
  /** By index of run: the entry it prints, where it prints one. */
  readonly entries: ReadonlyMap<number, PlacedEntry>;
  readonly pages: number;
};

export type PlanInput = {
  readonly caseFile: CaseFile;
  readonly bundle: Bundle;
  readonly pagesOf: PaperPages;
  /** How many pages the index takes, which depends on how many entries it has and not on their numbers. */
  readonly indexPages: number;
  readonly way: LateWay;
  /** The issue before, which `append` and `suffix` keep the numbers of. */
  readonly before?: BundleIssue;
};

/** Numbers that go through from the first page, or afresh in each section (front pages then in small Roman). */
function planAnew({ caseFile, bundle, pagesOf, indexPages }: PlanInput): PagePlan {
  const through = bundle.numbering === 'through';
  const runs: PageRun[] = [];
  const entries = new Map<number, PlacedEntry>();
  let next = 1;
  const made = (what: 'cover' | 'index', count: number) => {
    runs.push({
      what,
      paper: null,
      section: null,
      from: 1,
      count,
      numbering: { prefix: '', style: through ? 'decimal' : 'roman', start: next },
    });
    next += count;
  };
  if (bundle.cover) made('cover', 1);
  made('index', indexPages);
  const placed = placedEntries(caseFile, bundle);
  const groups = [...bundle.sections.map(({ id }) => id as string | null), null];
  for (const [index, section] of groups.entries()) {
    const members = placed.filter((each) => each.section === section);
    if (members.length === 0) continue;
    // A paper in no section still gets a letter of its own: nothing is printed without a number.
    const letter = sectionLetter(index);
    if (!through) next = 1;
    if (bundle.dividers && section !== null) {
      const numbering: PageNumbering = through
        ? { prefix: '', style: 'decimal', start: next++ }
        : { prefix: letter, style: 'none', start: 1 };
      runs.push({ what: 'divider', paper: null, section, from: 1, count: 1, numbering });
    }
    for (const each of members) {
      const run = runOfEntry(each, pagesOf, { prefix: through ? '' : letter, style: 'decimal', start: next });
      entries.set(runs.length, each);
      runs.push(run);
      next += run.count;
    }
  }
  return { runs, entries, pages: runs.reduce((sum, { count }) => sum + count, 0) };
}

/**
 * What every page of a bundle is and which number is printed on it. The index, the stamps, the PDF's page labels,
 * bookmarks and links, and the labels of citations are all made from this one answer, so that they cannot differ.
 * @returns the plan; or `number-twice`, or why late papers cannot be taken in this way, as a sentence for the user
 */
export function planPages(input: PlanInput): Result<PagePlan, 'number-twice' | 'changed-since'> {
  const { way, before } = input;
  const kept = (way === 'append' || way === 'suffix') && before;
  const plan = kept ? takeInLate(input, before, way) : ok(planAnew(input));
  if (!plan.ok) return plan;
  const seen = new Set<string>();
  const twice = everyNumber(plan.value.runs).find((number) => seen.size === seen.add(number).size);
  if (twice !== undefined) {
    return fail(
      'number-twice',
      `Two pages would both be numbered “${twice}”. Nothing was made. Give the sections other letters by moving them, or number the bundle through.`,
    );
  }
  return plan;
}
