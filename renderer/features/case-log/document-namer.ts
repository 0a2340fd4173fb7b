import type { CaseFile } from '@shared/domain/case-file';
import { documentKindSchema } from '@shared/domain/letter-kind';
import { reportName } from '@shared/reports/report-words';

/** Names the documents of a case by their kind. What is no such kind is named as it is. */
export function documentNamer(caseFile: CaseFile): (report: string) => string {
  return (report) => {
    const kind = documentKindSchema.safeParse(report);
    return kind.success ? reportName(caseFile, kind.data) : report;
  };
}
