import type { Person } from '../domain/person';

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr)\.?$/i;
/** Shorter than this, a surname is too often a word; a given name of the family is taken from three letters. */
const SHORTEST_SURNAME = 4;
const SHORTEST_GIVEN = 3;

const SOMEONE = '[a person]';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Makes the function that puts labels where names were typed. What leaves a case for the register, and with it for an
 * annual report, says nothing that identifies a complainant (SI 2006/1738 reg 13 as summarised).
 *
 * @param people everyone in the case; the family's given names are looked for as well as surnames
 * @returns a function from a text to the same text with labels; it knows only the names the case holds
 */
export function withoutNames(people: readonly Person[]): (text: string) => string {
  const labels = new Map<string, string>();
  const add = (name: string, label: string) => {
    const known = labels.get(name);
    // A name that two people share says no more than that it is a name.
    labels.set(name, known === undefined || known === label ? label : SOMEONE);
  };
  for (const person of people) {
    const parts = person.name.split(/\s+/).filter((part) => part !== '' && !TITLES.test(part));
    if (parts.length === 0) continue;
    const label = person.label.trim() || SOMEONE;
    const surname = parts.at(-1) ?? '';
    add(parts.join(' '), label);
    if (parts.length > 1 && surname.length >= SHORTEST_SURNAME) add(surname, label);
    const given = parts[0] ?? '';
    if (parts.length > 1 && person.side === 'family' && given.length >= SHORTEST_GIVEN) add(given, label);
  }
  if (labels.size === 0) return (text) => text;
  const names = [...labels.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(
    `(?:(?<![\\p{L}-])(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s+)?(?<![\\p{L}-])(${names.join('|')})(?![\\p{L}-])`,
    'gu',
  );
  return (text) => text.replace(pattern, (_, name: string) => labels.get(name) ?? name);
}
