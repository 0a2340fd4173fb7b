import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Bundle, BundleIssue } from '@shared/domain/bundle';
import { bundleIssueSchema, bundleSchema } from '@shared/domain/bundle';
import type { CaseFile } from '@shared/domain/case-file';
import { BundleMaker, type PaperContent } from '@shared/pdf/bundle-file';
import type { FontFiles } from '@shared/pdf/house-font';
import type { ByteSink } from '@shared/pdf/pdf-writer';
import {
  type BundleFileInput,
  fontsOf,
  type PlannedBundle,
  planBundleFile,
} from '@shared/pdf/plan-bundle-file';

const require = createRequire(import.meta.url);

/** The font that bundles carry, as it lies in the package that ships it. */
export function fontFiles(): FontFiles {
  const read = (cut: string) =>
    new Uint8Array(readFileSync(require.resolve(`pdfjs-dist/standard_fonts/LiberationSans-${cut}.ttf`)));
  return { regular: read('Regular'), bold: read('Bold') };
}

/** A bundle of every document of a case, in sections of a given size. */
export function bundleOf(caseFile: CaseFile, perSection: number, fields: object = {}): Bundle {
  const sections = Array.from({ length: Math.ceil(caseFile.documents.length / perSection) }, (_, index) => ({
    id: `s${index + 1}`,
    title: `Part ${index + 1}`,
  }));
  return bundleSchema.parse({
    id: 'bundle',
    title: 'Bundle',
    sections,
    entries: caseFile.documents.map(({ id }, index) => ({
      id: `entry-${id}`,
      documentId: id,
      section: sections[Math.floor(index / perSection)]?.id,
    })),
    ...fields,
  });
}

export type MadeBundle = PlannedBundle & { readonly bytes: Uint8Array };

type BundleToMake = Partial<BundleFileInput> & Pick<BundleFileInput, 'caseFile' | 'bundle' | 'pagesOf'>;
type ContentOf = (documentId: string) => PaperContent | Promise<PaperContent>;

/** Plans and makes a bundle, whose bytes leave as they are made. @throws with the fault's sentence */
export async function streamBundle(
  input: BundleToMake,
  contentOf: ContentOf,
  sink: ByteSink,
): Promise<PlannedBundle> {
  const files = fontFiles();
  const planned = planBundleFile({ way: 'first', madeOn: '2026-11-29', ...input }, fontsOf(files));
  if (!planned.ok) throw new Error(planned.message);
  const { plan, file } = planned.value;
  const maker = new BundleMaker(file, files, sink);
  for (const [run, { document }] of plan.entries) {
    const added = await maker.addPaper(run, await contentOf(document.id));
    if (!added.ok) throw new Error(`${document.reference}: ${added.message}`);
  }
  maker.finish();
  return planned.value;
}

/** Plans and makes a bundle. @throws with the fault's sentence */
export async function makeBundle(input: BundleToMake, contentOf: ContentOf): Promise<MadeBundle> {
  const pieces: Uint8Array[] = [];
  const planned = await streamBundle(input, contentOf, (piece) => pieces.push(piece));
  return { ...planned, bytes: Buffer.concat(pieces) };
}

/** The issue that a made bundle would be recorded as. */
export function issueOf(
  made: MadeBundle,
  caseFile: CaseFile,
  fields: Partial<BundleIssue> = {},
): BundleIssue {
  return bundleIssueSchema.parse({
    id: `issue-${fields.number ?? 1}`,
    bundleId: 'bundle',
    number: 1,
    title: 'Bundle',
    fileName: 'Bundle.pdf',
    sha256: '0'.repeat(64),
    size: made.bytes.length,
    issuedOn: '2026-11-29',
    runs: made.plan.runs,
    papers: caseFile.documents.map(({ id, reference, title, date }) => ({
      paper: id,
      reference,
      title,
      date,
    })),
    ...fields,
  });
}
