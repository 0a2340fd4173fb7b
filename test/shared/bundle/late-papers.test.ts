import { oldToNew } from '@shared/bundle/old-to-new';
import { type LateWay, planPages } from '@shared/bundle/page-plan';
import type { Bundle, BundleIssue } from '@shared/domain/bundle';
import type { CaseFile } from '@shared/domain/case-file';
import { citationLabel, documentLabel } from '@shared/domain/labels';
import { everyNumber } from '@shared/domain/page-run';
import { describe, expect, test } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';
import { bundleOf, issueOf, type MadeBundle } from '../../builders/make-bundle';

const paper = (number: number, pages: number) =>
  record('documents', {
    id: `d${number}`,
    reference: `E${number}`,
    title: `Paper ${number}`,
    order: number,
    pages,
  });

const before: CaseFile = { ...emptyCase(), documents: [paper(1, 2), paper(2, 3), paper(3, 1)] };
/** Two late papers: one belongs after the first, one to the end. */
const after: CaseFile = { ...before, documents: [...before.documents, paper(4, 2), paper(5, 28)] };
const pagesOf = (id: string) => after.documents.find((each) => each.id === id)?.pages ?? null;

const bare = { cover: false, dividers: false };
const plain = (fields: object) => bundleOf(before, 2, { ...bare, ...fields });
function withLate(bundle: Bundle): Bundle {
  const late = (documentId: string, section: string) => ({
    id: `entry-${documentId}`,
    documentId,
    section,
    fromPage: null,
    toPage: null,
  });
  const [first, ...rest] = bundle.entries;
  return { ...bundle, entries: [first!, late('d4', 's1'), ...rest, late('d5', 's2')] };
}
function plan(caseFile: CaseFile, bundle: Bundle, way: LateWay, issue?: BundleIssue, indexPages = 1) {
  const planned = planPages({ caseFile, bundle, pagesOf, indexPages, way, before: issue });
  if (!planned.ok) throw new Error(planned.message);
  return planned.value;
}
const issued = (caseFile: CaseFile, bundle: Bundle): BundleIssue => {
  const first = plan(caseFile, bundle, 'first');
  return issueOf({ plan: first, file: null, bytes: new Uint8Array(0) } as unknown as MadeBundle, caseFile);
};

