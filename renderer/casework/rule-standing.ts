import { printableCitation, standingWords } from '@shared/procedure/rule';
import { findRule } from '@shared/procedure/rules';

/** Where a rule comes from as a document may print it, and how sure we are; where nothing may be printed, only the latter. */
export function standingOfRule(ruleId: string | null): string {
  const rule = ruleId === null ? undefined : findRule(ruleId);
  if (!rule) return 'Good practice';
  return [printableCitation(rule) ?? 'Not to be cited', standingWords(rule)]
    .map((words) => words.charAt(0).toUpperCase() + words.slice(1))
    .join('. ');
}
