import { applyChange } from '@shared/domain/change';
import { citationSchema } from '@shared/domain/citation';
import { evidenceDocumentSchema } from '@shared/domain/evidence-document';
import { citationLabel } from '@shared/domain/labels';
import { partsOf, splitDocument } from '@shared/evidence/split-document';
import { describe, expect, test } from 'vitest';
import { countingIds, record, smallCase } from '../../builders/case-builder';

const file = (name: string) => ({ name, mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) });
const cite = (id: string, page: number | null) =>
  citationSchema.parse({
    id,
    source: { kind: 'document', documentId: 'whole', page, region: null },
    locator: '',
    quote: '',
    bearings: [],
  });

const region = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 };

function bundleCase() {
  const document = (id: string, order: number, reference: string) =>
    evidenceDocumentSchema.parse({ id, order, reference, title: id, file: file(`${id}.pdf`), pages: 11 });
  return {
    ...smallCase(),
    documents: [document('whole', 1, 'E5'), document('next', 2, 'E6')],
    marginNotes: [
      record('marginNotes', { id: 'n5', documentId: 'whole', page: 5, text: 'Who?' }),
      record('marginNotes', { id: 'n', documentId: 'whole', page: null, text: 'All of it' }),
    ],
    redactions: [
      record('redactions', {
        id: 'r3',
        documentId: 'whole',
        page: 3,
        words: 'Imogen',
        reason: 'third-party',
      }),
      record('redactions', { id: 'r6', documentId: 'whole', page: 6, region, reason: 'police' }),
      record('redactions', {
        id: 'other',
        documentId: 'next',
        page: 3,
        words: 'Imogen',
        reason: 'third-party',
      }),
    ],
    citations: [cite('c1', 1), cite('c4', 4), cite('c11', 11), cite('all', null)],
  };
}

test('pages at which documents begin make ranges that hold every page once', () => {
  expect(partsOf([4, 2, 4], 11)).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 3 },
    { from: 4, to: 11 },
  ]);
  expect(partsOf([], 3)).toEqual([{ from: 1, to: 3 }]);
  expect(partsOf([0, 12, 1], 11)).toEqual([{ from: 1, to: 11 }]);
});

describe('a scan that is split', () => {
  const parts = [
    { id: 'p1', from: 1, to: 3, opening: 'CASE NOTE - HOME VISIT\n23 May 2024', file: file('a.pdf') },
    { id: 'p2', from: 4, to: 11, opening: '', file: file('b.pdf') },
  ];
  const before = bundleCase();
  const change = splitDocument(before, 'whole', parts, '2025-01-01', countingIds());
  const after = applyChange(before, change ?? { label: '', steps: [] });

  test('stays, and its parts stand right behind it with references of their own', () => {
    expect(after.documents.find(({ id }) => id === 'whole')).toEqual(before.documents[0]);
    const rows = [...after.documents].sort((a, b) => a.order - b.order);
    expect(rows.map(({ id, reference }) => [id, reference])).toEqual([
      ['whole', 'E5'],
      ['p1', 'E5a'],
      ['p2', 'E5b'],
      ['next', 'E6'],
    ]);
    expect(rows[1]).toMatchObject({ title: 'CASE NOTE - HOME VISIT', pages: 3, parentId: 'whole' });
    expect(rows[1]?.note).toBe('Pages 1 to 3 of “whole.pdf” (E5), which is kept as it came.');
    expect(rows[2]?.title).toBe('whole, part 2');
    expect(rows[1]?.guessed).toContain('title');
  });

  test('takes every citation of a page along to the same page of the part, and leaves those of the whole', () => {
    const where = (id: string) => after.citations.find((one) => one.id === id)?.source;
    expect(where('c1')).toMatchObject({ documentId: 'p1', page: 1 });
    expect(where('c4')).toMatchObject({ documentId: 'p2', page: 1 });
    expect(where('c11')).toMatchObject({ documentId: 'p2', page: 8 });
    expect(where('all')).toMatchObject({ documentId: 'whole', page: null });
  });

  test('takes notes of a page along, and is marked for redaction in its parts as it is itself', () => {
    expect(after.marginNotes.map(({ id, documentId, page }) => [id, documentId, page])).toEqual([
      ['n5', 'p2', 2],
      ['n', 'whole', null],
    ]);
    expect(after.redactions.slice(0, 3)).toEqual(before.redactions);
    expect(after.redactions.slice(3)).toMatchObject([
      { documentId: 'p1', page: 3, words: 'Imogen', reason: 'third-party' },
      { documentId: 'p2', page: 3, words: '', region, reason: 'police' },
    ]);
    expect(new Set(after.redactions.map(({ id }) => id)).size).toBe(5);
  });

  test('leaves a citation by a number that went out where its readers find it', () => {
    const run = {
      what: 'paper',
      paper: 'whole',
      from: 1,
      count: 11,
      numbering: { prefix: '', style: 'decimal', start: 20 },
    };
    const sent = record('bundleIssues', {
      id: 'sent',
      number: 1,
      sha256: 'b'.repeat(64),
      size: 1,
      issuedOn: '2024-12-01',
      runs: [run],
    });
    const out = {
      ...before,
      bundleIssues: [sent],
      matter: { ...before.matter, citeByIssueId: 'sent' },
    };
    const split = splitDocument(out, 'whole', parts, '2025-01-01', countingIds());
    const kept = applyChange(out, split ?? { label: '', steps: [] });
    expect(kept.citations).toEqual(out.citations);
    expect(kept.citations.slice(0, 3).map((each) => citationLabel(kept, each))).toEqual(['20', '23', '30']);
  });

  test('that is no longer there changes nothing', () => {
    expect(splitDocument(before, 'gone', parts, '2025-01-01', countingIds())).toBeNull();
  });
});
