import { writeFileSync } from 'node:fs';
import type { CaseFile } from '@shared/domain/case-file';
import { describe, expect, test } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';
import { wrongWith } from '../../builders/check-bundle';
import { bundleOf, makeBundle } from '../../builders/make-bundle';
import { oddPage, oddPdf } from '../../builders/odd-pdf';
import { readBundle } from '../../builders/read-bundle';
import { isInstalled } from '../docx/word-file';

const ready = isInstalled('qpdf') && isInstalled('pdftotext');

/** A case of papers with awkward pages; every page says which it is. */
function oddCase(papers: number, pagesOf: (index: number) => number): CaseFile {
  return {
    ...emptyCase(),
    documents: Array.from({ length: papers }, (_, index) =>
      record('documents', {
        id: `d${index + 1}`,
        reference: `E${index + 1}`,
        order: index,
        title:
          index % 7 === 0
            ? `Łukasz’s record of the visit, with a title that needs more than one line, ${index + 1}`
            : `Paper ${index + 1}`,
        date: '2024-11-04',
        pages: pagesOf(index),
      }),
    ),
  };
}
const words = (id: string, page: number) => `Words of ${id} on ${page}`;

describe.skipIf(!ready)('a bundle of awkward pages, read by qpdf and poppler', () => {
  const caseFile = oddCase(20, (index) => (index % 4) + 1);
  const pagesOf = (id: string) => caseFile.documents.find((each) => each.id === id)?.pages ?? null;
  let kind = 0;
  const pdfs = new Map(
    caseFile.documents.map(({ id, pages }) => [
      id,
      oddPdf(Array.from({ length: pages ?? 1 }, (_, page) => oddPage(words(id, page + 1), kind++))),
    ]),
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
      if (process.env.KEEP)
        writeFileSync(`/tmp/bundle-test-${(fields as { numbering: string }).numbering}.pdf`, made.bytes);
      expect(wrongWith(made, readBundle(made.bytes), words)).toEqual([]);
    },
  );
});
