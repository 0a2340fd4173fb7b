import type { CaseFile } from '../domain/case-file';
import { personLabel } from '../domain/labels';
import { type DocumentKind, isLetter } from '../domain/letter-kind';
import { letterAbout, lettersOf } from '../domain/letters-of-case';
import { toSafeFileName } from '../lib/relative-name';
import type { Reader } from './report-context';
import { reportName } from './report-words';

/**
 * What a document is called as a file: "MMBC-CF-24-0388 Stage 2 investigation report (draft).docx". Safe on every
 * system. A copy with names says so, so that nobody sends it to the wrong reader.
 */
export function documentFileName(
  caseFile: CaseFile,
  report: DocumentKind,
  draft: boolean,
  reader: Reader = 'labels',
  aboutId: string | null = null,
): string {
  const reference = (caseFile.matter.council.reference || caseFile.matter.title || 'Case')
    .replace(/^[.\s/\\-]+/, '')
    .slice(0, 60);
  const which = whichOne(caseFile, report, aboutId);
  const name = [reportName(caseFile, report), which].filter(Boolean).join(', ').replaceAll('’', "'");
  const remarks = [...(reader === 'council' ? ['names people'] : []), ...(draft ? ['draft'] : [])];
  const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
  return toSafeFileName(`${reference} ${name}${remark}.docx`, 'Report.docx');
}

/** Which of several letters of a kind it is: by interview and label, never by name. */
function whichOne(caseFile: CaseFile, report: DocumentKind, aboutId: string | null): string {
  if (aboutId === null || !isLetter(report)) return '';
  const about = letterAbout(caseFile, { letter: report, aboutId });
  if (report === 'progress-update') {
    return (
      about.draft?.dated ??
      `no ${
        lettersOf(caseFile)
          .filter((each) => each.letter === report)
          .findIndex((each) => each.aboutId === aboutId) + 1
      }`
    );
  }
  const who = about.to ? personLabel(caseFile, about.to.id) : about.toWords;
  return [about.interview?.reference, who].filter(Boolean).join(' ');
}
