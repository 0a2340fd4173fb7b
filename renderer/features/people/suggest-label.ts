import type { Person, PersonRole } from '@shared/domain/person';

const TITLE = /^(mr|mrs|ms|miss|mx|dr|rev|sir|dame|prof|cllr)\b\.?\s+/i;

const ROLE_LABELS: Partial<Record<PersonRole, string>> = {
  complainant: 'the Complainant',
  child: 'the Child',
  parent: 'the Parent',
  advocate: 'the Advocate',
  'social-worker': 'the Social Worker',
  manager: 'the Team Manager',
  'complaints-manager': 'the Complaints Manager',
  'investigating-officer': 'the Investigating Officer',
  'independent-person': 'the Independent Person',
  'adjudicating-officer': 'the Adjudicating Officer',
  'panel-chair': 'the Panel Chair',
  'panel-member': 'Panel Member',
  'panel-administrator': 'the Panel Administrator',
  director: 'the Director',
};

type Named = Pick<Person, 'id' | 'name' | 'role' | 'position' | 'side'>;

const properTitle = (title: string) => title.charAt(0).toUpperCase() + title.slice(1).toLowerCase();

/** "Mr Robert Ryle" as "Mr R", then "Mr Ry", "Mr Ryl"; nothing when no title is written. */
function byInitial(name: string): string[] {
  const title = TITLE.exec(name.trim())?.[1];
  if (!title) return [];
  const surname = name.trim().replace(TITLE, '').split(/\s+/).at(-1) ?? '';
  return [1, 2, 3]
    .filter((n) => n <= surname.length)
    .map((n) => `${properTitle(title)} ${surname.charAt(0).toUpperCase()}${surname.slice(1, n)}`);
}

/** "Team manager" as "the Team Manager". */
function byPosition(position: string): string[] {
  const words = position.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 5) return [];
  const small = /^(of|for|and|the|in|to)$/i;
  const proper = words.map((word) =>
    small.test(word) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return [`the ${proper.join(' ')}`];
}

/**
 * A label nobody else in the case has: by title and initial for the family ("Mr R"), by post for everyone
 * else ("the Team Manager", "Social Worker 2"). Empty when there is nothing to make one from.
 */
export function suggestLabel(person: Named, others: readonly Pick<Person, 'id' | 'label'>[]): string {
  const taken = new Set(
    others.filter((other) => other.id !== person.id).map((other) => other.label.trim().toLowerCase()),
  );
  const family = person.side === 'family';
  const initials = byInitial(person.name);
  const role = ROLE_LABELS[person.role];
  const posts = [...byPosition(person.position), ...(role ? [role] : [])];
  const wishes = family ? [...initials, ...posts] : [...posts, ...initials];
  const free = wishes.find((wish) => !taken.has(wish.toLowerCase()));
  const first = wishes[0];
  if (first === undefined) return '';
  // The first choice with a number reads better than a second choice that means something else.
  if (free !== undefined && (family || free === first)) return free;
  const plain = first.replace(/^the /, '');
  for (let n = 2; ; n += 1) {
    const numbered = `${plain} ${n}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}
