import {
  addDocuments,
  leaveOut,
  leaveOutTheRest,
  moveEntry,
  newBundle,
  removeSection,
  stepEntry,
} from '@shared/bundle/bundle-changes';
import { placedEntries } from '@shared/bundle/bundle-parts';
import type { PaperFacts } from '@shared/bundle/paper-facts';
import { preFlight } from '@shared/bundle/pre-flight';
import type { Bundle } from '@shared/domain/bundle';
import type { CaseFile } from '@shared/domain/case-file';
import { expect, test } from 'vitest';
import { countingIds, emptyCase, record } from '../../builders/case-builder';

const sha = (digit: string) => digit.repeat(64);
const file = (digit: string) => ({
  name: `${digit}.pdf`,
  mediaType: 'application/pdf',
  size: 9,
  sha256: sha(digit),
});
const caseFile: CaseFile = {
  ...emptyCase(),
  documents: [
    record('documents', {
      id: 'd1',
      reference: 'E1',
      order: 1,
      title: 'Stage 1 complaint',
      date: '2024-03-01',
      pages: 2,
      file: file('a'),
    }),
    record('documents', {
      id: 'd2',
      reference: 'E2',
      order: 2,
      title: 'Visit',
      kind: 'Case note',
      date: '2024-02-01',
      pages: 3,
      file: file('b'),
    }),
    record('documents', {
      id: 'd3',
      reference: 'E3',
      order: 3,
      title: 'The same visit',
      kind: 'Case note',
      pages: 3,
      file: file('b'),
    }),
    record('documents', {
      id: 'd4',
      reference: 'E4',
      order: 4,
      title: 'Letter to Imogen',
      date: '2024-05-01',
    }),
  ],
};
const fact = (fields: Partial<PaperFacts>): PaperFacts => ({
  pages: 1,
  why: '',
  setOut: false,
  upsideDown: [],
  sideways: [],
  large: [],
  silent: [],
  ...fields,
});
const order = (bundle: Bundle) => placedEntries(caseFile, bundle).map(({ document }) => document.id);

test('a new bundle holds everything, in sections by what it is, within them by date', () => {
  const bundle = newBundle(caseFile, countingIds());
  expect(bundle.sections.map(({ title }) => title)).toEqual([
    'Complaint and responses',
    'Correspondence',
    'Records',
  ]);
  expect(order(bundle)).toEqual(['d1', 'd4', 'd2', 'd3']);
});

test('papers move by steps through sections and to a place; a section that goes leaves its papers', () => {
  const bundle = newBundle(caseFile, countingIds());
  const ids = bundle.entries.map(({ id }) => id);
  const [one, , , last] = ids as [string, string, string, string];
  expect(order(stepEntry(bundle, last, -1))).toEqual(['d1', 'd4', 'd3', 'd2']);
  expect(order(stepEntry(bundle, one, 1))).toEqual(['d1', 'd4', 'd2', 'd3']);
  expect(stepEntry(bundle, one, 1).entries.find(({ id }) => id === one)?.section).toBe(
    bundle.sections[1]?.id,
  );
  expect(stepEntry(bundle, one, -1)).toBe(bundle);
  expect(order(moveEntry(bundle, last, bundle.sections[0]?.id ?? null, one))).toEqual([
    'd3',
    'd1',
    'd4',
    'd2',
  ]);
  const fewer = removeSection(bundle, bundle.sections[1]?.id ?? '');
  expect(order(fewer)).toHaveLength(4);
  expect(preFlight(caseFile, fewer, new Map()).filter(({ kind }) => kind === 'in-no-section')).toEqual([]);
});

test('every document is in, or out with a reason; nothing vanishes', () => {
  const bundle = newBundle(caseFile, countingIds());
  const out = leaveOut(bundle, ['d2'], '');
  expect(preFlight(caseFile, out, new Map())[0]).toMatchObject({ kind: 'reason', level: 'must' });
  const none: Bundle = { ...bundle, entries: [], exclusions: [] };
  const found = preFlight(caseFile, none, new Map());
  expect(found.filter(({ kind }) => kind === 'not-placed')).toHaveLength(4);
  expect(found[0]).toMatchObject({ kind: 'empty', level: 'must' });
  const settled = addDocuments(
    leaveOutTheRest(caseFile, none, 'Not in dispute'),
    ['d1'],
    null,
    countingIds(),
  );
  expect(settled.exclusions.map(({ documentId }) => documentId)).toEqual(['d2', 'd3', 'd4']);
  const orphan = addDocuments(
    { ...settled, sections: [{ id: 's', title: 'A' }] },
    ['d2'],
    null,
    countingIds('x'),
  );
  expect(preFlight(caseFile, orphan, new Map()).map(({ kind }) => kind)).toContain('in-no-section');
  const gone: Bundle = { ...bundle, entries: [{ ...bundle.entries[0]!, documentId: null }] };
  expect(preFlight(caseFile, gone, new Map()).map(({ kind }) => kind)).toContain('gone');
});

