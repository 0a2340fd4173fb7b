import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { adultComplaintSchema } from '@shared/domain/adult-complaint';
import { intakeSchema } from '@shared/domain/intake';
import { ADULT_EXCLUSIONS, OTHER_PROCEDURES } from '@shared/procedure/intake-lists';
import { forProcedure } from '@shared/procedure/lists';
import { describe, expect, it } from 'vitest';
import { adultCase } from '../../builders/adult-case';

describe('the records of an intake and of an adult complaint', () => {
  it('begin empty, with every field at its default', () => {
    expect(intakeSchema.parse({ id: 'i' })).toMatchObject({
      inTime: 'not-said',
      late: [],
      outcome: { decision: null },
    });
    expect(adultComplaintSchema.parse({ id: 'a' })).toMatchObject({
      jointBodies: [],
      risk: { ownGrid: null },
    });
  });

  it('refuse what they do not know', () => {
    expect(intakeSchema.safeParse({ id: 'i', verdict: 'no' }).success).toBe(false);
    expect(intakeSchema.safeParse({ id: 'i', outcome: { decision: 'refused-automatically' } }).success).toBe(
      false,
    );
    const grid = { low: {}, medium: {}, high: {} };
    expect(adultComplaintSchema.safeParse({ id: 'a', risk: { ownGrid: grid } }).success).toBe(false);
  });

  it('come back whole from open case data', () => {
    const read = readOpenCaseData(writeOpenCaseData(adultCase()));
    expect(read.ok && read.value).toEqual(adultCase());
  });

  it('name nobody who is not in the case', () => {
    const spoilt = structuredClone(JSON.parse(writeOpenCaseData(adultCase())));
    spoilt.case.adultComplaint.plan.contactPersonId = 'nobody';
    expect(readOpenCaseData(JSON.stringify(spoilt))).toMatchObject({ ok: false, code: 'dangling' });
  });
});

describe('what an intake chooses from', () => {
  it('has entries of its own with where each comes from', () => {
    for (const list of [OTHER_PROCEDURES, ADULT_EXCLUSIONS]) {
      expect(new Set(list.map((entry) => entry.id)).size).toBe(list.length);
      for (const entry of list) expect(entry.source).toMatch(/\S/);
    }
    expect(forProcedure(OTHER_PROCEDURES, 'children').map((entry) => entry.id)).toEqual(
      expect.arrayContaining(['safeguarding', 'tribunal', 'court', 'insurance', 'police']),
    );
  });

  it('leaves lateness, interest and consent to the questions that ask for them', () => {
    const ids = OTHER_PROCEDURES.map((entry) => entry.id);
    for (const asked of ['over-one-year', 'insufficient-interest', 'no-consent'])
      expect(ids).not.toContain(asked);
  });
});
