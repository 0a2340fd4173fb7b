import type { CaseFile } from '../domain/case-file';
import type { ReportKind } from '../domain/case-log';
import { reportName } from './report-words';

/**
 * What a document is called as a file: "MMBC-CF-24-0388 Stage 2 investigation report (draft).docx". Safe on every
 * system: no separators, no characters that Windows refuses, no more than 120 characters.
 */
export function documentFileName(caseFile: CaseFile, report: ReportKind, draft: boolean): string {
  const reference = caseFile.matter.council.reference || caseFile.matter.title || 'Case';
  const name = `${reference} ${reportName(caseFile, report)}`
    .replace(/’/g, "'")
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+/, '')
    .slice(0, 100)
    .trim();
  return `${name || 'Report'}${draft ? ' (draft)' : ''}.docx`;
}
