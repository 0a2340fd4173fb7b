import { isCaseLetter, type LetterKind } from '../../domain/letter-kind';
import { acknowledgement } from '../adult/acknowledgement';
import { complaintPlan } from '../adult/complaint-plan';
import { delayLetter } from '../adult/delay-letter';
import { adultResponse } from '../adult/response';
import type { Section } from '../document-model';
import type { ReportContext } from '../report-context';
import { evidenceReferredTo } from '../sections/evidence-index';
import { adjudicationLetter } from './adjudication-letter';
import { appointmentAcknowledgement } from './appointment-acknowledgement';
import { extensionNotice } from './extension-notice';
import { interviewAppointment } from './interview-appointment';
import { interviewRecord } from './interview-record';
import { panelReportCover } from './panel-report-cover';
import { progressUpdate } from './progress-update';
import { stage3Acknowledgement } from './stage-3-acknowledgement';
import { stage3Invitation } from './stage-3-invitation';
import { stage3Response } from './stage-3-response';

const LETTERS: Record<LetterKind, (context: ReportContext) => Section[]> = {
  'appointment-acknowledgement': appointmentAcknowledgement,
  'interview-appointment': interviewAppointment,
  'interview-record': interviewRecord,
  'progress-update': progressUpdate,
  'extension-notice': extensionNotice,
  'adjudication-letter': adjudicationLetter,
  'stage-3-acknowledgement': stage3Acknowledgement,
  'stage-3-invitation': stage3Invitation,
  'panel-report-cover': panelReportCover,
  'stage-3-response': stage3Response,
  'adult-acknowledgement': acknowledgement,
  'adult-plan': complaintPlan,
  'adult-delay-letter': delayLetter,
  'adult-response': adultResponse,
};

/** A letter as it goes out, with the evidence that the words of an adult one refer to. */
export function letterSections(letter: LetterKind): (context: ReportContext) => Section[] {
  return (context) => {
    const body = LETTERS[letter](context);
    const evidence = isCaseLetter(letter) ? null : evidenceReferredTo(context);
    return evidence ? [...body, evidence] : body;
  };
}
