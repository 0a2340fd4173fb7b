import type { Rule } from '@shared/procedure/rule';

/** How sure we are of a rule, in a word or two for a list. The whole sentence is `standingWords`. */
export function standingChip(rule: Rule): { words: string; tone: 'green' | 'plain' | 'amber' } {
  if (rule.legalStatus === 'app-target') return { words: 'your target', tone: 'plain' };
  if (rule.printing === 'as-law') return { words: 'confirmed law', tone: 'green' };
  if (rule.legalStatus === 'local-practice') return { words: 'local practice', tone: 'plain' };
  if (rule.confidence === 'high') return { words: 'confirmed by decisions', tone: 'green' };
  if (rule.confidence === 'medium') return { words: 'partly confirmed', tone: 'plain' };
  return { words: 'not confirmed', tone: 'amber' };
}
