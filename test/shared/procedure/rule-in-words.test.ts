import type { Rule } from '@shared/procedure/rule';
import { amountWords, dutyWords, ruleInWords, sourceKindWords } from '@shared/procedure/rule-in-words';
import { findRule, rulesOf } from '@shared/procedure/rules';
import { describe, expect, it } from 'vitest';

const nameOf = (id: string) => findRule(id)?.name ?? id;
const facts = (rule: Rule) => new Map(ruleInWords(rule, nameOf).map(({ term, words }) => [term, words]));
const of = (id: string) => facts(findRule(id) as Rule);

describe('a rule in plain words', () => {
  it.each([...rulesOf('children'), ...rulesOf('adult')].map((rule) => [rule.id, rule] as const))(
    '%s says how long, whose duty, what it is, how sure we are and how it may be printed',
    (_id, rule) => {
      const said = facts(rule);
      for (const term of ['How long', 'Who owes it', 'What it is', 'How sure we are', 'In documents']) {
        expect(said.get(term) ?? '').not.toBe('');
      }
      expect([...said.values()].join(' ')).not.toMatch(/undefined|null|NaN/);
      expect(dutyWords(rule.duty)).not.toBe('');
      for (const { kind } of rule.sources) expect(sourceKindWords(kind)).not.toBe('');
      if (rule.from.length > 0 && rule.amount !== null && rule.unit.startsWith('working')) {
        expect(said.get('Which day is day 1')).toMatch(/not counted/);
      }
    },
  );

  it('names both ends, the extension and what it needs', () => {
    const said = of('ch-s2-response-from-request');
    expect(said.get('How long')).toBe('25 working days');
    expect(said.get('Counts from')).toBe('Complainant asked for Stage 2');
    expect(said.get('Met by')).toBe('Council sent its Stage 2 response (adjudication)');
    expect(said.get('Can it be longer?')).toMatch(
      /65 working days.*“Council sent the extension letter” has a date/,
    );
    expect(said.get('In documents')).toMatch(/^Printed only with its source, as described in: LGSCO/);
  });

  it('says that the panel’s 30 days cannot grow, and what softens its report', () => {
    expect(of('ch-s3-panel').get('Can it be longer?')).toMatch(/19\(4\)|cannot|no power|extension/i);
    expect(of('ch-s3-report').get('The law adds')).toMatch(/as soon as is reasonably practicable/);
    expect(of('ch-s3-panel').get('In documents')).toBe('Cited as law: SI 2006/1738, regulation 19(4)');
  });

  it('counts back, and follows another rule', () => {
    expect(amountWords(findRule('ch-s3-papers') as Rule)).toBe('At least 10 working days before');
    expect(of('ch-s3-papers').get('Counts back from')).toBe('Review panel met');
    expect(of('adult.delay-letter').get('Counts from')).toBe(
      'The last day of “Response”, if that was not met in time',
    );
  });
});
