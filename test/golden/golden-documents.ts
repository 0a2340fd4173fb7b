import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOpenCaseData } from '@shared/casefile/open-case-data';
import type { CaseFile } from '@shared/domain/case-file';
import type { CaseLetter, DocumentKind } from '@shared/domain/letter-kind';
import { lettersOf } from '@shared/domain/letters-of-case';
import { buildReport, reportsOf } from '@shared/reports/build-report';
import type { DocumentModel } from '@shared/reports/document-model';
import { modelText } from '@shared/reports/model-text';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = ['case-a', 'case-b'] as const;

const opened = new Map<string, CaseFile>();

/** A sample case as the app would open it. Read once; a case is never changed in place. */
export function sampleCase(name: (typeof SAMPLES)[number]): CaseFile {
  const known = opened.get(name);
  if (known) return known;
  const read = readOpenCaseData(readFileSync(join(ROOT, 'resources', 'samples', `${name}.json`), 'utf8'));
  if (!read.ok) throw new Error(read.message);
  opened.set(name, read.value);
  return read.value;
}

type GoldenDocument = {
  readonly sample: string;
  readonly report: DocumentKind;
  readonly model: DocumentModel;
  /** Where the model and its visible text are kept, without the extension. */
  readonly path: string;
};

/** The letters that the samples' papers bear out whole; of several to different people, the complainant's. */
const LETTERS: readonly CaseLetter[] = [
  'extension-notice',
  'adjudication-letter',
  'stage-3-acknowledgement',
  'panel-report-cover',
  'stage-3-response',
];
const COMPLAINANTS = [null, 'recipient-complainant'];

/** Every report of every sample, and its letters, as they are made today. */
export function goldenDocuments(): GoldenDocument[] {
  return SAMPLES.flatMap((sample) => {
    const caseFile = sampleCase(sample);
    const letters = lettersOf(caseFile).filter(
      ({ letter, aboutId }) =>
        (LETTERS as readonly string[]).includes(letter) && COMPLAINANTS.includes(aboutId),
    );
    const documents: readonly { report: DocumentKind; aboutId: string | null }[] = [
      ...reportsOf(caseFile).map((report) => ({ report, aboutId: null })),
      ...letters.map(({ letter, aboutId }) => ({ report: letter, aboutId })),
    ];
    return documents.map(({ report, aboutId }) => ({
      sample,
      report,
      model: buildReport(caseFile, report, { aboutId }).model,
      path: join(import.meta.dirname, `${sample}-${report}`),
    }));
  });
}

/** A model as JSON with a block on each line, so that a change shows as the line it is. */
export function goldenJson(model: DocumentModel): string {
  const { sections, ...head } = model;
  const written = sections.map(({ blocks, ...section }) => {
    const lines = blocks.map((block) => `      ${JSON.stringify(block)}`);
    return `    {"section": ${JSON.stringify(section)},\n     "blocks": [\n${lines.join(',\n')}\n    ]}`;
  });
  return `{"head": ${JSON.stringify(head)},\n "sections": [\n${written.join(',\n')}\n]}\n`;
}

export { modelText as goldenText };
