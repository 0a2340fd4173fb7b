import { inOrder } from '@shared/domain/case-file';
import type { Person } from '@shared/domain/person';

/** How a person reads in a list of the app: "Ms D · Dana Ellis, team manager". */
export function personWords(person: Person): string {
  const name = [person.name, person.position].filter(Boolean).join(', ');
  if (!person.label) return name || 'Person without a name';
  return name && name !== person.label ? `${person.label} · ${name}` : person.label;
}

/** People as choices of a list, in the user's order. */
export function personChoices(people: readonly Person[]): { value: string; label: string }[] {
  return inOrder(people).map((person) => ({ value: person.id, label: personWords(person) }));
}
