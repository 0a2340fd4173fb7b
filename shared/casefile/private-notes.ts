import type { CaseFile } from '../domain/case-file';
import { isNoteForm } from '../domain/margin-note';

/** How many marks and notes on pages are for their writer alone. */
export function countPrivateNotes(caseFile: CaseFile): number {
  return caseFile.marginNotes.filter(({ sharing }) => sharing === 'private').length;
}

/** The case as it may go to someone else: without the marks and notes that are for their writer alone, begun or kept. */
export function withoutPrivateNotes(caseFile: CaseFile): CaseFile {
  const { matter, marginNotes } = caseFile;
  const forms = Object.entries(matter.unfinishedForms);
  const others = forms.filter(([formId]) => !isNoteForm(formId));
  if (countPrivateNotes(caseFile) === 0 && others.length === forms.length) return caseFile;
  return {
    ...caseFile,
    matter: { ...matter, unfinishedForms: Object.fromEntries(others) },
    marginNotes: marginNotes.filter(({ sharing }) => sharing !== 'private'),
  };
}
