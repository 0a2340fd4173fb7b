import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOpenCaseData } from '@shared/casefile/open-case-data';
import type { CaseFile } from '@shared/domain/case-file';
import type { ReportKind } from '@shared/domain/case-log';
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

export type GoldenDocument = {
  readonly sample: string;
  readonly report: ReportKind;
  readonly model: DocumentModel;
  /** Where the model and its visible text are kept, without the extension. */
  readonly path: string;
};

/** Every document of every sample, as it is made today. */
export function goldenDocuments(): GoldenDocument[] {
  return SAMPLES.flatMap((sample) => {
    const caseFile = sampleCase(sample);
    return reportsOf(caseFile).map((report) => ({
      sample,
      report,
      model: buildReport(caseFile, report).model,
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
