import type { Person } from '@shared/domain/person';

/** What is still to be done about a person before a report can name them safely. */
export type PersonGap = 'no-label' | 'same-label' | 'nobody';

/** People whose label is missing or shared. A report cannot tell two people of one label apart. */
export function personGaps(people: readonly Person[]): ReadonlyMap<string, PersonGap> {
  const holders = new Map<string, number>();
  for (const person of people) {
    const label = person.label.trim().toLowerCase();
    if (label) holders.set(label, (holders.get(label) ?? 0) + 1);
  }
  const gaps = new Map<string, PersonGap>();
  for (const person of people) {
    const label = person.label.trim().toLowerCase();
    if (!label) gaps.set(person.id, person.name || person.position ? 'no-label' : 'nobody');
    else if ((holders.get(label) ?? 0) > 1) gaps.set(person.id, 'same-label');
  }
  return gaps;
}

const count = (n: number, one: string, many: string) => (n === 1 ? `One ${one}` : `${n} ${many}`);

/** The heading of the screen: what is next. */
export function peopleHeading(people: readonly Person[], gaps: ReadonlyMap<string, PersonGap>): string {
  if (people.length === 0) return 'Who is in this case?';
  const kinds = [...gaps.values()];
  const without = kinds.filter((gap) => gap !== 'same-label').length;
  if (without > 0) return `${count(without, 'person has', 'people have')} no label yet`;
  if (kinds.length > 0) return `${kinds.length} people share a label`;
  return 'Everyone has a label of their own';
}
