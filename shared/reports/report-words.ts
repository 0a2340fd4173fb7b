import type { CaseFile } from '../domain/case-file';
import { type DocumentKind, isLetter, type LetterKind } from '../domain/letter-kind';
import type { ReportContext } from './report-context';

const LETTER_NAMES: Record<LetterKind, string> = {
  'appointment-acknowledgement': 'Appointment to investigate',
  'interview-appointment': 'Interview letter',
  'interview-record': 'Interview record for agreement',
  'progress-update': 'Progress update',
  'extension-notice': 'Extension letter',
  'adjudication-letter': 'Adjudication letter',
  'stage-3-acknowledgement': 'Acknowledgement of the Stage 3 request',
  'stage-3-invitation': 'Invitation to the review panel',
  'panel-report-cover': 'Letter with the panel’s report',
  'stage-3-response': 'Response to the review panel',
  'adult-acknowledgement': 'Acknowledgement of your complaint',
  'adult-plan': 'Complaint plan',
  'adult-delay-letter': 'Why our response is late',
  'adult-response': 'Response to your complaint',
};

/** What a document is called in this case's procedure. The adult procedure has one investigation and no stages. */
export function reportName(caseFile: CaseFile, report: DocumentKind): string {
  if (isLetter(report)) return LETTER_NAMES[report];
  if (report === 'independent-report') return 'Independent Person’s report';
  if (report === 'panel-report') return 'Report of the Stage 3 review panel';
  return caseFile.matter.procedure === 'adult' ? 'Investigation report' : 'Stage 2 investigation report';
}

export function reportTitle(context: ReportContext): string {
  return reportName(context.caseFile, context.report);
}

/** The Regulations a report is made under, with their numbers (both read at their source). */
export function procedureWords(context: ReportContext): string {
  return context.adult
    ? 'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009'
    : 'Children Act 1989 Representations Procedure (England) Regulations 2006';
}

/** "Marlscombe Council", or "the Council" where it has no name yet. */
export function councilWords(caseFile: CaseFile): string {
  return caseFile.matter.council.shortName || caseFile.matter.council.name || 'the Council';
}
