import type { CaseFile } from '../domain/case-file';

/** How many marks and notes on pages are for their writer alone. */
export function countPrivateNotes(caseFile: CaseFile): number {
  return caseFile.marginNotes.filter(({ sharing }) => sharing === 'private').length;
}

/** The case as it may go to someone else: without the marks and notes that are for their writer alone. */
export function withoutPrivateNotes(caseFile: CaseFile): CaseFile {
  if (countPrivateNotes(caseFile) === 0) return caseFile;
  return { ...caseFile, marginNotes: caseFile.marginNotes.filter(({ sharing }) => sharing !== 'private') };
}
