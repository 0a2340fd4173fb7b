import { REGISTER_STAGES } from '@shared/register/case-outcome';
import { COUNTED_BY } from '@shared/register/period';
import { countRegister, readEntries } from '@shared/register/register';
import { EVERYTHING, type Selection } from '@shared/register/selection';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manyCases } from '../../builders/many-cases';
import { OPTIONS, registerCasesOf } from './cases';

const all = readEntries(registerCasesOf(manyCases(200, 3)), OPTIONS);
const day = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const values = (key: 'council' | 'serviceArea' | 'complainantType') =>
  fc.constantFrom(null, ...new Set(all.map(({ of }) => of[key])));

const selections: fc.Arbitrary<Selection> = fc
  .record({
    from: fc.option(day),
    to: fc.option(day),
    by: fc.constantFrom(...COUNTED_BY),
    procedure: fc.constantFrom(null, 'children' as const, 'adult' as const),
    stage: fc.constantFrom(null, ...REGISTER_STAGES),
    council: values('council'),
    serviceArea: values('serviceArea'),
    complainantType: values('complainantType'),
    subject: fc.constantFrom(null, '', 'delay', 'communication'),
  })
  .map(({ from, to, ...rest }) => ({ ...EVERYTHING, ...rest, period: { from, to } }));

const ids = (list: readonly { caseId: string }[]) => list.map((each) => each.caseId);

describe('whatever is selected', () => {
  it('adds up: every column of every table is the sum of its rows, and each figure leads to its cases', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const { tables, selected } = countRegister(all, selection, OPTIONS);
        const known = new Set(ids(selected.cases));
        for (const table of tables) {
          for (const [at, total] of table.totals.entries()) {
            const sum = table.rows.reduce((so, row) => so + (row.figures[at]?.count ?? 0), 0);
            expect(sum, `${table.id} ${table.columns[at]?.id}`).toBe(total.count);
          }
          for (const { caseIds, count } of [...table.rows.flatMap((row) => row.figures), ...table.totals]) {
            expect(new Set(caseIds).size).toBe(caseIds.length);
            expect(caseIds.length).toBeLessThanOrEqual(count);
            expect(caseIds.every((caseId) => known.has(caseId))).toBe(true);
          }
          if (table.counted === 'case') expect(table.totals.at(-1)?.count).toBe(selected.cases.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('drops no case: those of the period, of another and without a date are all that the filters let through', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const { cases, undated, outside } = countRegister(all, selection, OPTIONS).selected;
        const parts = [...ids(cases), ...ids(undated), ...ids(outside)];
        const whole = countRegister(all, { ...selection, period: EVERYTHING.period }, OPTIONS).selected;
        expect(parts.sort()).toEqual(ids(whole.cases).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('parts the cases: a filter’s values, taken one by one, give each case once', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const whole = countRegister(all, selection, OPTIONS).selected;
        for (const filter of ['procedure', 'council', 'serviceArea', 'complainantType'] as const) {
          if (selection[filter] !== null) continue;
          const found = new Set(whole.cases.map((of) => of[filter]));
          const parts = [...found].flatMap((value) =>
            ids(countRegister(all, { ...selection, [filter]: value }, OPTIONS).selected.cases),
          );
          expect(parts.sort()).toEqual(ids(whole.cases).sort());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('parts the days: a period and the days around it hold every dated stage once', () => {
    fc.assert(
      fc.property(selections, day, (selection, split) => {
        const next = new Date(Date.parse(split) + 86_400_000).toISOString().slice(0, 10);
        const entries = (period: Selection['period']) =>
          countRegister(all, { ...selection, period }, OPTIONS).selected.entries.length;
        const long = { from: '2000-01-01', to: '2100-01-01' };
        expect(entries({ ...long, to: split }) + entries({ ...long, from: next })).toBe(entries(long));
      }),
      { numRuns: 40 },
    );
  });
});
