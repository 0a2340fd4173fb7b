import type { Person, PersonRole } from '@shared/domain/person';
import type { Choice } from '../../components/choice-field';

/** What a person is to the case, in plain words; the order is that of the list to choose from. */
export const ROLE_WORDS: Record<PersonRole, string> = {
  complainant: 'Complainant',
  child: 'Child or young person',
  parent: 'Parent',
  'family-member': 'Family member',
  advocate: 'Advocate',
  supporter: 'Supporter',
  'social-worker': 'Social worker',
  manager: 'Manager',
  'other-staff': 'Other council staff',
  'other-professional': 'Other professional',
  'complaints-manager': 'Complaints manager',
  'investigating-officer': 'Investigating Officer',
  'independent-person': 'Independent Person',
  'adjudicating-officer': 'Adjudicating officer',
  'panel-chair': 'Panel chair',
  'panel-member': 'Panel member',
  'panel-administrator': 'Panel administrator',
  director: 'Director',
  other: 'Someone else',
};

export const ROLE_CHOICES: readonly Choice<PersonRole>[] = Object.entries(ROLE_WORDS).map(
  ([value, label]) => ({
    value: value as PersonRole,
    label,
  }),
);

type Side = Person['side'];

export const SIDE_CHOICES: readonly Choice<Side>[] = [
  { value: 'family', label: 'Family' },
  { value: 'council', label: 'Council' },
  { value: 'independent', label: 'Independent' },
  { value: 'other', label: 'Another body' },
];

const SIDE_OF: Partial<Record<PersonRole, Side>> = {
  complainant: 'family',
  child: 'family',
  parent: 'family',
  'family-member': 'family',
  supporter: 'family',
  advocate: 'independent',
  'social-worker': 'council',
  manager: 'council',
  'other-staff': 'council',
  'complaints-manager': 'council',
  'adjudicating-officer': 'council',
  director: 'council',
  'panel-administrator': 'council',
  'investigating-officer': 'independent',
  'independent-person': 'independent',
  'panel-chair': 'independent',
  'panel-member': 'independent',
};

/** Whose people of a role usually are; only a suggestion. */
export function usualSide(role: PersonRole): Side {
  return SIDE_OF[role] ?? 'other';
}

const INDEPENDENT: readonly PersonRole[] = [
  'investigating-officer',
  'independent-person',
  'panel-chair',
  'panel-member',
];

/** Roles whose holders say that they have no connection with what is complained about. */
export function declaresIndependence(role: PersonRole): boolean {
  return INDEPENDENT.includes(role);
}
