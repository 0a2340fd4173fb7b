import { estimatePages } from '../../shared/docx/estimate-pages';
import { packDocx } from '../../shared/docx/pack-docx';
import type { CaseFile } from '../../shared/domain/case-file';
import { buildReport, reportsOf } from '../../shared/reports/build-report';
import { documentFileName } from '../../shared/reports/document-file-name';
import { countWords } from '../../shared/reports/model-text';
import type { Reader } from '../../shared/reports/report-context';

/** A document ready to be written. */
export type MadeDocument = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly words: number;
  /** As near as they can be known without Word. */
  readonly pages: number;
  readonly draft: boolean;
  /** What it still lacks, and what its author should look at. */
  readonly missing: readonly string[];
  readonly toCheck: readonly string[];
};

/** Every document a case has come to, packed. Nothing is written. */
export async function makeDocuments(
  caseFile: CaseFile,
  options: { readonly reader: Reader; readonly madeOn: string },
): Promise<MadeDocument[]> {
  const made: MadeDocument[] = [];
  for (const report of reportsOf(caseFile)) {
    const { model, gaps, standing } = buildReport(caseFile, report, { reader: options.reader });
    const draft = standing.kind !== 'signed';
    made.push({
      name: documentFileName(caseFile, report, draft, options.reader),
      bytes: await packDocx(model, { madeOn: options.madeOn }),
      words: countWords(model),
      pages: estimatePages(model).count,
      draft,
      missing: gaps.filter((gap) => gap.severity === 'must').map((gap) => gap.message),
      toCheck: gaps.filter((gap) => gap.severity === 'check').map((gap) => gap.message),
    });
  }
  return made;
}
