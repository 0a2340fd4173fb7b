import type { CaseFile } from '../domain/case-file';
import { type AdultLetter, isAdultLetter, type ReportKind } from '../domain/case-log';
import { letterDate } from '../domain/letter-date';
import { isCaseLetter } from '../domain/letter-kind';
import type { PlainDate } from '../lib/plain-date';
import type { ProcedureEventId } from '../procedure/events';
import type { ReportContext } from './report-context';

/** The event that dates each letter of the adult procedure. */
const ADULT_LETTER_EVENTS: Record<AdultLetter, ProcedureEventId> = {
  'adult-acknowledgement': 'adult-acknowledged',
  'adult-plan': 'adult-plan-agreed',
  'adult-delay-letter': 'adult-delay-letter-sent',
  'adult-response': 'adult-response-sent',
};

/** The event that dates a document. Signing the two Stage 2 reports records it. */
export function datingEvent(caseFile: CaseFile, report: ReportKind): ProcedureEventId {
  if (isAdultLetter(report)) return ADULT_LETTER_EVENTS[report];
  if (report === 'independent-report') return 'ip-report-signed';
  if (report === 'panel-report') return 'panel-report-sent';
  return caseFile.matter.procedure === 'adult' ? 'adult-investigation-finished' : 'io-report-signed';
}

/** The date of the document, `null` while it has none. */
export function reportDate(context: ReportContext): PlainDate | null {
  const { caseFile, report, about } = context;
  if (isCaseLetter(report)) return about ? letterDate(caseFile, about.ref) : null;
  return caseFile.matter.events[datingEvent(caseFile, report)] ?? null;
}

/** Whether something happened in time to be in the document: everything is, while the document has no date. */
export function beforeReport(context: ReportContext, date: PlainDate | null): boolean {
  const end = reportDate(context);
  return end === null || date === null || date <= end;
}
