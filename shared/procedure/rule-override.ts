import { z } from 'zod';
import { fail, ok, type Result } from '../lib/result';
import { periodWords, type Rule, type RuleUnit } from './rule';

/** A user's change to a rule that is not confirmed law. Kept by rule id: `Record<ruleId, RuleOverride>`. */
export const ruleOverrideSchema = z.strictObject({
  enabled: z.boolean().nullable().default(null).describe('Show the rule or leave it out; null: as shipped'),
  amount: z.number().nullable().default(null).describe("In the rule's own unit; null: as shipped"),
  extensionTo: z.number().nullable().default(null).describe('The longest period in all; null: as shipped'),
  reason: z.string().default('').describe('Why; asked for whenever a number is changed'),
});
export type RuleOverride = z.infer<typeof ruleOverrideSchema>;
export type RuleOverrides = Readonly<Record<string, RuleOverride>>;

/** Stands beside every date that a changed rule gives. */
export const RULE_CHANGED = 'rule changed';

/** The longest period that can be meant, per unit; anything longer is a slip of the hand. */
const LONGEST: Partial<Record<RuleUnit, number>> = {
  'working-day': 400,
  'calendar-day': 730,
  'calendar-month': 36,
  'calendar-year': 6,
};

export type OverrideFailure = 'confirmed-rule' | 'not-a-number-rule' | 'nonsense' | 'no-reason';

/**
 * The rule as the user changed it, or why the change cannot be used, in words. Confirmed law is not changed
 * here: the panel's 30 working days stay 30.
 *
 * @param rule the rule as shipped
 * @param override the change, as stored
 * @returns the changed rule (never printable any more when a number changed), or the failure
 */
export function applyOverride(rule: Rule, override: RuleOverride): Result<Rule, OverrideFailure> {
  const { enabled, amount, extensionTo } = override;
  if (enabled === null && amount === null && extensionTo === null) return ok(rule);
  if (rule.printing === 'as-law') {
    return fail(
      'confirmed-rule',
      `"${rule.name}" is confirmed law and cannot be changed. If something was agreed, record it as a decision with its reason.`,
    );
  }
  let changed: Rule = enabled === null ? rule : { ...rule, enabledByDefault: enabled };
  if (amount === null && extensionTo === null) return ok(changed);

  const longest = LONGEST[rule.unit];
  if (longest === undefined) {
    return fail('not-a-number-rule', `"${rule.name}" is not counted in days, so it has no number to change.`);
  }
  for (const number of [amount, extensionTo]) {
    if (number === null) continue;
    if (!Number.isInteger(number) || number < 1 || number > longest) {
      return fail(
        'nonsense',
        `"${rule.name}" cannot be ${number}. Give a whole number from 1 to ${longest}.`,
      );
    }
  }
  const period = amount ?? rule.amount;
  if (extensionTo !== null && (!rule.extension || period === null || extensionTo < period)) {
    return fail(
      'nonsense',
      `"${rule.name}" cannot be extended to ${extensionTo}, which is less than the period itself or has no extension.`,
    );
  }
  const longestInAll = extensionTo ?? rule.extension?.to ?? null;
  if (amount !== null && longestInAll !== null && longestInAll < amount) {
    return fail(
      'nonsense',
      `"${rule.name}" cannot be ${amount} while it can be extended only to ${longestInAll} in all. Change both, or neither.`,
    );
  }
  if (override.reason.trim() === '') {
    return fail('no-reason', `Say why "${rule.name}" is changed.`);
  }
  const was = rule.amount === null ? 'no period' : periodWords(rule.unit, rule.amount);
  changed = {
    ...changed,
    amount: period,
    extension:
      rule.extension && extensionTo !== null ? { ...rule.extension, to: extensionTo } : rule.extension,
    printing: 'never',
    edited: `Changed by you (was ${was}): ${override.reason.trim()}`,
  };
  return ok(changed);
}
