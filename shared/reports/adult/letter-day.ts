import { lastRecordedDay } from '../../domain/last-recorded-day';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';

/** The day the letter goes, for counting; before it has one, the last day of which anything is recorded. Null before any receipt. */
export function letterDay(context: ReportContext): string | null {
  const { caseFile } = context;
  if (!caseFile.matter.events['adult-received']) return null;
  return reportDate(context) ?? lastRecordedDay(caseFile);
}
