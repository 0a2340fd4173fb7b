import { estimatePages } from '../../shared/docx/estimate-pages';
import { packDocx } from '../../shared/docx/pack-docx';
import type { CaseFile } from '../../shared/domain/case-file';
import { isAdultLetter } from '../../shared/domain/case-log';
import type { DocumentKind } from '../../shared/domain/letter-kind';
import { lettersOf } from '../../shared/domain/letters-of-case';
import { buildReport, isDraft, reportsOf } from '../../shared/reports/build-report';
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

/** What a case has come to: its reports, then its letters, those of several of a kind each for itself. */
function documentsOf(
  caseFile: CaseFile,
): { readonly document: DocumentKind; readonly aboutId: string | null }[] {
  return [
    ...reportsOf(caseFile)
      .filter((report) => !isAdultLetter(report))
      .map((document) => ({ document, aboutId: null })),
    ...lettersOf(caseFile).map(({ letter, aboutId }) => ({ document: letter, aboutId })),
  ];
}

/** Every document a case has come to, packed. Nothing is written. */
export async function makeDocuments(
  caseFile: CaseFile,
  options: { readonly reader: Reader; readonly madeOn: string },
): Promise<MadeDocument[]> {
  const made: MadeDocument[] = [];
  const names = new Set<string>();
  for (const { document, aboutId } of documentsOf(caseFile)) {
    const { model, gaps, standing } = buildReport(caseFile, document, { reader: options.reader, aboutId });
    const draft = isDraft(document, standing);
    const name = documentFileName(caseFile, document, draft, options.reader, aboutId);
    made.push({
      name: unlike(names, name),
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

/** A name that no document before it has: two people may share a label. */
function unlike(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let count = 2; names.has(name.toLowerCase()); count += 1) {
    name = wanted.replace(/\.docx$/, ` ${count}.docx`);
  }
  names.add(name.toLowerCase());
  return name;
}
