import type { CaseFile } from '@shared/domain/case-file';
import { registerExtractOf } from '@shared/register/register-extract';
import { summaryOf } from './case-summary';
import type { CaseRow } from './database';

/** What a case's own row says of it, written with every change: for the list of cases and for the register. */
export function rowFactsOf(caseFile: CaseFile): Required<Pick<CaseRow, 'summary' | 'register'>> {
  return { summary: summaryOf(caseFile), register: registerExtractOf(caseFile) };
}
