import type { PaperPages } from '../bundle/bundle-parts';
import { sectionWords } from '../bundle/bundle-parts';
import { indexEntries, listedExclusions } from '../bundle/index-entries';
import { type LateWay, type PagePlan, planPages } from '../bundle/page-plan';
import type { Bundle, BundleIssue } from '../domain/bundle';
import type { CaseFile } from '../domain/case-file';
import { formatLong, type PlainDate } from '../lib/plain-date';
import { ok, type Result } from '../lib/result';
import type { BundleFile } from './bundle-file';
import type { Fonts } from './drawn-page';
import { type CoverWords, countIndexPages } from './front-pages';
import { type FontFiles, HouseFont } from './house-font';

/** What the plan of a bundle's file is made from. */
export type BundleFileInput = {
  readonly caseFile: CaseFile;
  readonly bundle: Bundle;
  readonly pagesOf: PaperPages;
  readonly way: LateWay;
  readonly before?: BundleIssue;
  readonly madeOn: PlainDate;
};

/** The plan of a bundle and the description of its file. */
export type PlannedBundle = { readonly plan: PagePlan; readonly file: BundleFile };

/** Measures text for the index. Kept by whoever plans often: reading a font takes a moment. */
export function fontsOf(files: FontFiles): Fonts {
  return { regular: new HouseFont(files.regular), bold: new HouseFont(files.bold) };
}

function coverWords({ caseFile, bundle, madeOn }: BundleFileInput, pages: number): CoverWords {
  const { matter } = caseFile;
  const rows: (readonly [string, string])[] = [
    ['Council', matter.council.name],
    ['Council’s reference', matter.council.reference],
    ['Date', formatLong(madeOn)],
    ['Pages', String(pages)],
    ['Copy', bundle.redacted ? 'Redacted: what was taken out is black' : ''],
  ];
  return {
    title: bundle.title || 'Bundle',
    subtitle: matter.title,
    rows: rows.filter(([, value]) => value !== ''),
    confidential: bundle.confidential,
  };
}

/**
 * Plans a bundle: which page is where, and everything its file says besides the papers. The index is laid out twice,
 * since how many pages it takes decides the numbers it then prints.
 */
export function planBundleFile(
  input: BundleFileInput,
  fonts: Fonts,
): Result<PlannedBundle, 'number-twice' | 'changed-since'> {
  const { caseFile, bundle } = input;
  const index = {
    title: bundle.title ? `${bundle.title}: index` : 'Index',
    exclusions: listedExclusions(caseFile, bundle),
  };
  const draft = planPages({ ...input, indexPages: 1 });
  if (!draft.ok) return draft;
  const count = countIndexPages(fonts, indexEntries(caseFile, bundle, draft.value), index);
  const planned = count === 1 ? draft : planPages({ ...input, indexPages: count });
  if (!planned.ok) return planned;
  const plan = planned.value;
  const dividers = Object.fromEntries(
    plan.runs.flatMap(({ what, section }, run) =>
      what === 'divider' ? [[run, sectionWords(bundle, section)]] : [],
    ),
  );
  return ok({
    plan,
    file: {
      title: bundle.title || 'Bundle',
      madeOn: input.madeOn,
      runs: plan.runs,
      entries: indexEntries(caseFile, bundle, plan),
      index,
      cover: bundle.cover ? coverWords(input, plan.pages) : null,
      dividers,
      bookmarks: bundle.bookmarks,
      stamps: {
        numberPlace: bundle.numberPlace,
        confidential: bundle.confidential,
        backToIndex: bundle.backToIndex,
      },
    },
  });
}
