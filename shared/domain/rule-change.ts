import type { PlainDate } from '../lib/plain-date';
import { fail, ok, type Result } from '../lib/result';
import { periodWords, type Rule } from '../procedure/rule';
import { applyOverride, type OverrideFailure, type RuleOverride } from '../procedure/rule-override';
import { findRule } from '../procedure/rules';
import type { CaseFile } from './case-file';
import { decisionSchema } from './case-log';
import { type Change, put } from './change';
import type { Id } from './id';
import type { Matter } from './matter';

/** The rule as it holds in a case, the user's change included. Null for an id that is not known here. */
export function ruleInCase({ ruleChanges }: Pick<Matter, 'ruleChanges'>, ruleId: string): Rule | null {
  const shipped = findRule(ruleId);
  if (!shipped) return null;
  const change = ruleChanges[ruleId];
  const applied = change ? applyOverride(shipped, change) : ok(shipped);
  return applied.ok ? applied.value : shipped;
}

/** How a rule is asked to be changed, and the entry in the log of decisions that says so. */
type RuleChange = {
  readonly ruleId: string;
  /** The whole change as it shall hold; null: the rule as shipped again. */
  readonly change: RuleOverride | null;
  readonly reason: string;
  readonly on: PlainDate;
  readonly byPersonId: Id | null;
  /** The id of the entry in the log of decisions. */
  readonly id: Id;
};

const periodOf = (rule: Rule): string => {
  const most = rule.extension?.to ? `, at most ${periodWords(rule.unit, rule.extension.to)}` : '';
  const period = rule.amount === null ? 'no period' : `${periodWords(rule.unit, rule.amount)}${most}`;
  return rule.enabledByDefault ? period : `${period}, left out`;
};

/**
 * Changes a rule for this case, or puts it back. Who did it, when and why goes into the log of decisions in the same
 * step, so that no date changes by a rule without its entry.
 *
 * @returns the change to be made; or why it cannot be, in words: confirmed law, nonsense, no reason given
 */
export function ruleChange(
  caseFile: CaseFile,
  { ruleId, change, reason, on, byPersonId, id }: RuleChange,
): Result<Change, OverrideFailure | 'unknown-rule'> {
  const shipped = findRule(ruleId);
  if (!shipped) return fail('unknown-rule', 'This rule is not known to this version of Evenhand.');
  if (reason.trim() === '') return fail('no-reason', `Say why "${shipped.name}" is changed.`);
  const applied = change ? applyOverride(shipped, { ...change, reason }) : ok(shipped);
  if (!applied.ok) return applied;
  const { matter } = caseFile;
  const { [ruleId]: _, ...others } = matter.ruleChanges;
  const ruleChanges = change ? { ...others, [ruleId]: { ...change, reason: reason.trim() } } : others;
  const before = ruleInCase(matter, ruleId) ?? shipped;
  const named = `${shipped.name} (${shipped.id})`;
  const what = change
    ? `Rule changed for this case: ${named}, from ${periodOf(before)} to ${periodOf(applied.value)}.`
    : `Rule put back for this case: ${named}, to ${periodOf(shipped)}.`;
  return ok({
    label: change ? `Change the rule “${shipped.name}”` : `Put back the rule “${shipped.name}”`,
    steps: [
      put('matter', { ...matter, ruleChanges }),
      put('decisions', decisionSchema.parse({ id, on, what, why: reason.trim(), byPersonId })),
    ],
  });
}
