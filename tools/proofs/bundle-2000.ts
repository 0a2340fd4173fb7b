import { placeOfPage } from '@shared/domain/page-run';
import { wrongWith } from '../../test/builders/check-bundle';
import { bundleOf, issueOf, makeBundle } from '../../test/builders/make-bundle';
import { oddCase, oddPaper, wordsOnPage } from '../../test/builders/odd-case';
import { readBundle } from '../../test/builders/read-bundle';
import type { Proof } from './proof';

const PAPERS = 300;
/** 1 to 12 pages each: 1,950 in all. */
const pagesAt = (index: number) => (index % 12) + 1;

/** A bundle of 300 papers with pages turned, sideways, cropped and on dark ground, read page by page by qpdf and poppler. */
export const bundle2000: Proof = {
  name: 'bundle-2000',
  claim:
    'On every page of a bundle of 300 papers the index, printed number, page label, bookmark, link and citation agree; late papers taken in by each of three ways move no citation.',
  run: async () => {
    const all = oddCase(PAPERS, pagesAt);
    const first = { ...all, documents: all.documents.slice(0, PAPERS - 10) };
    const place = new Map(all.documents.map(({ id }, index) => [id, index]));
    const pagesOf = (id: string) => pagesAt(place.get(id) ?? 0);
    const contentOf = (id: string) => ({
      kind: 'pdf' as const,
      bytes: oddPaper(id, pagesOf(id), (place.get(id) ?? 0) * 5),
    });
    const wrong: string[] = [];
    let pages = 0;
    for (const numbering of ['through', 'by-section'] as const) {
      const whole = await makeBundle(
        { caseFile: all, bundle: bundleOf(all, 40, { numbering }), pagesOf },
        contentOf,
      );
      wrong.push(...wrongWith(whole, readBundle(whole.bytes), wordsOnPage));
      pages += whole.plan.pages;
      const bundle = bundleOf(first, 40, { numbering });
      const issue = issueOf(await makeBundle({ caseFile: first, bundle, pagesOf }, contentOf), first);
      const late = all.documents.slice(PAPERS - 10).map(({ id }, index) => ({
        id: `entry-${id}`,
        documentId: id,
        section: `s${(index % 7) + 1}`,
        fromPage: null,
        toPage: null,
      }));
      const entries = [...bundle.entries.slice(0, 5), ...late, ...bundle.entries.slice(5)];
      for (const way of ['append', 'suffix', 're-flow'] as const) {
        const made = await makeBundle(
          { caseFile: all, bundle: { ...bundle, entries }, pagesOf, way, before: issue },
          contentOf,
        );
        const read = readBundle(made.bytes);
        wrong.push(...wrongWith(made, read, wordsOnPage));
        pages += made.plan.pages;
        for (const { id } of first.documents) {
          for (let page = 1; page <= pagesOf(id); page += 1) {
            const [was, now] = [placeOfPage(issue.runs, id, page), placeOfPage(made.plan.runs, id, page)];
            const kept = way === 're-flow' || was?.number === now?.number;
            if (!now || !kept || read.labels[now.at] !== now.number) wrong.push(`${way}: ${id} page ${page}`);
          }
        }
      }
    }
    const figure = `${pages.toLocaleString('en-GB')} pages in 8 bundles, ${wrong.length} faults`;
    return {
      holds: wrong.length === 0,
      figure: wrong.length === 0 ? figure : `${figure}: ${wrong.slice(0, 5).join('; ')}`,
    };
  },
};
