import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOpenCaseData } from '@shared/casefile/open-case-data';
import { intakeAndOnePlanDate } from '@shared/migrations/to-2';
import { describe, expect, it } from 'vitest';

/** Written by Evenhand when the format was at version 1; never written again. */
const VERSION_1 = readFileSync(
  resolve(import.meta.dirname, '../../vectors/case-format-1-adult.json'),
  'utf8',
);

describe('from version 1 to version 2', () => {
  it('reads a real old case, keeps the day its plan was agreed, and gives it an intake', () => {
    expect(JSON.parse(VERSION_1)).toMatchObject({
      version: 1,
      case: { adultComplaint: { plan: { agreedOn: '2025-01-20' } } },
    });
    const read = readOpenCaseData(VERSION_1);
    if (!read.ok) throw new Error(read.message);
    expect(read.value.matter.events).toEqual({
      'adult-received': '2025-01-10',
      'adult-plan-agreed': '2025-01-20',
    });
    expect(read.value.adultComplaint.plan).toMatchObject({ method: 'meeting', respondBy: '2025-03-07' });
    expect(read.value.adultComplaint.jointBodies[0]).toMatchObject({
      body: 'Harrowfield NHS Trust',
      ombudsman: 'not-said',
    });
    expect(read.value.adultComplaint.delayReasons).toBe('Records came late.');
    expect(read.value.intake).toMatchObject({
      id: 'intake',
      procedureReason: '',
      outcome: { decision: null },
    });
  });

  it('lets the event stand where both dates were kept', () => {
    const events = { 'adult-plan-agreed': '2025-01-22' };
    const old = { matter: { events }, adultComplaint: { plan: { agreedOn: '2025-01-20', method: '' } } };
    expect(intakeAndOnePlanDate(old)).toMatchObject({
      matter: { events },
      adultComplaint: { plan: { method: '' } },
    });
  });

  it('leaves what it cannot make out for the schema to refuse by name', () => {
    for (const broken of [{}, { adultComplaint: 'x' }, { matter: null, adultComplaint: { plan: [] } }]) {
      expect(intakeAndOnePlanDate(broken)).toEqual({ ...broken, intake: { id: 'intake' } });
    }
  });
});
