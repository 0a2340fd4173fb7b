import type { CaseFile } from '@shared/domain/case-file';
import { caseFileSchema } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { caseOutcome, wholeOutcome } from '@shared/register/case-outcome';
import {
  financialYearBefore,
  financialYearName,
  financialYearOf,
  periodFault,
  periodWords,
} from '@shared/register/period';
import { registerExtractOf } from '@shared/register/register-extract';
import { withoutNames } from '@shared/register/without-names';
import { describe, expect, it } from 'vitest';
import { adultCase, emptyAdultCase } from '../../builders/adult-case';
import { emptyCase, record, smallCase } from '../../builders/case-builder';
import { sampleCase } from '../../golden/golden-documents';
import { column, registerOf, table } from './cases';

describe('the financial year', () => {
  it('runs from 1 April to 31 March', () => {
    expect(financialYearOf('2025-04-01')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(financialYearOf('2026-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(financialYearBefore('2026-04-01')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(financialYearName(financialYearOf('1999-12-31'))).toBe('1999-00');
    expect(financialYearName({ from: '2025-04-01', to: '2026-03-30' })).toBeNull();
  });

  it('is said in words, also when open at an end or turned round', () => {
    expect(periodWords({ from: '2025-04-01', to: '2026-03-31' })).toBe('1 April 2025 to 31 March 2026');
    expect(periodWords({ from: null, to: '2026-03-31' })).toBe('up to 31 March 2026');
    expect(periodWords({ from: null, to: null })).toBe('any time');
    expect(periodFault({ from: '2026-01-01', to: '2025-01-01' })).toMatch(/ends on 1 January 2025, before/);
    expect(periodFault({ from: '2025-01-01', to: '2025-01-01' })).toBeNull();
  });
});

describe('one outcome for several points', () => {
  it.each([
    [['upheld', 'upheld'], 'upheld'],
    [['upheld', 'not-upheld'], 'partially-upheld'],
    [['partially-upheld', 'no-finding'], 'partially-upheld'],
    [['not-upheld', 'no-finding'], 'not-upheld'],
    [['no-finding'], 'no-finding'],
    [['upheld', null], null],
    [[], null],
  ] as const)('%j is %s', (outcomes, whole) => expect(wholeOutcome(outcomes)).toBe(whole));

  it('is the council’s where it decided otherwise than the investigation', () => {
    const base = smallCase();
    const adjudication = record('findings', {
      id: 'a1',
      author: 'adjudicating-officer',
      stage: 'stage-2',
      pointId: 'p1',
      decision: 'does-not-accept',
      outcome: 'not-upheld',
    });
    const decided = { ...base, findings: [...base.findings, adjudication] };
    expect(caseOutcome(registerExtractOf(base), 'stage-2')).toBe('upheld');
    expect(caseOutcome(registerExtractOf(decided), 'stage-2')).toBe('not-upheld');
  });

  it('is that of the scope where no point was looked into', () => {
    const scoped = (...scopes: string[]): CaseFile => ({
      ...emptyCase(),
      points: scopes.map((status, n) => record('points', { id: `p${n}`, scope: { status } })),
    });
    const outcome = (file: CaseFile) => caseOutcome(registerExtractOf(file), 'stage-2');
    expect(outcome(scoped('withdrawn', 'withdrawn'))).toBe('withdrawn');
    expect(outcome(scoped('withdrawn', 'frozen'))).toBe('stopped');
    expect(outcome(scoped('withdrawn', 'outside'))).toBe('outside');
    expect(outcome(emptyCase())).toBe('not-recorded');
  });
});

describe('what leaves a case for the register', () => {
  it('has labels where names were typed', () => {
    const plain = withoutNames([
      record('people', { id: 'a', name: 'Mrs Ada Kestrel', label: 'Ms K', side: 'family' }),
      record('people', { id: 'b', name: 'Osian Kestrel', label: 'O', side: 'family' }),
      record('people', { id: 'c', name: 'Bryn Oakley', label: 'the Social Worker', side: 'council' }),
      record('people', { id: 'd', name: 'Jo', label: '', side: 'family' }),
    ]);
    expect(plain('Write to Mrs Kestrel and to Osian about Bryn Oakley.')).toBe(
      'Write to [a person] and to O about the Social Worker.',
    );
    expect(plain('Ada Kestrel, Kestrels and Adam stay apart')).toBe('Ms K, Kestrels and Adam stay apart');
    expect(plain('Oakley Road')).toBe('the Social Worker Road');
  });

  it('holds no name of the sample cases’ people, whatever their texts say', () => {
    for (const sample of ['case-a', 'case-b'] as const) {
      const file = sampleCase(sample);
      const text = JSON.stringify(registerExtractOf(file));
      for (const { name, label, side } of file.people) {
        if (side === 'independent' || name === '' || label.includes(name)) continue;
        expect(text, `${name} in ${sample}`).not.toContain(name);
      }
    }
  });

  it('counts the subject of a point by its id, however it was entered', () => {
    const base = smallCase();
    const said = (subject: string) =>
      registerExtractOf({ ...base, points: base.points.map((point) => ({ ...point, subject })) }).subjects;
    expect(said('Delay in a service or a decision')).toEqual(['delay']);
    expect(said(' delay in a service or a decision ')).toEqual(['delay']);
    expect(said('A matter of its own')).toEqual(['A matter of its own']);
    expect(said('')).toEqual([]);
  });

  it('keeps the words of the learning, with people as labels', () => {
    const file = caseFileSchema.parse({
      ...smallCase(),
      investigation: { id: 'i', learning: richTextFromPlain('Tell Ada Kestrel first.') },
    });
    expect(registerExtractOf(file).learning).toBe('Tell Ms K first.');
  });
});

describe('a register of one or of none', () => {
  it('of none has no table and drops nothing', () => {
    const figures = registerOf([]);
    expect(figures.tables).toEqual([]);
    expect(figures.selected).toEqual({ cases: [], entries: [], undated: [], outside: [] });
  });

  it('counts an empty case, with everything not recorded', () => {
    const figures = registerOf([emptyCase(), emptyAdultCase()]);
    expect(column(table(figures, 'stages'))).toEqual({ 'stage-2': 1, response: 1 });
    expect(column(table(figures, 'service-area'))).toEqual({ '': 2 });
    expect(column(table(figures, 'outcomes'), 'response')).toEqual({ 'not-recorded': 1 });
    const dated = registerOf([emptyCase()], { period: { from: '2020-01-01', to: null } });
    expect(dated.selected.undated).toHaveLength(1);
  });

  it('counts an adult case answered late, with the delay letter’s reasons', () => {
    const { timeliness } = registerOf([adultCase()]);
    expect(timeliness.late.map(({ result }) => [result.duty, result.standing])).toEqual([
      ['adult-response', 'late'],
    ]);
    expect(timeliness.late[0]?.result.reason).not.toBe('');
    expect(timeliness.rates.find((rate) => rate.duty === 'adult-acknowledgement')?.percent).toBe(100);
  });

  it('counts the days of case-b as its own timescale check does', () => {
    const { datesSheets } = registerOf([sampleCase('case-b')]);
    expect(datesSheets.map((sheet) => sheet.kind.id)).toEqual(['stage-2', 'stage-3']);
    const panel = datesSheets[1];
    const gap = (id: string) => panel?.rows[0]?.gaps[panel.kind.gaps.findIndex((each) => each.id === id)];
    expect([gap('to-held'), gap('to-reported'), gap('to-responded')]).toEqual([25, 5, 15]);
  });
});
