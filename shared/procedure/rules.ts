import { ADULT_CONTENT_RULES } from './adult-content-rules';
import { ADULT_RULES as ADULT_TIME_RULES } from './adult-rules';
import { CHILDRENS_CONTENT_RULES } from './childrens-content-rules';
import { CHILDRENS_RULES as CHILDRENS_TIME_RULES } from './childrens-rules';
import type { Procedure } from './events';
import type { Rule } from './rule';
import { applyOverride, type RuleOverrides } from './rule-override';

const CHILDRENS_RULES: readonly Rule[] = [...CHILDRENS_TIME_RULES, ...CHILDRENS_CONTENT_RULES];
const ADULT_RULES: readonly Rule[] = [...ADULT_TIME_RULES, ...ADULT_CONTENT_RULES];

/** Every rule of a procedure as shipped, in the order of the work. */
export function rulesOf(procedure: Procedure): readonly Rule[] {
  return procedure === 'children' ? CHILDRENS_RULES : ADULT_RULES;
}

/** A rule by its id, in either procedure. */
export function findRule(ruleId: string): Rule | undefined {
  return [...CHILDRENS_RULES, ...ADULT_RULES].find((rule) => rule.id === ruleId);
}

/** A rule as it is used, with what to tell the user when their change could not be. */
interface EffectiveRule {
  readonly rule: Rule;
  readonly refusal: string | null;
}

const asShipped = (rules: readonly Rule[]): readonly EffectiveRule[] =>
  rules.map((rule) => ({ rule, refusal: null }));

const AS_SHIPPED = { children: asShipped(CHILDRENS_RULES), adult: asShipped(ADULT_RULES) };

/** The procedure's rules with the user's changes applied; a change that is refused leaves the rule as shipped. */
export function effectiveRules(
  procedure: Procedure,
  overrides: RuleOverrides = {},
): readonly EffectiveRule[] {
  if (Object.keys(overrides).length === 0) return AS_SHIPPED[procedure];
  return AS_SHIPPED[procedure].map((shipped): EffectiveRule => {
    const override = overrides[shipped.rule.id];
    if (!override) return shipped;
    const applied = applyOverride(shipped.rule, override);
    return applied.ok
      ? { rule: applied.value, refusal: null }
      : {
          rule: shipped.rule,
          refusal: `Your change was not used; the rule as shipped is. ${applied.message}`,
        };
  });
}
