import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { emptyCase, record } from '../../test/builders/case-builder';
import { bundleOf, streamBundle } from '../../test/builders/make-bundle';
import { repository } from '../repository';
import { type Measure, timed } from './measure';

const FILES = 300;
const SAMPLES = join(repository, 'resources/samples/case-b');
/** Pages of print, and of scanned JPEG: about one in eight, as in a council's bundle. */
const TEXT = [
  'E12 Child and family assessment.pdf',
  'E3 Mash contact record.pdf',
  'E6 Telephone call to father.pdf',
];
const SCANS = ['E5 Home visit to mother.pdf', 'E14 Recording and information policy.pdf'];

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

type Paper = { readonly path: string; readonly pages: number };

/** Three hundred papers of about 1,900 pages, made of the sample's own. */
async function papers(folder: string): Promise<Paper[]> {
  const open = (name: string) => PDFDocument.load(readFileSync(join(SAMPLES, name)));
  const texts = await Promise.all(TEXT.map(open));
  const scans = await Promise.all(SCANS.map(open));
  const made: Paper[] = [];
  for (let file = 0; file < FILES; file += 1) {
    const pdf = await PDFDocument.create();
    const pages = 3 + (file % 8);
    for (let page = 0; page < pages; page += 1) {
      const from = (file * 7 + page) % 8 === 0 ? scans : texts;
      const source = from[(file + page) % from.length] as PDFDocument;
      const [copied] = await pdf.copyPages(source, [page % source.getPageCount()]);
      if (copied) pdf.addPage(copied);
    }
    const path = join(folder, `${String(file).padStart(3, '0')}.pdf`);
    writeFileSync(path, await pdf.save({ useObjectStreams: false }));
    made.push({ path, pages });
  }
  return made;
}

const bundle1900: Measure = {
  name: 'bundle.1900',
  unit: 'ms',
  against: 'qpdf merging the same files',
  target: 0.6,
  pairs: 5,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-bundle-bench-'));
    const files = await papers(folder);
    const caseFile = {
      ...emptyCase(),
      documents: files.map(({ pages }, index) =>
        record('documents', {
          id: `d${index}`,
          reference: `E${index + 1}`,
          title: `Paper ${index + 1}`,
          order: index,
          pages,
        }),
      ),
    };
    const bundle = bundleOf(caseFile, 50);
    const at = new Map(caseFile.documents.map(({ id }, index) => [id, files[index] as Paper]));
    const out = join(folder, 'out.pdf');
    const installed = spawnSync('qpdf', ['--version']).error === undefined;
    const total = files.reduce((sum, { pages }) => sum + pages, 0);
    let peak = 0;
    const make = async () => {
      const file = openSync(out, 'w');
      await streamBundle(
        { caseFile, bundle, pagesOf: (id) => at.get(id)?.pages ?? null },
        (id) => ({ kind: 'pdf', bytes: new Uint8Array(readFileSync(at.get(id)?.path ?? '')) }),
        (piece) => {
          writeSync(file, piece);
          peak = Math.max(peak, process.memoryUsage.rss());
        },
      );
      closeSync(file);
    };
    return {
      ours: () => timed(make),
      theirs: installed
        ? () =>
            timed(() => {
              const args = [
                '--empty',
                '--pages',
                ...files.map(({ path }) => path),
                '--',
                join(folder, 'theirs.pdf'),
              ];
              if (spawnSync('qpdf', args).status !== 0) throw new Error('qpdf did not merge');
            })
        : null,
      why: () =>
        [
          `${total} pages, ${megabytes(statSync(out).size)} MB; the process had ${megabytes(peak)} MB at its peak`,
          installed ? '' : 'qpdf is not installed',
        ]
          .filter(Boolean)
          .join('; '),
      done: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

/** Bundles: made whole, against merging alone. */
export const bundleMeasures: readonly Measure[] = [bundle1900];
