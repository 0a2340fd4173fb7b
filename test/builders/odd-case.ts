import type { CaseFile } from '@shared/domain/case-file';
import { emptyCase, record } from './case-builder';
import { oddPage, oddPdf } from './odd-pdf';

/** A case of papers whose pages are awkward in every way, each saying which it is. */
export function oddCase(papers: number, pagesOf: (index: number) => number): CaseFile {
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

/** What is printed on a page of such a paper. */
export const wordsOnPage = (id: string, page: number) => `Words of ${id} on ${page}`;

/** The file of such a paper. `from`: which kind of awkward page it begins with. */
export function oddPaper(id: string, pages: number, from: number): Buffer {
  return oddPdf(Array.from({ length: pages }, (_, page) => oddPage(wordsOnPage(id, page + 1), from + page)));
}
