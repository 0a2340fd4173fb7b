import { ADULT_RULES } from './adult-rules';
import { CHILDRENS_RULES } from './childrens-rules';
import type { Procedure } from './events';
import type { Rule } from './rule';
import { applyOverride, type RuleOverrides } from './rule-override';

/** Every rule of a procedure as shipped, in the order of the work. */
export function rulesOf(procedure: Procedure): readonly Rule[] {
  return procedure === 'children' ? CHILDRENS_RULES : ADULT_RULES;
}

/** A rule by its id, in either procedure. */
export function findRule(ruleId: string): Rule | undefined {
  return [...CHILDRENS_RULES, ...ADULT_RULES].find((rule) => rule.id === ruleId);
}

/** A rule as it is used, with what to tell the user when their change could not be. */
export interface EffectiveRule {
  readonly rule: Rule;
  readonly refusal: string | null;
}

/** The procedure's rules with the user's changes applied; a change that is refused leaves the rule as shipped. */
export function effectiveRules(
  procedure: Procedure,
  overrides: RuleOverrides = {},
): readonly EffectiveRule[] {
  return rulesOf(procedure).map((rule) => {
    const override = overrides[rule.id];
    if (!override) return { rule, refusal: null };
    const applied = applyOverride(rule, override);
    return applied.ok
      ? { rule: applied.value, refusal: null }
      : { rule, refusal: `Your change was not used. ${applied.message}` };
  });
}
