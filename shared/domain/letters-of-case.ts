import { adultReports } from './adult-times';
import { byId, type CaseFile, inOrder } from './case-file';
import { isAdultLetter } from './case-log';
import type { Interview } from './interview';
import type { LetterDraft } from './letter-draft';
import { LETTER_KINDS, type LetterKind } from './letter-kind';
import type { Person, PersonRole } from './person';
import { hasWords } from './rich-text';

/** One letter of a case: its kind, and the interview, person, recipient or update it is about where there may be several. */
export type LetterRef = { readonly letter: LetterKind; readonly aboutId: string | null };

/** A letter as an address and the log name it: "interview-appointment.int-2". */
export function letterKey({ letter, aboutId }: LetterRef): string {
  return aboutId === null ? letter : `${letter}.${aboutId}`;
}

/** The letter a key names; `undefined` for anything else. */
export function letterOfKey(key: string): LetterRef | undefined {
  const letter = LETTER_KINDS.find((kind) => key === kind || key.startsWith(`${kind}.`));
  if (!letter) return undefined;
  return { letter, aboutId: key === letter ? null : key.slice(letter.length + 1) };
}

/** What one letter is about and to whom it goes. */
export type LetterAbout = {
  readonly ref: LetterRef;
  readonly to: Person | undefined;
  /** Where the recipient is not in the list of people. */
  readonly toWords: string;
  readonly interview: Interview | undefined;
  readonly draft: LetterDraft | undefined;
};

const withRole = (caseFile: CaseFile, role: PersonRole) =>
  caseFile.people.find((person) => person.role === role);

/** Whom letters about the complaint are written to: the representative, unless there is none or they were refused. */
export function complainantOrRepresentative(caseFile: CaseFile): Person | undefined {
  const { representative } = caseFile.adultComplaint;
  const acts =
    caseFile.matter.procedure === 'adult' &&
    representative.because !== 'no-representative' &&
    representative.refusedOn === null;
  const acting = acts ? byId(caseFile.people, representative.personId) : undefined;
  return acting ?? withRole(caseFile, 'complainant');
}

/** What the writer added to a letter, `undefined` while nothing is. */
export function draftOf(caseFile: CaseFile, { letter, aboutId }: LetterRef): LetterDraft | undefined {
  if (letter === 'progress-update') return byId(caseFile.letterDrafts, aboutId);
  return caseFile.letterDrafts.find((each) => each.letter === letter && each.aboutId === aboutId);
}

/** What a letter is about, worked out from the case as it is now. */
export function letterAbout(caseFile: CaseFile, ref: LetterRef): LetterAbout {
  const draft = draftOf(caseFile, ref);
  const plain = { ref, draft, toWords: '', interview: undefined };
  switch (ref.letter) {
    case 'interview-appointment':
    case 'interview-record': {
      const interview = byId(caseFile.interviews, ref.aboutId);
      return { ...plain, interview, to: byId(caseFile.people, interview?.personId) };
    }
    case 'appointment-acknowledgement':
    case 'stage-3-invitation':
      return { ...plain, to: byId(caseFile.people, ref.aboutId) };
    case 'panel-report-cover': {
      const recipient = byId(caseFile.reviewPanel.report.recipients, ref.aboutId);
      return { ...plain, to: byId(caseFile.people, recipient?.personId), toWords: recipient?.who ?? '' };
    }
    default:
      return { ...plain, to: complainantOrRepresentative(caseFile) };
  }
}

/** Who is invited to the panel besides its members, in the order of the list. */
const INVITED: readonly PersonRole[] = [
  'complainant',
  'advocate',
  'investigating-officer',
  'independent-person',
  'adjudicating-officer',
  'complaints-manager',
];

