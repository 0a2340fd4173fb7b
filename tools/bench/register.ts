import { financialYearOf } from '@shared/register/period';
import { countRegister, readEntries } from '@shared/register/register';
import { registerExtractOf } from '@shared/register/register-extract';
import { EVERYTHING } from '@shared/register/selection';
import type { RegisterCase } from '@shared/register/stage-entry';
import Dexie, { type Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { manyCases } from '../../test/builders/many-cases';
import { type Measure, timed } from './measure';

const CASES = 500;
const OPTIONS = { today: '2026-11-29' } as const;

/** As many cases as the register reads: one row each, with what it counts of the case. */
async function keptCases(): Promise<Table<RegisterCase, string>> {
  const database = new Dexie('register', { indexedDB: new IDBFactory(), IDBKeyRange });
  database.version(1).stores({ cases: 'caseId' });
  const table = database.table<RegisterCase, string>('cases');
  await table.bulkAdd(
    manyCases(CASES).map((file, n) => ({ ...registerExtractOf(file), caseId: `case-${n}` })),
  );
  return table;
}

/** Opening the register: every row read, every deadline worked out, a year counted; against reading the rows alone. */
export const registerMeasures: readonly Measure[] = [
  {
    name: 'register.500',
    unit: 'ms',
    against: 'a plain read of the same rows',
    target: null,
    pairs: 9,
    async prepare() {
      const kept = await keptCases();
      const open = async () => {
        const all = readEntries(await kept.toArray(), OPTIONS);
        const period = financialYearOf('2024-06-01');
        const figures = countRegister(all, { ...EVERYTHING, period }, OPTIONS);
        if (figures.tables.length === 0) throw new Error('The register counted nothing');
      };
      return { ours: () => timed(open), theirs: () => timed(() => kept.toArray()) };
    },
  },
];
