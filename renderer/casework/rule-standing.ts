import type { Matter } from '@shared/domain/matter';
import { ruleInCase } from '@shared/domain/rule-change';
import { printableCitation, standingWords } from '@shared/procedure/rule';

/** Where a rule comes from as a document may print it, and how sure we are; where nothing may be printed, only the latter. */
export function standingOfRule(ruleId: string | null, matter: Pick<Matter, 'ruleChanges'>): string {
  const rule = ruleId === null ? null : ruleInCase(matter, ruleId);
  if (!rule) return 'Good practice';
  return [printableCitation(rule) ?? 'Not to be cited', standingWords(rule)]
    .map((words) => words.charAt(0).toUpperCase() + words.slice(1))
    .join('. ');
}
