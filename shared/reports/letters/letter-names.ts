import type { Person } from '../../domain/person';

const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr)\.?\s+/i;

/**
 * How a letter greets somebody: as they asked to be called, else by title and surname ("Mrs Tolgate"), else by their
 * whole name, else by label; a child by first name. It is their own letter, so their own name tells them nothing.
 */
export function greetingOf(person: Person): string {
  const own = person.letters.greeting.trim();
  if (own) return own;
  const name = person.name.trim();
  if (person.role === 'child' && name !== '') return name.split(/\s+/)[0] ?? name;
  if (name === '') return person.label.trim() || 'Sir or Madam';
  const surname = name.split(/\s+/).at(-1) ?? name;
  const title = (TITLE.exec(name) ?? TITLE.exec(person.label))?.[1];
  const isTitled = title !== undefined && name.replace(TITLE, '') !== '';
  return isTitled ? `${title} ${surname}` : name;
}

/** The name in an address block: in full where it is recorded. */
export function fullName(person: Person): string {
  return person.name.trim() || person.label.trim();
}

/** Lines of an address as typed, without empty ones. */
export function addressLines(address: string): string[] {
  return address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
