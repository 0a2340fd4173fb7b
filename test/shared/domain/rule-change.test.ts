import { caseClock } from '@shared/domain/case-clock';
import type { CaseFile } from '@shared/domain/case-file';
import { applyChange } from '@shared/domain/change';
import { ruleChange, ruleInCase } from '@shared/domain/rule-change';
import { printableCitation } from '@shared/procedure/rule';
import { ruleOverrideSchema } from '@shared/procedure/rule-override';
import { rulesOf } from '@shared/procedure/rules';
import { describe, expect, it } from 'vitest';
import { emptyCase } from '../../builders/case-builder';

const stage2 = 'ch-s2-response-from-request';
const begun = (): CaseFile => {
  const made = emptyCase();
  return {
    ...made,
    decisions: [],
    matter: { ...made.matter, events: { 'stage-2-requested': '2024-11-12' } },
  };
};
const asked = (ruleId: string, change: object | null, reason = 'The council agreed 30 days with us.') => ({
  ruleId,
  change: change && ruleOverrideSchema.parse(change),
  reason,
  on: '2024-11-20',
  byPersonId: null,
  id: 'd1',
});
const clockOf = ({ matter }: CaseFile) => caseClock({ ...matter, respondBy: null }, '2024-11-20');
const changed = (caseFile: CaseFile, given: ReturnType<typeof asked>): CaseFile => {
  const made = ruleChange(caseFile, given);
  if (!made.ok) throw new Error(made.message);
  return applyChange(caseFile, made.value);
};

describe('a rule changed for one case', () => {
  it('gives another date, says so wherever the date stands, and stands in the log of decisions', () => {
    const before = clockOf(begun()).clock.headline;
    const after = changed(begun(), asked(stage2, { amount: 30 }));
    const { clock, deadlines } = clockOf(after);
    expect([before.dueOn, clock.headline.dueOn]).toEqual(['2024-12-17', '2024-12-24']);
    expect(clock.headline.label).toMatch(/ · rule changed$/);
    expect(clock.headline.sentence).toMatch(/Counted by a rule that you changed\.$/);
    expect(
      clock.upcoming.find((each) => each.id === `${stage2}`)?.changedRule ?? clock.headline.changedRule,
    ).toBe(true);
    expect(clock.timeline?.marks.find((mark) => mark.id.startsWith(`limit:${stage2}`))?.detail).toBe(
      'rule changed',
    );
    const answer = deadlines.find((each) => each.ruleId === stage2);
    expect(answer?.notes.join(' ')).toMatch(/Changed by you \(was 25 working days\): The council agreed/);
    expect(printableCitation(answer?.rule as never)).toBeNull();
    expect(after.decisions).toEqual([
      expect.objectContaining({
        on: '2024-11-20',
        what: `Rule changed for this case: Stage 2 response (${stage2}), from 25 working days, at most 65 working days to 30 working days, at most 65 working days.`,
        why: 'The council agreed 30 days with us.',
      }),
    ]);
  });

  it('can be put back, and that is in the log too', () => {
    const after = changed(begun(), asked(stage2, { amount: 30 }));
    const back = changed(after, { ...asked(stage2, null, 'It was a misunderstanding.'), id: 'd2' });
    expect(back.matter.ruleChanges).toEqual({});
    expect(clockOf(back).clock.headline.dueOn).toBe('2024-12-17');
    expect(back.decisions.map((each) => each.what.split(':')[0])).toEqual([
      'Rule changed for this case',
      'Rule put back for this case',
    ]);
  });

  it.each([
    ['confirmed law', asked('ch-s3-panel', { amount: 40 }), /confirmed law and cannot be changed/],
    ['nonsense', asked(stage2, { amount: 0 }), /cannot be 0\. Give a whole number/],
    ['half a day', asked(stage2, { amount: 2.5 }), /cannot be 2\.5/],
    ['an extension shorter than the period', asked(stage2, { extensionTo: 10 }), /cannot be extended to 10/],
    [
      'a period longer than its own extension',
      asked(stage2, { amount: 100 }),
      /only to 65 in all\. Change both/,
    ],
    ['a change without a reason', asked(stage2, { amount: 30 }, '  '), /Say why/],
    ['a rule nobody knows', asked('no-such-rule', { amount: 30 }), /not known/],
  ])('refuses %s in words, and nothing changes', (_what, given, words) => {
    const made = ruleChange(begun(), given);
    expect(made.ok).toBe(false);
    expect(made.ok ? '' : made.message).toMatch(words);
  });

  it('a change that came in from elsewhere and is nonsense leaves the rule as shipped, in words', () => {
    const made = begun();
    const caseFile = {
      ...made,
      matter: {
        ...made.matter,
        ruleChanges: { [stage2]: ruleOverrideSchema.parse({ amount: -4, reason: 'x' }) },
      },
    };
    expect(ruleInCase(caseFile.matter, stage2)?.amount).toBe(25);
    const answer = clockOf(caseFile).deadlines.find((each) => each.ruleId === stage2);
    expect(answer?.dueOn).toBe('2024-12-17');
    expect(answer?.notes.join(' ')).toMatch(/Your change was not used/);
  });

  it('is possible exactly for the rules that are not confirmed law and count days', () => {
    for (const rule of rulesOf('children')) {
      const made = ruleChange(begun(), asked(rule.id, { enabled: !rule.enabledByDefault }));
      expect([rule.id, made.ok]).toEqual([rule.id, rule.printing !== 'as-law']);
    }
  });
});
