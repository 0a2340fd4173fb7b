import type { Matter, UserRole } from '@shared/domain/matter';

const ROLES: Record<UserRole, string> = {
  'investigating-officer': 'Investigating Officer',
  'independent-person': 'Independent Person',
  'panel-chair': 'Panel chair',
  'adult-investigator': 'Investigator',
};

/** "Investigating Officer", "Panel chair": what the user is in a case. */
export function roleWords(role: UserRole): string {
  return ROLES[role];
}

/** "Stage 2", "Stage 3"; the adult procedure has one stage and is called by its name. */
export function stageWords({ procedure, stage }: Pick<Matter, 'procedure' | 'stage'>): string {
  if (procedure === 'adult') return 'Adult';
  return stage === 'stage-3' ? 'Stage 3' : 'Stage 2';
}
