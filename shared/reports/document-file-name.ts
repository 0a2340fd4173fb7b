import type { CaseFile } from '../domain/case-file';
import type { ReportKind } from '../domain/case-log';
import { toSafeFileName } from '../lib/relative-name';
import { reportName } from './report-words';

/**
 * What a document is called as a file: "MMBC-CF-24-0388 Stage 2 investigation report (draft).docx". Safe on every
 * system.
 */
export function documentFileName(caseFile: CaseFile, report: ReportKind, draft: boolean): string {
  const reference = (caseFile.matter.council.reference || caseFile.matter.title || 'Case')
    .replace(/^[.\s/\\-]+/, '')
    .slice(0, 60);
  const name = reportName(caseFile, report).replaceAll('’', "'");
  return toSafeFileName(`${reference} ${name}${draft ? ' (draft)' : ''}.docx`, 'Report.docx');
}
