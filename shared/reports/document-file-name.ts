import type { CaseFile } from '../domain/case-file';
import type { ReportKind } from '../domain/case-log';
import { toSafeFileName } from '../lib/relative-name';
import type { Reader } from './report-context';
import { reportName } from './report-words';

/**
 * What a document is called as a file: "MMBC-CF-24-0388 Stage 2 investigation report (draft).docx". Safe on every
 * system. A copy with names says so, so that nobody sends it to the wrong reader.
 */
export function documentFileName(
  caseFile: CaseFile,
  report: ReportKind,
  draft: boolean,
  reader: Reader = 'labels',
): string {
  const reference = (caseFile.matter.council.reference || caseFile.matter.title || 'Case')
    .replace(/^[.\s/\\-]+/, '')
    .slice(0, 60);
  const name = reportName(caseFile, report).replaceAll('’', "'");
  const remarks = [...(reader === 'council' ? ['names people'] : []), ...(draft ? ['draft'] : [])];
  const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
  return toSafeFileName(`${reference} ${name}${remark}.docx`, 'Report.docx');
}
