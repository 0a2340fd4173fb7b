import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '@shared/domain/case-file';
import { everyNumber, placeOfPage } from '@shared/domain/page-run';
import { BundleMaker } from '@shared/pdf/bundle-file';
import { lookAtPdf } from '@shared/pdf/look-at-pdf';
import { partsOfBundle } from '@shared/pdf/part-of-bundle';
import { describe, expect, test } from 'vitest';
import { printedNumberOn, wrongWith } from '../../builders/check-bundle';
import { bundleOf, fontFiles, issueOf, makeBundle } from '../../builders/make-bundle';
import { oddCase, oddPaper, wordsOnPage } from '../../builders/odd-case';
import { oddPdf } from '../../builders/odd-pdf';
import { readBundle } from '../../builders/read-bundle';
import { isInstalled } from '../docx/word-file';

const ready = isInstalled('qpdf') && isInstalled('pdftotext');

/** Programs outside are started many times over, and the machine may be busy. */
const PATIENCE = { timeout: 120_000 };

describe.skipIf(!ready)('a bundle of awkward pages, read by qpdf and poppler', PATIENCE, () => {
  const caseFile = oddCase(20, (index) => (index % 4) + 1);
  const pagesOf = (id: string) => caseFile.documents.find((each) => each.id === id)?.pages ?? null;
  let kind = 0;
  const pdfs = new Map(
    caseFile.documents.map(({ id, pages }) => {
      const from = kind;
      kind += pages ?? 1;
      return [id, oddPaper(id, pages ?? 1, from)];
    }),
  );
  const contentOf = (id: string) => ({ kind: 'pdf' as const, bytes: pdfs.get(id) as Uint8Array });

  test.each([
    ['through', { numbering: 'through' }],
    ['by section', { numbering: 'by-section' }],
    ['without cover and dividers', { numbering: 'by-section', cover: false, dividers: false }],
  ])(
    'numbered %s: index, print, label, bookmark, link and citation agree on every page',
    async (_, fields) => {
      const made = await makeBundle({ caseFile, bundle: bundleOf(caseFile, 6, fields), pagesOf }, contentOf);
      expect(wrongWith(made, readBundle(made.bytes), wordsOnPage)).toEqual([]);
    },
  );
});

describe.skipIf(!ready)('late papers in the file', PATIENCE, () => {
  const all = oddCase(12, (index) => (index % 3) + 1);
  const first: CaseFile = { ...all, documents: all.documents.slice(0, 9) };
  const pagesOf = (id: string) => all.documents.find((each) => each.id === id)?.pages ?? null;
  const contentOf = (id: string) => ({
    kind: 'pdf' as const,
    bytes: oddPaper(id, pagesOf(id) ?? 1, 0),
  });

  test.each(['append', 'suffix', 're-flow'] as const)(
    'by %s: every citation made before lands on its words',
    async (way) => {
      for (const numbering of ['through', 'by-section'] as const) {
        const bundle = bundleOf(first, 3, { numbering });
        const issue = issueOf(await makeBundle({ caseFile: first, bundle, pagesOf }, contentOf), first);
        const late = ['d10', 'd11', 'd12'].map((documentId, index) => ({
          id: `entry-${documentId}`,
          documentId,
          section: `s${index + 1}`,
          fromPage: null,
          toPage: null,
        }));
        const entries = [
          ...bundle.entries.slice(0, 2),
          late[0]!,
          ...bundle.entries.slice(2),
          ...late.slice(1),
        ];
        const made = await makeBundle(
          { caseFile: all, bundle: { ...bundle, entries }, pagesOf, way, before: issue },
          contentOf,
        );
        const read = readBundle(made.bytes);
        expect(wrongWith(made, read, wordsOnPage)).toEqual([]);
        for (const { id, pages } of first.documents) {
          for (let page = 1; page <= (pages ?? 1); page += 1) {
            const now = placeOfPage(made.plan.runs, id, page);
            const said = (read.words[now?.at ?? -1] ?? []).map(({ text }) => text).join(' ');
            expect(said).toContain(wordsOnPage(id, page));
            expect(read.labels[now?.at ?? -1]).toBe(now?.number);
            if (way !== 're-flow') expect(now?.number).toBe(placeOfPage(issue.runs, id, page)?.number);
          }
        }
      }
    },
  );
});

