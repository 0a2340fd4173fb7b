import type { Bundle, BundleIssue } from '../domain/bundle';
import { everyNumber, type PageNumbering, type PageRun, printedNumber } from '../domain/page-run';
import { fail, ok, type Result } from '../lib/result';
import { type PlacedEntry, placedEntries, runOfEntry, sectionLetter } from './bundle-parts';
import type { PagePlan, PlanInput } from './page-plan';

type Kept = { readonly run: PageRun; readonly entry?: PlacedEntry };

/** Which entry each run of the issue before stands for; a paper may stand in it more than once. */
function matchEntries(before: BundleIssue, placed: readonly PlacedEntry[]) {
  const free = new Map<string, PlacedEntry[]>();
  for (const each of placed) free.set(each.document.id, [...(free.get(each.document.id) ?? []), each]);
  const matched = new Map<PageRun, PlacedEntry>();
  for (const run of before.runs) {
    if (run.paper === null || run.what === 'divider') continue;
    const candidates = free.get(run.paper) ?? [];
    const at = Math.max(
      0,
      candidates.findIndex(({ entry }) => (entry.fromPage ?? 1) === run.from),
    );
    const [entry] = candidates.splice(at, 1);
    if (entry) matched.set(run, entry);
  }
  const taken = new Set(matched.values());
  return { matched, late: placed.filter((each) => !taken.has(each)) };
}

/**
 * Gives numbers to pages put in after a part, without disturbing what follows it: 14a after 14, 14b after 14a, 14.1
 * after 14 when 14a is taken by something that stands later.
 */
function freeNumbers(used: Set<string>, style: Bundle['suffix']) {
  return ({ run }: Kept, count: number): PageNumbering => {
    const last = printedNumber(run.numbering, run.count - 1);
    const isLate = run.numbering.style === 'letters' || /\d\.$/.test(run.numbering.prefix);
    const points = (prefix: string): PageNumbering => ({ prefix, style: 'decimal', start: 1 });
    const choices: PageNumbering[] = [
      ...(isLate ? [{ ...run.numbering, start: run.numbering.start + run.count }] : []),
      ...(style === 'letters' && /\d$/.test(last)
        ? [{ prefix: last, style: 'letters', start: 1 } as const]
        : []),
      points(`${last}.`),
      points(`${last}.0.`),
      points(`${last}.${used.size}.`),
    ];
    const numbersOf = (numbering: PageNumbering) =>
      Array.from({ length: count }, (_, offset) => printedNumber(numbering, offset));
    const chosen = choices.find((choice) => !numbersOf(choice).some((number) => used.has(number)));
    const numbering = chosen ?? (choices.at(-1) as PageNumbering);
    for (const number of numbersOf(numbering)) used.add(number);
    return numbering;
  };
}

/** Why an issue's pages cannot be kept as they were numbered, or null. */
function changedSince(
  { pagesOf }: PlanInput,
  before: BundleIssue,
  matched: ReadonlyMap<PageRun, PlacedEntry>,
): string | null {
  const papers = new Map(before.papers.map((was) => [was.paper, was]));
  for (const run of before.runs) {
    if (run.paper === null) continue;
    const was = papers.get(run.paper);
    const name = [was?.reference, was?.title].filter(Boolean).join(' ') || 'A paper';
    const entry = matched.get(run);
    const again = 'Put it back, or number everything anew (re-flow).';
    if (!entry) return `${name} was in issue ${before.number} and is no longer in this bundle. ${again}`;
    const now = runOfEntry(entry, pagesOf, run.numbering);
    if (now.count !== run.count || now.from !== run.from) {
      return `${name} had ${run.count} ${run.count === 1 ? 'page' : 'pages'} in issue ${before.number} and now has ${now.count}. Number everything anew (re-flow).`;
    }
  }
  return null;
}

/**
 * Takes late papers into a bundle that has gone out, so that every page it had keeps its number.
 * `append`: after the last page, numbered on. `suffix`: in their place, numbered after the page before (14a or 14.1).
 * Where the index grows, its new pages take a suffix too.
 */
