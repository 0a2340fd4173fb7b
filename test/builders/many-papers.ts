import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_JSON, EVIDENCE_FOLDER } from '@shared/casefile/evidence-names';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { CaseFile } from '@shared/domain/case-file';
import { emptyCase, record } from './case-builder';
import { oddPage, oddPdf } from './odd-pdf';

const KINDS = ['letter', 'email', 'record', 'report'] as const;
/** Different files behind the papers: the register may name one file many times, and the store keeps it once. */
const FILES = 12;

const day = (index: number) => new Date(Date.UTC(2023, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

/**
 * A case of so many papers of one to three awkward pages, written into a folder as open case data with its files.
 * @param papers how many
 */
export function writeManyPapers(folder: string, papers: number): CaseFile {
  const evidence = join(folder, EVIDENCE_FOLDER);
  mkdirSync(evidence, { recursive: true });
  const files = Array.from({ length: FILES }, (_, index) => {
    const pages = (index % 3) + 1;
    const bytes = oddPdf(
      Array.from({ length: pages }, (_, page) =>
        oddPage(
          `Page ${page + 1} of file ${index + 1}, with more words than a scan would have of its own`,
          index + page,
        ),
      ),
    );
    const name = `file ${index + 1}.pdf`;
    writeFileSync(join(evidence, name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { pages, file: { name, mediaType: 'application/pdf', size: bytes.length, sha256 } };
  });
  const caseFile: CaseFile = {
    ...emptyCase(),
    documents: Array.from({ length: papers }, (_, index) => {
      const { pages, file } = files[index % FILES] as (typeof files)[number];
      return record('documents', {
        id: `d${index + 1}`,
        reference: `E${index + 1}`,
        title: `Paper ${index + 1}`,
        kind: KINDS[index % KINDS.length],
        date: day(index),
        order: index,
        pages,
        file,
      });
    }),
  };
  writeFileSync(join(folder, CASE_JSON), writeOpenCaseData(caseFile));
  return caseFile;
}
