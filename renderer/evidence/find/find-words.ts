import type { CaseFile } from '@shared/domain/case-file';
import type { Person } from '@shared/domain/person';
import type { SearchGroup } from '@shared/search/findable';

/** The groups of results as people call them. */
export const GROUP_WORDS: Readonly<Record<SearchGroup, string>> = {
  evidence: 'Evidence',
  email: 'E-mails',
  interview: 'Interviews',
  note: 'Notes',
  point: 'Complaint',
  chronology: 'Chronology',
  finding: 'Findings',
  recommendation: 'Recommendations',
  person: 'People',
  log: 'Log',
  text: 'Report texts',
};

const surnameOf = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';

/**
 * The names by which papers may speak of a person: the whole name, the label, and the surname when no one else of
 * the case has it.
 */
export function namesOf(person: Person, people: CaseFile['people']): string[] {
  const surname = surnameOf(person.name);
  const shared = people.some(({ id, name }) => id !== person.id && surnameOf(name) === surname);
  return [person.name, person.label, shared || surname.length < 3 ? '' : surname].filter(Boolean);
}
