import type { PlainDate } from '../lib/plain-date';
import type { ProcedureEventId } from '../procedure/events';
import { byId, type CaseFile } from './case-file';
import type { LetterKind } from './letter-kind';
import { draftOf, type LetterRef, letterKey } from './letters-of-case';

/** The event of the procedure that a letter is, where it is one. Recording that it was sent records the event. */
const LETTER_EVENTS: Partial<Record<LetterKind, ProcedureEventId>> = {
  'extension-notice': 'extension-letter-sent',
  'adjudication-letter': 'adjudication-sent',
  'stage-3-acknowledgement': 'stage-3-acknowledged',
  'stage-3-response': 'stage-3-response-sent',
  'adult-acknowledgement': 'adult-acknowledged',
  'adult-delay-letter': 'adult-delay-letter-sent',
  'adult-response': 'adult-response-sent',
};

/**
 * The event that recording a letter as sent records, if any. The invitation that tells the complainant where and when
 * the panel meets is one; those to everybody else are not.
 */
export function sendingEvent(caseFile: CaseFile, ref: LetterRef): ProcedureEventId | undefined {
  if (ref.letter === 'stage-3-invitation') {
    return byId(caseFile.people, ref.aboutId)?.role === 'complainant' ? 'panel-notice-sent' : undefined;
  }
  return LETTER_EVENTS[ref.letter];
}

/** When a letter went, as the log and the case's dates say; `null` before it has. */
export function sentOn(caseFile: CaseFile, ref: LetterRef): PlainDate | null {
  const key = letterKey(ref);
  const logged = caseFile.letters
    .filter((each) => each.direction === 'sent' && each.madeHere === key && each.on !== null)
    .map((each) => each.on as PlainDate)
    .sort();
  if (logged[0] !== undefined) return logged[0];
  if (ref.letter === 'panel-report-cover') {
    return byId(caseFile.reviewPanel.report.recipients, ref.aboutId)?.sentOn ?? null;
  }
  if (ref.letter === 'interview-record') {
    return byId(caseFile.interviews, ref.aboutId)?.record.sentOn ?? null;
  }
  const event = sendingEvent(caseFile, ref);
  return (event && caseFile.matter.events[event]) ?? null;
}

/** The date a letter bears: what its writer put, else the day it went. */
export function letterDate(caseFile: CaseFile, ref: LetterRef): PlainDate | null {
  const own = draftOf(caseFile, ref)?.dated;
  if (own) return own;
  if (ref.letter === 'adjudication-letter' && caseFile.adjudication.letterOn) {
    return caseFile.adjudication.letterOn;
  }
  return sentOn(caseFile, ref);
}
