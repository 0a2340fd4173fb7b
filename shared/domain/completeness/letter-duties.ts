import type { CaseFile } from '../case-file';
import type { LetterKind } from '../letter-kind';
import { type LetterRef, letterAbout } from '../letters-of-case';
import { ADJUDICATION_DUTIES } from './adjudication-letter-duties';
import { ACKNOWLEDGEMENT_DUTIES, PLAN_DUTIES } from './adult-duties-first';
import { DELAY_DUTIES, RESPONSE_DUTIES } from './adult-duties-response';
import { factsOf } from './case-facts';
import type { Gap, Place } from './gap';
import { INTERVIEW_APPOINTMENT_DUTIES, INTERVIEW_RECORD_DUTIES } from './interview-letter-duties';
import type { LetterDuty, LetterFacts } from './letter-duty';
import { COVER_DUTIES, STAGE_3_RESPONSE_DUTIES } from './panel-answer-duties';
import { APPOINTMENT_DUTIES, EXTENSION_DUTIES, PROGRESS_DUTIES } from './stage-2-letter-duties';
import { INVITATION_DUTIES, STAGE_3_ACKNOWLEDGEMENT_DUTIES } from './stage-3-letter-duties';

const DUTIES: Record<LetterKind, readonly LetterDuty[]> = {
  'appointment-acknowledgement': APPOINTMENT_DUTIES,
  'interview-appointment': INTERVIEW_APPOINTMENT_DUTIES,
  'interview-record': INTERVIEW_RECORD_DUTIES,
  'progress-update': PROGRESS_DUTIES,
  'extension-notice': EXTENSION_DUTIES,
  'adjudication-letter': ADJUDICATION_DUTIES,
  'stage-3-acknowledgement': STAGE_3_ACKNOWLEDGEMENT_DUTIES,
  'stage-3-invitation': INVITATION_DUTIES,
  'panel-report-cover': COVER_DUTIES,
  'stage-3-response': STAGE_3_RESPONSE_DUTIES,
  'adult-acknowledgement': ACKNOWLEDGEMENT_DUTIES,
  'adult-plan': PLAN_DUTIES,
  'adult-delay-letter': DELAY_DUTIES,
  'adult-response': RESPONSE_DUTIES,
};

/** A duty of a letter in this case, with what is missing and where that is mended. */
export type DutyStanding = {
  readonly duty: LetterDuty;
  readonly lacks: string | null;
  readonly place: Place;
};

/** The duties of a letter that this case asks for, each with what is missing. */
export function dutiesOf(caseFile: CaseFile, ref: LetterRef): DutyStanding[] {
  const facts: LetterFacts = { ...factsOf(caseFile), about: letterAbout(caseFile, ref) };
  return DUTIES[ref.letter]
    .filter((duty) => duty.asked?.(facts) ?? true)
    .map((duty) => ({
      duty,
      lacks: duty.lacks(facts),
      place: typeof duty.place === 'function' ? duty.place(facts) : duty.place,
    }));
}

/** What a letter still lacks: each duty that is not met is a gap. */
export function letterGaps(caseFile: CaseFile, ref: LetterRef): Gap[] {
  return dutiesOf(caseFile, ref).flatMap(({ duty, lacks, place }): Gap[] =>
    lacks === null
      ? []
      : [{ code: duty.code, severity: duty.severity, message: lacks, reports: [ref.letter], place }],
  );
}