export function takeInLate(
  input: PlanInput,
  before: BundleIssue,
  way: 'append' | 'suffix',
): Result<PagePlan, 'changed-since'> {
  const { caseFile, bundle, pagesOf, indexPages } = input;
  const placed = placedEntries(caseFile, bundle);
  const { matched, late } = matchEntries(before, placed);
  const changed = changedSince(input, before, matched);
  if (changed) return fail('changed-since', changed);

  const parts: Kept[] = before.runs.map((run) => ({ run, entry: matched.get(run) }));
  const lastIndex = parts.findLastIndex(({ run }) => run.what === 'index');
  const indexHad = parts.reduce((sum, { run }) => sum + (run.what === 'index' ? run.count : 0), 0);
  const free = freeNumbers(new Set(everyNumber(before.runs)), bundle.suffix);

  if (indexPages > indexHad && lastIndex >= 0) {
    const count = indexPages - indexHad;
    const numbering = free(parts[lastIndex] as Kept, count);
    parts.splice(lastIndex + 1, 0, {
      run: { what: 'index', paper: null, section: null, from: 1, count, numbering },
    });
  }

  if (way === 'append') {
    const sections = bundle.sections.length;
    const last = parts.findLast(({ run }) => run.numbering.style === 'decimal');
    const through = bundle.numbering === 'through';
    const appendedBefore = through ? null : lastAppended(before, sections);
    let next = through && last ? last.run.numbering.start + last.run.count : (appendedBefore?.next ?? 1);
    const prefix = through
      ? (last?.run.numbering.prefix ?? '')
      : (appendedBefore?.prefix ?? sectionLetter(sections));
    for (const entry of late) {
      const run = runOfEntry(entry, pagesOf, { prefix, style: 'decimal', start: next });
      parts.push({ run: { ...run, section: null }, entry });
      next += run.count;
    }
  } else {
    for (const entry of late) {
      const at = placeBefore(parts, placed, entry);
      const count = runOfEntry(entry, pagesOf, { prefix: '', style: 'none', start: 1 }).count;
      const numbering = free(parts[at] as Kept, count);
      parts.splice(at + 1, 0, { run: runOfEntry(entry, pagesOf, numbering), entry });
    }
  }

  const entries = new Map<number, PlacedEntry>();
  for (const [index, { entry }] of parts.entries()) if (entry) entries.set(index, entry);
  const runs = parts.map(({ run }) => run);
  return ok({ runs, entries, pages: runs.reduce((sum, { count }) => sum + count, 0) });
}

/** Where numbers by section go on, when papers were appended to an earlier issue already. */
function lastAppended(before: BundleIssue, sections: number): { prefix: string; next: number } | null {
  const prefix = sectionLetter(sections);
  const last = before.runs.findLast(
    ({ numbering }) => numbering.prefix === prefix && numbering.style === 'decimal',
  );
  return last ? { prefix, next: last.numbering.start + last.count } : null;
}

/** The place among the kept parts after which a late paper goes: after the paper that stands before it now. */
function placeBefore(parts: readonly Kept[], placed: readonly PlacedEntry[], late: PlacedEntry): number {
  const order = placed.indexOf(late);
  for (let at = order - 1; at >= 0; at -= 1) {
    const index = parts.findIndex(({ entry }) => entry === placed[at]);
    if (index >= 0) {
      // First in its section: after the divider of that section, not at the end of the one before.
      if (placed[at]?.section === late.section) return index;
      const divider = parts.findIndex(({ run }) => run.what === 'divider' && run.section === late.section);
      return divider >= 0 ? divider : index;
    }
  }
  const divider = parts.findIndex(({ run }) => run.what === 'divider' && run.section === late.section);
  if (divider >= 0) return divider;
  return Math.max(
    0,
    parts.findLastIndex(({ run }) => run.what === 'index'),
  );
}
