import { byId, type CaseFile } from './case-file';
import type { LetterKind } from './letter-kind';
import type { Person, PersonRole } from './person';

const withRole = (caseFile: CaseFile, role: PersonRole) =>
  caseFile.people.find((person) => person.role === role);

type Signing = {
  readonly who: (caseFile: CaseFile) => Person | undefined;
  /** In what capacity, where the signer has no post of their own recorded. */
  readonly capacity: string;
  /** Whose paper it is written on: the council's, or the writer's own. */
  readonly head: 'council' | 'own';
};

const INVESTIGATOR: Signing = {
  who: (caseFile) => withRole(caseFile, 'investigating-officer'),
  capacity: 'Investigating Officer',
  head: 'own',
};
const COMPLAINTS_MANAGER: Signing = {
  who: (caseFile) => withRole(caseFile, 'complaints-manager'),
  capacity: 'Complaints manager',
  head: 'council',
};
/** Whoever arranges the panel for the council: its administrator, else the complaints manager. */
const ARRANGER: Signing = {
  who: (caseFile) =>
    byId(caseFile.people, caseFile.reviewPanel.administratorPersonId) ??
    withRole(caseFile, 'panel-administrator') ??
    withRole(caseFile, 'complaints-manager'),
  capacity: 'Panel administrator',
  head: 'council',
};
const RESPONSIBLE_PERSON: Signing = {
  who: (caseFile) => byId(caseFile.people, caseFile.adultComplaint.response.signedByPersonId),
  capacity: 'Responsible person',
  head: 'council',
};

const SIGNING: Record<LetterKind, Signing> = {
  'appointment-acknowledgement': INVESTIGATOR,
  'interview-appointment': INVESTIGATOR,
  'interview-record': INVESTIGATOR,
  'progress-update': INVESTIGATOR,
  'extension-notice': COMPLAINTS_MANAGER,
  'adjudication-letter': {
    who: (caseFile) =>
      byId(caseFile.people, caseFile.adjudication.officerPersonId) ??
      withRole(caseFile, 'adjudicating-officer'),
    capacity: 'Adjudicating Officer',
    head: 'council',
  },
  'stage-3-acknowledgement': ARRANGER,
  'stage-3-invitation': ARRANGER,
  'panel-report-cover': {
    who: (caseFile) =>
      byId(caseFile.people, caseFile.reviewPanel.members.find((member) => member.chairs)?.personId),
    capacity: 'Chair of the review panel',
    head: 'own',
  },
  'stage-3-response': {
    who: (caseFile) => byId(caseFile.people, caseFile.reviewPanel.response.signedByPersonId),
    capacity: 'For the Council',
    head: 'council',
  },
  'adult-acknowledgement': COMPLAINTS_MANAGER,
  'adult-plan': COMPLAINTS_MANAGER,
  // What the law asks the responsible person to sign (SI 2009/309 reg 14), and what explains why it is late.
  'adult-delay-letter': RESPONSIBLE_PERSON,
  'adult-response': RESPONSIBLE_PERSON,
};

/** Who writes a letter, and whose signature makes one of the adult procedure's final. */
export function letterSigner(caseFile: CaseFile, letter: LetterKind): Person | undefined {
  return SIGNING[letter].who(caseFile);
}

/** In what capacity a letter is signed. */
export function letterCapacity(caseFile: CaseFile, letter: LetterKind): string {
  const { capacity } = SIGNING[letter];
  const adult = caseFile.matter.procedure === 'adult';
  return adult && capacity === INVESTIGATOR.capacity ? 'Investigator' : capacity;
}

/** Whose paper a letter is on. An external officer and a panel's chair write in their own name. */
export function letterPaper(letter: LetterKind): 'council' | 'own' {
  return SIGNING[letter].head;
}
