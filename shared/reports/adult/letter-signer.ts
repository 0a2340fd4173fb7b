import type { CaseFile } from '../../domain/case-file';
import type { AdultLetter } from '../../domain/case-log';
import type { Person } from '../../domain/person';

/** Whoever was chosen to sign the response as the responsible person. */
function responsiblePerson(caseFile: CaseFile): Person | undefined {
  const { signedByPersonId } = caseFile.adultComplaint.response;
  return caseFile.people.find((person) => person.id === signedByPersonId);
}

/** Whose signature makes a letter final: the responsible person's for what the law asks them to sign, else the complaints manager's. */
export function letterSigner(caseFile: CaseFile, letter: AdultLetter): Person | undefined {
  return letter === 'adult-response' || letter === 'adult-delay-letter'
    ? responsiblePerson(caseFile)
    : caseFile.people.find((person) => person.role === 'complaints-manager');
}

/** In what capacity a letter is signed, where the signer has no post of their own recorded. */
export function letterCapacity(letter: AdultLetter): string {
  return letter === 'adult-response' || letter === 'adult-delay-letter'
    ? 'Responsible person'
    : 'Complaints manager';
}