describe('papers that come after an issue', () => {
  test('numbered through: appended, with a suffix, or numbered anew', () => {
    const bundle = plain({ numbering: 'through' });
    const issue = issued(before, bundle);
    expect(everyNumber(issue.runs)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const late = withLate(bundle);
    expect(everyNumber(plan(after, late, 'append', issue).runs).slice(0, 9)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    const suffixed = everyNumber(plan(after, late, 'suffix', issue).runs);
    expect(suffixed.slice(0, 9)).toEqual(['1', '2', '3', '3a', '3b', '4', '5', '6', '7']);
    // 28 late pages: letters go round as PDF page labels do.
    expect(suffixed.slice(9, 11)).toEqual(['7a', '7b']);
    expect(suffixed.slice(-3)).toEqual(['7z', '7aa', '7bb']);
    const points = plan(after, { ...late, suffix: 'points' }, 'suffix', issue);
    expect(everyNumber(points.runs).slice(2, 6)).toEqual(['3', '3.1', '3.2', '4']);
    expect(everyNumber(plan(after, late, 're-flow', issue).runs)).toEqual(
      Array.from({ length: 37 }, (_, at) => String(at + 1)),
    );
  });

  test('numbered by section: appended as a section of their own, or B2a after B2', () => {
    const bundle = plain({ numbering: 'by-section' });
    const issue = issued(before, bundle);
    expect(everyNumber(issue.runs)).toEqual(['i', 'A1', 'A2', 'A3', 'A4', 'A5', 'B1']);
    const late = withLate(bundle);
    expect(everyNumber(plan(after, late, 'append', issue).runs).slice(7, 10)).toEqual(['C1', 'C2', 'C3']);
    expect(everyNumber(plan(after, late, 'suffix', issue).runs).slice(0, 6)).toEqual([
      'i',
      'A1',
      'A2',
      'A2a',
      'A2b',
      'A3',
    ]);
  });

  test('an index that grows takes suffixed pages, so that nothing after it moves', () => {
    const bundle = plain({ numbering: 'through' });
    const issue = issued(before, bundle);
    const numbers = everyNumber(plan(after, withLate(bundle), 'append', issue, 3).runs);
    expect(numbers.slice(0, 4)).toEqual(['1', '1a', '1b', '2']);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('a second late paper in the same place goes on from the first; one before it goes a level down', () => {
    const bundle = plain({ numbering: 'through' });
    const issue = issued(before, bundle);
    const four: CaseFile = { ...before, documents: [...before.documents, paper(4, 2)] };
    const entry = (id: string) => ({
      id: `entry-${id}`,
      documentId: id,
      section: 's1',
      fromPage: null,
      toPage: null,
    });
    const [one, ...rest] = bundle.entries;
    const second = { ...bundle, entries: [one!, entry('d4'), ...rest] };
    const planned = plan(four, second, 'suffix', issue);
    const issueTwo = issueOf(
      { plan: planned, file: null, bytes: new Uint8Array(0) } as unknown as MadeBundle,
      four,
      { number: 2 },
    );
    const five: CaseFile = { ...four, documents: [...four.documents, paper(6, 1), paper(7, 1)] };
    const pages = (id: string) => five.documents.find((each) => each.id === id)?.pages ?? null;
    const numbersOf = (entries: Bundle['entries']) => {
      const third = planPages({
        caseFile: five,
        bundle: { ...bundle, entries },
        pagesOf: pages,
        indexPages: 1,
        way: 'suffix',
        before: issueTwo,
      });
      if (!third.ok) throw new Error(third.message);
      return everyNumber(third.value.runs);
    };
    expect(numbersOf([one!, entry('d4'), entry('d6'), ...rest]).slice(2, 7)).toEqual([
      '3',
      '3a',
      '3b',
      '3c',
      '4',
    ]);
    expect(numbersOf([one!, entry('d7'), entry('d4'), ...rest]).slice(2, 7)).toEqual([
      '3',
      '3.1',
      '3a',
      '3b',
      '4',
    ]);
  });

  test('a paper taken out since cannot be passed over in silence', () => {
    const bundle = plain({ numbering: 'through' });
    const issue = issued(before, bundle);
    const without = { ...bundle, entries: bundle.entries.slice(1) };
    const planned = planPages({
      caseFile: before,
      bundle: without,
      pagesOf,
      indexPages: 1,
      way: 'append',
      before: issue,
    });
    expect(planned).toMatchObject({ ok: false, code: 'changed-since' });
    expect((planned as { message: string }).message).toContain('E1 Paper 1 was in issue 1');
  });

  test('a table says what every page was and is', () => {
    const bundle = plain({ numbering: 'through' });
    const first = issued(before, bundle);
    const reflowed = plan(after, withLate(bundle), 're-flow', first);
    const second = issueOf(
      { plan: reflowed, file: null, bytes: new Uint8Array(0) } as unknown as MadeBundle,
      after,
      { number: 2 },
    );
    expect(oldToNew(first, second)).toEqual([
      { reference: 'E1', title: 'Paper 1', was: '2 to 3', now: '2 to 3' },
      { reference: 'E4', title: 'Paper 4', was: null, now: '4 to 5' },
      { reference: 'E2', title: 'Paper 2', was: '4 to 6', now: '6 to 8' },
      { reference: 'E3', title: 'Paper 3', was: '7', now: '9' },
      { reference: 'E5', title: 'Paper 5', was: null, now: '10 to 37' },
    ]);
    expect(oldToNew(second, first).at(-1)).toEqual({
      reference: 'E5',
      title: 'Paper 5',
      was: '10 to 37',
      now: null,
    });
  });
});

describe('a citation', () => {
  const bundle = plain({ numbering: 'by-section' });
  const citation = record('citations', {
    id: 'c',
    source: { kind: 'document', documentId: 'd2', page: 2 },
    locator: '',
  });
  const whole = record('citations', {
    id: 'w',
    source: { kind: 'document', documentId: 'd2' },
    locator: 'para 3',
  });
  const late = record('citations', { id: 'l', source: { kind: 'document', documentId: 'd4', page: 1 } });
  const issue = issued(before, bundle);
  const withIssue: CaseFile = { ...after, bundleIssues: [issue] };
  const citing: CaseFile = { ...withIssue, matter: { ...after.matter, citeByIssueId: issue.id } };

  test('shows the register’s reference while no bundle is chosen to cite by', () => {
    expect(citationLabel(withIssue, citation)).toBe('E2, page 2');
    expect(documentLabel(withIssue, after.documents[1]!)).toBe('E2');
  });
  test('shows the number printed on its page in the issue the case cites by', () => {
    expect(citationLabel(citing, citation)).toBe('A4');
    expect(citationLabel(citing, whole)).toBe('A3 to A5, para 3');
    expect(documentLabel(citing, after.documents[1]!)).toBe('A3 to A5');
  });
  test('of a paper that is not in that issue keeps the register’s reference', () => {
    expect(citationLabel(citing, late)).toBe('E4, page 1');
  });
  test('follows the issue it is shown for, whichever way late papers were taken in', () => {
    const shown = (way: LateWay) => {
      const planned = plan(after, withLate(bundle), way, issue);
      const two = issueOf(
        { plan: planned, file: null, bytes: new Uint8Array(0) } as unknown as MadeBundle,
        after,
        { number: 2 },
      );
      return citationLabel(
        { ...citing, bundleIssues: [issue, two], matter: { ...after.matter, citeByIssueId: two.id } },
        citation,
      );
    };
    expect([shown('append'), shown('suffix'), shown('re-flow')]).toEqual(['A4', 'A4', 'A6']);
  });
});