/** Everyone who is invited to the review panel: who attends, and its three members (SI 2006/1738 reg 19). */
function invitedToPanel(caseFile: CaseFile): Person[] {
  const { members, administratorPersonId } = caseFile.reviewPanel;
  const { advocatePersonId } = caseFile.matter.advocacy;
  const invited = INVITED.flatMap((role) =>
    caseFile.people.filter(
      (person) => person.role === role || (role === 'advocate' && person.id === advocatePersonId),
    ),
  );
  const panel = members.flatMap((member) => byId(caseFile.people, member.personId) ?? []);
  // Whoever arranges the meeting and writes the invitations is not invited to it by letter.
  return [...new Set([...invited, ...panel])].filter((person) => person.id !== administratorPersonId);
}

const all = (letter: LetterKind, ids: readonly string[]): LetterRef[] =>
  ids.map((aboutId) => ({ letter, aboutId }));

/**
 * The letters a case has come to, in the order of the work. One that the case gives no reason for (an extension nobody
 * thinks of, a panel nobody asked for) is not among them.
 */
export function lettersOf(caseFile: CaseFile): LetterRef[] {
  const adult = caseFile.matter.procedure === 'adult';
  const own: LetterRef[] = adultReports(caseFile)
    .filter(isAdultLetter)
    .map((letter) => ({ letter, aboutId: null }));
  return [
    ...(adult ? own.slice(0, 2) : []),
    ...appointment(caseFile),
    ...interviewLetters(caseFile),
    ...all('progress-update', updates(caseFile)),
    ...(adult ? own.slice(2) : [...stage2Letters(caseFile), ...stage3Letters(caseFile)]),
  ];
}

function updates(caseFile: CaseFile): string[] {
  return caseFile.letterDrafts.filter((each) => each.letter === 'progress-update').map((each) => each.id);
}

function appointment(caseFile: CaseFile): LetterRef[] {
  if (!withRole(caseFile, 'investigating-officer')) return [];
  const to = [complainantOrRepresentative(caseFile), withRole(caseFile, 'complaints-manager')];
  return all(
    'appointment-acknowledgement',
    to.flatMap((person) => person?.id ?? []),
  );
}

function interviewLetters(caseFile: CaseFile): LetterRef[] {
  return inOrder(caseFile.interviews).flatMap((interview): LetterRef[] => [
    { letter: 'interview-appointment', aboutId: interview.id },
    ...(interview.notes.some((note) => hasWords(note.text))
      ? [{ letter: 'interview-record', aboutId: interview.id } as const]
      : []),
  ]);
}

function stage2Letters(caseFile: CaseFile): LetterRef[] {
  const { matter, adjudication, findings } = caseFile;
  const longer =
    matter.extension.reasons.trim() !== '' ||
    matter.extension.newDate !== null ||
    matter.events['extension-letter-sent'] !== undefined ||
    draftOf(caseFile, { letter: 'extension-notice', aboutId: null }) !== undefined;
  const decided =
    adjudication.letterOn !== null ||
    adjudication.officerPersonId !== null ||
    matter.events['adjudication-sent'] !== undefined ||
    matter.events['reports-received'] !== undefined ||
    findings.some((finding) => finding.author === 'adjudicating-officer');
  return [
    ...(longer ? [{ letter: 'extension-notice', aboutId: null } as const] : []),
    ...(decided ? [{ letter: 'adjudication-letter', aboutId: null } as const] : []),
  ];
}

function stage3Letters(caseFile: CaseFile): LetterRef[] {
  const { matter, reviewPanel } = caseFile;
  const asked =
    matter.stage === 'stage-3' ||
    matter.events['stage-3-requested'] !== undefined ||
    reviewPanel.members.length > 0;
  if (!asked) return [];
  const answered =
    matter.events['panel-report-sent'] !== undefined ||
    matter.events['stage-3-response-sent'] !== undefined ||
    reviewPanel.response.signedByPersonId !== null;
  return [
    { letter: 'stage-3-acknowledgement', aboutId: null },
    ...all(
      'stage-3-invitation',
      invitedToPanel(caseFile).map((person) => person.id),
    ),
    ...all(
      'panel-report-cover',
      reviewPanel.report.recipients.map((each) => each.id),
    ),
    ...(answered ? [{ letter: 'stage-3-response', aboutId: null } as const] : []),
  ];
}
