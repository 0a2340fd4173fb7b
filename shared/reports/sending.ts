import { byId, type CaseFile } from '../domain/case-file';
import { type Letter, letterSchema } from '../domain/case-log';
import { type Change, put, type Step } from '../domain/change';
import { sendingEvent } from '../domain/letter-date';
import { type LetterRef, letterAbout, letterKey } from '../domain/letters-of-case';
import { wholeAccount } from '../domain/whole-account';
import type { PlainDate } from '../lib/plain-date';
import { reportName } from './report-words';

/** That a letter was sent: when, and how. To whom and what it was follows from the letter. */
export type Sending = { readonly id: string; readonly on: PlainDate; readonly how: string };

/**
 * What recording that a letter was sent does to a case, as one step: the entry of the log, and the event of the
 * procedure it is. An event that has a date keeps it: the first letter counts. The record of an interview is kept as it
 * went; the panel's report counts as sent once everyone on its list has it.
 */
export function sendingChange(caseFile: CaseFile, ref: LetterRef, sending: Sending): Change {
  const { to, toWords } = letterAbout(caseFile, ref);
  const name = reportName(caseFile, ref.letter);
  const entry: Letter = letterSchema.parse({
    id: sending.id,
    direction: 'sent',
    kind: name,
    on: sending.on,
    personId: to?.id ?? null,
    correspondent: to ? '' : toWords,
    how: sending.how,
    madeHere: letterKey(ref),
  });
  return {
    label: `Record as sent: ${name}`,
    steps: [put('letters', entry), ...follows(caseFile, ref, sending)],
  };
}

function follows(caseFile: CaseFile, ref: LetterRef, { on }: Sending): Step[] {
  switch (ref.letter) {
    case 'interview-record':
      return recordSent(caseFile, ref.aboutId, on);
    case 'panel-report-cover':
      return reportSent(caseFile, ref.aboutId, on);
    case 'adjudication-letter':
      return [
        ...eventSteps(caseFile, ref, on),
        ...(caseFile.adjudication.letterOn
          ? []
          : [put('adjudication', { ...caseFile.adjudication, letterOn: on })]),
      ];
    default:
      return eventSteps(caseFile, ref, on);
  }
}

function eventSteps(caseFile: CaseFile, ref: LetterRef, on: PlainDate): Step[] {
  const event = sendingEvent(caseFile, ref);
  if (!event || caseFile.matter.events[event]) return [];
  return [put('matter', { ...caseFile.matter, events: { ...caseFile.matter.events, [event]: on } })];
}

/** The notes as they go are kept, so that what is corrected later can be seen. */
function recordSent(caseFile: CaseFile, interviewId: string | null, on: PlainDate): Step[] {
  const interview = byId(caseFile.interviews, interviewId);
  if (!interview || interview.record.sentOn !== null) return [];
  const status = interview.record.status === 'not-sent' ? 'sent' : interview.record.status;
  const record = { ...interview.record, status, sentOn: on, versionSent: wholeAccount(caseFile, interview) };
  return [put('interviews', { ...interview, record })];
}

function reportSent(caseFile: CaseFile, recipientId: string | null, on: PlainDate): Step[] {
  const { reviewPanel, matter } = caseFile;
  const recipients = reviewPanel.report.recipients.map((each) =>
    each.id === recipientId && each.sentOn === null ? { ...each, sentOn: on } : each,
  );
  const dates = recipients.flatMap((each) => each.sentOn ?? []).sort();
  const whole = dates.length === recipients.length ? dates.at(-1) : undefined;
  return [
    put('reviewPanel', { ...reviewPanel, report: { ...reviewPanel.report, recipients } }),
    ...(whole && !matter.events['panel-report-sent']
      ? [put('matter', { ...matter, events: { ...matter.events, 'panel-report-sent': whole } })]
      : []),
  ];
}