describe.skipIf(!ready)('what a received page holds', PATIENCE, () => {
  const caseFile = oddCase(1, () => 1);
  const one = (bytes: Uint8Array) =>
    makeBundle({ caseFile, bundle: bundleOf(caseFile, 1, { cover: false }), pagesOf: () => 1 }, () => ({
      kind: 'pdf',
      bytes,
    }));
  const wordsOnIt = (read: ReturnType<typeof readBundle>) =>
    (read.words.at(-1) ?? []).map(({ text }) => text).join(' ');

  test('a filled-in field and a note are kept as they look; what they do, and what lies beside, is left behind', async () => {
    const look = (text: string) => {
      const content = `BT /F1 12 Tf 2 5 Td (${text}) Tj ET`;
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
    };
    const bytes = oddPdf(
      [{ words: 'The form', rotate: 90, extra: '/Annots [ 6 0 R 7 0 R 8 0 R ]' }],
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [ (hidden.txt) 9 0 R ] >> >>',
      [
        look('FilledIn'),
        look('HiddenNote'),
        '<< /Type /Annot /Subtype /Widget /FT /Tx /V (FilledIn) /Rect [100 100 300 120] /AP << /N 4 0 R >> >>',
        '<< /Type /Annot /Subtype /FreeText /F 2 /Contents (HiddenNote) /Rect [100 200 300 220] /AP << /N 5 0 R >> >>',
        '<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << /S /URI /URI (https://example.org/tracker) >> >>',
        '<< /Type /Filespec /F (hidden.txt) >>',
      ],
    );
    const made = await one(bytes);
    const read = readBundle(made.bytes);
    expect(wrongWith(made, read)).toEqual([]);
    expect(wordsOnIt(read)).toContain('FilledIn');
    const plain = Buffer.from(made.bytes).toString('latin1');
    for (const gone of ['HiddenNote', 'JavaScript', 'hidden.txt', 'example.org', 'Widget'])
      expect(plain).not.toContain(gone);
  });

  test('a layer that is not shown stays so', async () => {
    const hidden = 'BT /F1 12 Tf 40 500 Td (Layered) Tj ET';
    const bytes = oddPdf(
      [{ words: 'Shown', extra: '/Annots [ 5 0 R ]' }],
      '/OCProperties << /OCGs [ 4 0 R ] /D << /OFF [ 4 0 R ] >> >>',
      [
        '<< /Type /OCG /Name (Draft) >>',
        '<< /Type /Annot /Subtype /Stamp /Rect [100 100 300 120] /AP << /N 6 0 R >> >>',
        `<< /Type /XObject /Subtype /Form /OC 4 0 R /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Length ${hidden.length} >>\nstream\n${hidden}\nendstream`,
      ],
    );
    const made = await one(bytes);
    expect(wordsOnIt(readBundle(made.bytes))).not.toContain('Layered');
  });

  test.each([
    ['locked', readFileSync(join(import.meta.dirname, '../../fixtures/evidence/locked.pdf')), 'locked'],
    ['cut short', oddPdf([{ words: 'Whole' }]).subarray(0, 200), 'damaged'],
    ['no PDF at all', Buffer.from('Dear Sir'), 'damaged'],
    ['without pages', Buffer.from(oddPdf([])), 'empty'],
  ])('one that is %s is told by name', async (_, bytes, fault) => {
    expect(await lookAtPdf(bytes)).toMatchObject({ fault });
    const made = await makeBundle({ caseFile, bundle: bundleOf(caseFile, 1), pagesOf: () => null }, () => ({
      kind: 'placeholder',
      title: 'E1 Paper 1',
      why: ['It could not be put in.'],
    }));
    const read = readBundle(made.bytes);
    expect(wrongWith(made, read)).toEqual([]);
    expect(wordsOnIt(read)).toContain('E1 Paper 1 It could not be put in.');
  });

  test('pages that refer to each other in a ring end, and are told', async () => {
    const ring = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [ 2 0 R ] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n',
    );
    expect((await lookAtPdf(ring)).fault).toBe('damaged');
  });

  test('part of a bundle keeps the numbers of the whole', async () => {
    const many = oddCase(6, () => 2);
    const bundle = bundleOf(many, 2, { numbering: 'by-section' });
    const pdf = oddPdf([{ words: 'one' }, { words: 'two' }]);
    const whole = await makeBundle({ caseFile: many, bundle, pagesOf: () => 2 }, () => ({
      kind: 'pdf',
      bytes: pdf,
    }));
    const parts = partsOfBundle(whole.file, () => 100, 1_000_000);
    expect(parts.map(({ name }) => name)).toEqual(['Index', 'A  Part 1', 'B  Part 2', 'C  Part 3']);
    expect(
      partsOfBundle(whole.file, () => 100, 150)
        .map(({ name }) => name)
        .slice(1, 3),
    ).toEqual(['A  Part 1', 'A  Part 1 (part 2)']);
    for (const part of parts) {
      const pieces: Uint8Array[] = [];
      const maker = new BundleMaker(part.file, fontFiles(), (piece) => pieces.push(piece));
      for (const [run, { what }] of part.file.runs.entries())
        if (what === 'paper') await maker.addPaper(run, { kind: 'pdf', bytes: pdf });
      maker.finish();
      const read = readBundle(Buffer.concat(pieces));
      expect(read.complaints).toBe('');
      expect(read.labels).toEqual(everyNumber(part.file.runs));
      expect(read.labels.every((label, at) => printedNumberOn(read, at) === label)).toBe(true);
    }
  });
});
