import { eventsOf, PROCEDURE_EVENTS, procedureEventSchema } from '@shared/procedure/events';
import { printableCitation, type Rule, rule, standingProblems, standingWords } from '@shared/procedure/rule';
import { applyOverride, ruleOverrideSchema } from '@shared/procedure/rule-override';
import { effectiveRules, findRule, rulesOf } from '@shared/procedure/rules';
import { describe, expect, it } from 'vitest';

const ALL = [...rulesOf('children'), ...rulesOf('adult')];

/** The rules whose law, official summary or identical wording was read. Adding one is a decision, not a slip. */
const AS_LAW = [
  'ch-sufficient-interest',
  'ch-s3-panel',
  'ch-s3-report',
  'ch-s3-authority-response',
  'ch-lgsco',
  'ch-ip-appointed',
  'ch-ip-independence',
  'ch-panel-composition',
  'ch-panel-companions',
  'ch-panel-submissions',
  'adult.complain-within',
  'adult.oral-resolved',
  'adult.response',
  'adult.delay-letter',
  'adult.response-asap',
  'adult.lgsco',
  'adult.annual-report-year',
  'adult.help',
  'adult.not-required',
  'adult.coordinate',
  'adult.keep-informed',
  'adult.response-contents',
];

const rule30 = findRule('ch-s3-panel') as Rule;
const rule25 = findRule('ch-s2-response-from-request') as Rule;
const change = (given: object) => ruleOverrideSchema.parse(given);

describe('events', () => {
  it('has one row for each id, with a label of its own', () => {
    expect(PROCEDURE_EVENTS.map((event) => event.id).sort()).toEqual(
      [...procedureEventSchema.options].sort(),
    );
    for (const procedure of ['children', 'adult'] as const) {
      const labels = eventsOf(procedure).map((event) => event.label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe('the rules as data', () => {
  it('have ids of their own', () => {
    expect(new Set(ALL.map((one) => one.id)).size).toBe(ALL.length);
  });

  it.each(ALL.map((one) => [one.id, one] as const))(
    '%s has a source and stands where it says',
    (_id, one) => {
      expect(standingProblems(one)).toEqual([]);
      expect(one.sources.every((source) => source.cite && source.supports)).toBe(true);
      expect(one.name).not.toBe('');
      expect(one.statutoryTerm).not.toBe('');
      expect(standingWords(one)).not.toBe('');
    },
  );

  it('print as law exactly those that were read', () => {
    expect(
      ALL.filter((one) => one.printing === 'as-law')
        .map((one) => one.id)
        .sort(),
    ).toEqual([...AS_LAW].sort());
  });

  it('never print a regulation that was not read', () => {
    for (const one of ALL) {
      const cited = printableCitation(one);
      for (const source of one.sources) {
        if (source.kind === 'unconfirmed' || source.kind === 'local') {
          expect(cited ?? '').not.toContain(source.cite);
        }
      }
      if (one.printing === 'never') expect(cited).toBeNull();
      if (one.printing === 'with-source') expect(cited).toMatch(/^as described in: /);
    }
    expect(printableCitation(rule30)).toBe('SI 2006/1738, regulation 19(4)');
    expect(printableCitation(rule25)).toBe(
      'as described in: LGSCO decisions 25 010 090 and 24 020 172; LGSCO decision 24 002 249',
    );
  });

  it('are caught when one has no source, or prints as law what is not confirmed', () => {
    expect(standingProblems({ ...rule30, sources: [] })).toContain('has no source');
    expect(standingProblems({ ...rule25, printing: 'as-law' })).not.toEqual([]);
    expect(printableCitation({ ...rule25, printing: 'as-law' })).toBeNull();
    const remembered = rule({
      id: 'x',
      name: 'x',
      statutoryTerm: 'x',
      procedure: 'children',
      stage: 'stage-3',
      unit: 'working-day',
      duty: 'council',
      sources: [{ cite: 'Guidance', kind: 'unconfirmed', supports: 'x' }],
      confidence: 'high',
      legalStatus: 'regulation',
      printing: 'as-law',
    });
    expect(standingProblems(remembered)).toEqual(['prints as law what no law we read says']);
    expect(standingProblems({ ...remembered, printing: 'with-source' })).toEqual([
      'names a source that cannot be named',
    ]);
  });

  it('count from and to events that exist, and say how', () => {
    const ids = new Set<string>(procedureEventSchema.options);
    for (const one of ALL) {
      for (const event of [...one.from, ...one.until, ...one.shownWhen]) expect(ids.has(event)).toBe(true);
      if (one.afterRule) expect(ALL.some((other) => other.id === one.afterRule)).toBe(true);
      if (one.amount !== null && one.unit !== 'information') expect(one.dayCount).not.toBe('none');
    }
  });

  it('never give the panel more than 30 working days', () => {
    expect(rule30.amount).toBe(30);
    expect(rule30.extension).toBeNull();
    expect(rule30.softener).toBeNull();
    expect(rule30.noExtension).toMatch(/Cannot be extended/);
  });

  it('soften the report and the response, as regulation 20 does', () => {
    for (const id of ['ch-s3-report', 'ch-s3-authority-response']) {
      expect(findRule(id)?.softener).toBe('or as soon as is reasonably practicable');
    }
  });
});

describe("a user's change to a rule", () => {
  it('is used where the rule is not confirmed, and then never printed', () => {
    const applied = applyOverride(rule25, change({ amount: 20, reason: 'Council policy' }));
    expect(applied).toMatchObject({
      ok: true,
      value: {
        amount: 20,
        printing: 'never',
        edited: 'Changed by you (was 25 working days): Council policy',
      },
    });
    expect(applied.ok && printableCitation(applied.value)).toBeNull();
  });

  it.each([
    ['confirmed law', rule30, { amount: 60, reason: 'Agreed with everyone' }, 'confirmed-rule'],
    ['confirmed law switched off', rule30, { enabled: false }, 'confirmed-rule'],
    ['half a day', rule25, { amount: 2.5, reason: 'x' }, 'nonsense'],
    ['less than a day', rule25, { amount: 0, reason: 'x' }, 'nonsense'],
    ['minus a day', rule25, { amount: -5, reason: 'x' }, 'nonsense'],
    ['ten thousand days', rule25, { amount: 10_000, reason: 'x' }, 'nonsense'],
    ['an extension shorter than the period', rule25, { extensionTo: 10, reason: 'x' }, 'nonsense'],
    ['no reason', rule25, { amount: 20, reason: '  ' }, 'no-reason'],
    [
      'a number for a rule without one',
      findRule('adult.agreed-period') as Rule,
      { amount: 3, reason: 'x' },
      'not-a-number-rule',
    ],
  ])('is refused in words for %s', (_what, target, given, code) => {
    const applied = applyOverride(target, change(given));
    expect(applied).toMatchObject({ ok: false, code });
    expect(applied.ok ? '' : applied.message).toMatch(/^("|Say why)/);
  });

  it('that is refused leaves the rule as it was, and says so', () => {
    const used = effectiveRules('children', { 'ch-s3-panel': change({ amount: 60, reason: 'x' }) });
    const panel = used.find((one) => one.rule.id === 'ch-s3-panel');
    expect(panel?.rule).toEqual(rule30);
    expect(panel?.refusal).toMatch(/^Your change was not used;/);
  });
});
