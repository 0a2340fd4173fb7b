import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';

/** The day the letter goes, for counting; before it has one, the day the complaint came. */
export function letterDay(context: ReportContext): string | null {
  return reportDate(context) ?? context.caseFile.matter.events['adult-received'] ?? null;
}
