import type { LetterKind } from '../../domain/letter-kind';
import type { ReportContext } from '../report-context';
import { councilWords, reportName } from '../report-words';
import { isToComplainant } from './letter-parts';

/** What a letter is about, as its reader sees it above the text: plain words, with the term of the procedure. */
export function subjectOf(context: ReportContext, letter: LetterKind): string {
  const council = councilWords(context.caseFile);
  const mine = context.about?.to?.role === 'complainant' || (context.about && isToComplainant(context));
  const complaint = mine ? `Your complaint to ${council}` : `A complaint to ${council}`;
  const stage2 = context.adult ? '' : ' (Stage 2)';
  switch (letter) {
    case 'appointment-acknowledgement':
      return `${mine ? complaint : `Complaint ${context.caseFile.matter.council.reference}`.trim()}: I have been asked to investigate it${stage2}`;
    case 'interview-appointment':
      if (context.about?.to?.role === 'child') return 'I would like to hear what you think';
      return `${complaint}: I would like to speak with you`;
    case 'interview-record':
      return `${complaint}: the record of our conversation`;
    case 'progress-update':
      return `${complaint}: how it is going${stage2}`;
    case 'extension-notice':
      return `${complaint}: we need more time (extension of Stage 2)`;
    case 'adjudication-letter':
      return `${complaint}: our answer (Stage 2 adjudication)`;
    case 'stage-3-acknowledgement':
      return `Your request for a review panel (Stage 3)`;
    case 'stage-3-invitation':
      return `Invitation to the review panel (Stage 3)`;
    case 'panel-report-cover':
      return `The report of the review panel (Stage 3)`;
    case 'stage-3-response':
      return `${complaint}: our answer to the review panel (Stage 3)`;
    default:
      return reportName(context.caseFile, letter);
  }
}