test('what papers are is named before issue, each with the way to mend it', () => {
  const bundle = newBundle(caseFile, countingIds());
  const facts = new Map([
    ['d1', fact({ pages: null, why: 'It is locked with a password.' })],
    ['d2', fact({ pages: 3, silent: [2, 3], upsideDown: [1], large: [3] })],
    ['d3', fact({ pages: 3, setOut: true })],
  ]);
  const found = preFlight(caseFile, bundle, facts);
  const kinds = found.map(({ kind }) => kind);
  for (const kind of [
    'unreadable',
    'unsearchable',
    'turned',
    'large',
    'duplicate',
    'undated',
    'missing-file',
    'set-out',
  ])
    expect(kinds).toContain(kind);
  expect(found.find(({ kind }) => kind === 'unreadable')).toMatchObject({
    level: 'check',
    message: 'E1 Stage 1 complaint: It is locked with a password. A page says so in its place.',
    mend: { at: 'document', documentId: 'd1' },
  });
  expect(found.find(({ kind }) => kind === 'unsearchable')?.message).toContain('pages 2 and 3');
});

test('a name that is redacted and would be printed by the index stops a redacted copy', () => {
  const redactions = [
    record('redactions', { id: 'r', documentId: 'd2', page: 1, words: 'Imogen', reason: 'third-party' }),
  ];
  const marked: CaseFile = { ...caseFile, redactions };
  const bundle = { ...newBundle(caseFile, countingIds()), redacted: true };
  const texts = [
    { documentId: 'd2', page: 1, text: 'Imogen said' },
    { documentId: 'd3', page: 2, text: 'with Imogen', confidence: 88 },
  ];
  const found = preFlight(marked, bundle, new Map(), texts).filter(({ kind }) => kind === 'unmarked-name');
  expect(found).toMatchObject([
    { level: 'must', mend: { documentId: 'd4' } },
    { level: 'check', mend: { documentId: 'd3' }, message: expect.stringContaining('page 2') },
  ]);
  // What was read from a scan may have been misread: it is to be looked at.
  const scans = preFlight(marked, bundle, new Map(), texts).filter(({ kind }) => kind === 'read-from-scan');
  expect(scans).toMatchObject([{ level: 'check', mend: { documentId: 'd3' } }]);
  expect(
    preFlight(marked, { ...bundle, redacted: false }, new Map(), texts).some(
      ({ kind }) => kind === 'unmarked-name' || kind === 'read-from-scan',
    ),
  ).toBe(false);
});

test('marks that are not carried out are told, and words the bundle itself would print stop a redacted copy', () => {
  const redactions = [
    record('redactions', { id: 'r', documentId: 'd2', page: 1, words: 'Imogen', reason: 'third-party' }),
  ];
  const marked: CaseFile = {
    ...caseFile,
    redactions,
    documents: caseFile.documents.map((each) => (each.id === 'd4' ? { ...each, title: 'Letter' } : each)),
    matter: { ...caseFile.matter, title: 'Imogen R and her school' },
  };
  const made = newBundle(marked, countingIds());
  const whole = preFlight(marked, made, new Map());
  expect(whole.filter(({ kind }) => kind === 'not-carried-out')).toMatchObject([
    { level: 'check', message: expect.stringMatching(/^A mark of redaction is not carried out/) },
  ]);

  const copy: Bundle = {
    ...leaveOut(made, ['d3'], 'Imogen’s brother'),
    redacted: true,
    listExclusions: true,
    title: 'Bundle',
    confidential: 'IMOGEN: confidential',
  };
  const said = (bundle: Bundle) =>
    preFlight(marked, bundle, new Map()).flatMap(({ kind, level, message }) =>
      kind === 'unmarked-name' ? [`${level}: ${message}`] : [],
    );
  expect(said(copy)).toEqual([
    'must: What is printed at the top of every page holds words that are redacted.',
    'must: What the index says of a paper left out holds words that are redacted.',
    'must: What the case is called, which the cover prints, holds words that are redacted.',
  ]);
  expect(said({ ...copy, cover: false, listExclusions: false, confidential: '' })).toEqual([]);
  expect(preFlight(marked, copy, new Map()).some(({ kind }) => kind === 'not-carried-out')).toBe(false);
});

test('a name that is redacted is told where it stands with other accents and apostrophes', () => {
  const mark = (words: string) =>
    record('redactions', {
      id: words.replace("'", ''),
      documentId: 'd2',
      page: 1,
      words,
      reason: 'third-party',
    });
  const marked: CaseFile = { ...caseFile, redactions: [mark('Sian'), mark("O'Brien")] };
  const bundle = { ...newBundle(caseFile, countingIds()), redacted: true };
  const texts = [
    { documentId: 'd1', page: 1, text: 'with Sia\u0302n and her aunt' },
    { documentId: 'd3', page: 2, text: 'Mrs O\u02bcBrien' },
  ];
  const pages = preFlight(marked, bundle, new Map(), texts).flatMap(({ kind, level, mend }) =>
    kind === 'unmarked-name' && level === 'check' && mend.at === 'document' ? [mend.documentId] : [],
  );
  expect(pages).toEqual(['d1', 'd3']);
});
