import type { CaseFile } from '@shared/domain/case-file';
import { reportKindSchema } from '@shared/domain/case-log';
import { reportName } from '@shared/reports/report-words';

/** Names the documents of a case by their kind. What is no such kind is named as it is. */
export function documentNamer(caseFile: CaseFile): (report: string) => string {
  return (report) => {
    const kind = reportKindSchema.safeParse(report);
    return kind.success ? reportName(caseFile, kind.data) : report;
  };
}
