import { regradeChange, riskOf } from '@shared/domain/adult-risk';
import {
  adultReports,
  adultTimes,
  longerPeriodWords,
  responseDueOn,
  responseIsLate,
  sixMonthsEndOn,
} from '@shared/domain/adult-times';
import type { CaseFile } from '@shared/domain/case-file';
import { applyChange, invertChange } from '@shared/domain/change';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import { DEFAULT_RISK_GRID } from '@shared/procedure/risk-grid';
import { describe, expect, it } from 'vitest';
import { adultCase, emptyAdultCase } from '../../builders/adult-case';

const whole = adultCase();

function withPlan(respondBy: string | null, events: object = {}): CaseFile {
  return {
    ...whole,
    matter: { ...whole.matter, events: { 'adult-received': '2025-01-10', ...events } },
    adultComplaint: { ...whole.adultComplaint, plan: { ...whole.adultComplaint.plan, respondBy } },
  };
}

describe('the time for an adult response', () => {
  it('is six months beginning with the day of receipt', () => {
    expect(responseDueOn(withPlan(null))).toBe('2025-07-09');
    expect(sixMonthsEndOn(withPlan('2025-09-30'))).toBe('2025-07-09');
    expect(adultTimes(withPlan(null), '2025-01-10').acknowledge?.dueOn).toBe('2025-01-15');
    expect(responseDueOn(emptyAdultCase())).toBeNull();
  });

  it('is longer only by an agreement made before they end', () => {
    const agreed = (on: string) => withPlan('2025-09-30', { 'adult-longer-period-agreed': on });
    expect(responseDueOn(agreed('2025-07-09'))).toBe('2025-09-30');
    expect(responseDueOn(agreed('2025-07-10'))).toBe('2025-07-09');
    expect(longerPeriodWords(agreed('2025-07-09'))).toMatch(/was agreed on 9 July 2025, before/);
    expect(longerPeriodWords(agreed('2025-07-10'))).toMatch(/does not count: .*10 July 2025, after/);
    expect(longerPeriodWords(withPlan('2025-09-30'))).toMatch(/does not count: no agreement/);
    expect(longerPeriodWords(withPlan('2025-04-30'))).toBeNull();
  });

  it('runs out on the day after the last, unless the response went by then', () => {
    expect(responseIsLate(withPlan(null), '2025-07-09')).toBe(false);
    expect(responseIsLate(withPlan(null), '2025-07-10')).toBe(true);
    expect(responseIsLate(withPlan(null, { 'adult-response-sent': '2025-07-09' }), '2026-01-01')).toBe(false);
    expect(responseIsLate(withPlan(null, { 'adult-response-sent': '2025-07-10' }), '2026-01-01')).toBe(true);
    expect(responseIsLate(emptyAdultCase(), '2026-01-01')).toBe(false);
  });

  it('brings a delay letter with it once it is known to be late', () => {
    const without: CaseFile = {
      ...withPlan(null),
      adultComplaint: { ...withPlan(null).adultComplaint, delayReasons: '' },
    };
    expect(adultReports(without)).not.toContain('adult-delay-letter');
    expect(adultReports(whole)).toEqual([
      'adult-acknowledgement',
      'adult-plan',
      'stage-2-report',
      'adult-delay-letter',
      'adult-response',
    ]);
  });
});

describe('the risk grade', () => {
  const given = {
    grade: 'low',
    reason: 'Settled by telephone.',
    on: '2025-02-01',
    byPersonId: 'manager',
    id: 'd',
  } as const;

  it('is the grid’s until a person grades otherwise', () => {
    const { risk } = whole.adultComplaint;
    expect(riskOf(risk)).toEqual({ byGrid: 'high', grade: 'extreme', overridden: true });
    expect(riskOf({ ...risk, grade: null })).toEqual({ byGrid: 'high', grade: 'high', overridden: false });
    const own = structuredClone(DEFAULT_RISK_GRID);
    const ownGrid = { ...own, medium: { ...own.medium, possible: 'extreme' as const } };
    expect(riskOf({ ...risk, ownGrid })).toMatchObject({ byGrid: 'extreme', overridden: false });
  });

  it('never changes without an entry in the log, in one step that can be taken back', () => {
    const change = regradeChange(whole, given);
    if (!change) throw new Error('No change');
    const after = applyChange(whole, change);
    expect(after.adultComplaint.risk).toMatchObject({
      grade: 'low',
      overrideReason: 'Settled by telephone.',
    });
    expect(after.decisions.at(-1)).toEqual({
      id: 'd',
      on: '2025-02-01',
      what: 'Risk grade: low, where the grid gives high.',
      why: 'Settled by telephone.',
      byPersonId: 'manager',
      pointIds: [],
    });
    expect(applyChange(after, invertChange(whole, change))).toEqual(whole);
  });

  it('is not changed without a reason; going back to the grid is logged too', () => {
    expect(regradeChange(whole, { ...given, reason: '  ' })).toBeNull();
    const back = regradeChange(whole, { ...given, grade: null });
    expect(back && applyChange(whole, back).adultComplaint.risk.grade).toBeNull();
    expect(back && applyChange(whole, back).decisions.at(-1)?.what).toBe(
      'Risk grade: as the grid gives it (high).',
    );
  });
});

describe('who acts for the person', () => {
  const gapsWith = (fields: object) =>
    gapsOf(
      findGaps({
        ...whole,
        adultComplaint: {
          ...whole.adultComplaint,
          representative: { ...whole.adultComplaint.representative, ...fields },
        },
      }),
      'adult-acknowledgement',
    ).map((gap) => `${gap.severity} ${gap.code}`);

  it('acts on a basis that is recorded', () => {
    expect(gapsWith({})).toEqual([]);
    expect(gapsWith({ basis: 'not-said' })).toEqual(['must representative-without-basis']);
    expect(gapsWith({ because: 'lacks-capacity', basis: 'best-interests' })).toEqual([
      'check capacity-not-recorded',
    ]);
    expect(gapsWith({ because: 'not-said' })).toEqual(['check representative-not-said']);
  });

  it('is refused in writing, with reasons', () => {
    expect(gapsWith({ refusedOn: '2025-01-14' })).toEqual(['must refusal-without-reasons']);
    expect(gapsWith({ refusedOn: '2025-01-14', refusal: 'No consent.' })).toEqual([]);
  });

  it('and whoever it is for has a label to be written to by', () => {
    const people = whole.people.map((person) => (person.id === 'mrs-p' ? { ...person, label: '' } : person));
    expect(gapsOf(findGaps({ ...whole, people }), 'adult-response').map((gap) => gap.code)).toEqual([
      'letter-to-nobody',
    ]);
  });
});
