import { type NewCaseDetails, newCase } from '@shared/domain/new-case';
import type { CaseSummary } from './case-summary';
import { dataStore } from './data-store';
import type { CaseRow } from './database';
import { newId } from './new-id';
import { forgetCase } from './open-cases';
import { placeCase } from './place-case';
import { removeCase } from './removals';
import { sealedWrongIn } from './sealed-wrong';
import { today } from './today';
import { useLive } from './use-live';

export { exportCase } from './export-case';
export { importCase } from './import-case';

/** A case as the list shows it. */
export type CaseListEntry = CaseSummary & { readonly caseId: string; readonly changedAt: number };

/** A case whose entry does not open: what is wrong with it. Its other rows are not touched. */
export type UnreadableCase = { readonly caseId: string; readonly why: string };

type CasesHere = { readonly cases: CaseListEntry[]; readonly unreadable: UnreadableCase[] };

const entryOf = ({ id, changedAt, summary }: CaseRow): CaseListEntry => ({
  ...summary,
  caseId: id,
  changedAt,
});

/** One damaged entry hides itself, not the others. */
async function oneByOne(): Promise<CasesHere> {
  const { cases } = dataStore().database;
  const read: CaseListEntry[] = [];
  const unreadable: UnreadableCase[] = [];
  for (const caseId of await cases.toCollection().primaryKeys()) {
    try {
      const row = await cases.get(caseId);
      if (row) read.push(entryOf(row));
    } catch (error) {
      const wrong = sealedWrongIn(error);
      if (!wrong) throw error;
      unreadable.push({ caseId, why: wrong.message });
    }
  }
  return { cases: read, unreadable };
}

async function casesHere(): Promise<CasesHere> {
  const here = await dataStore()
    .database.cases.toArray()
    .then((rows): CasesHere => ({ cases: rows.map(entryOf), unreadable: [] }))
    .catch((error: unknown) => {
      if (sealedWrongIn(error)) return oneByOne();
      throw error;
    });
  return { ...here, cases: here.cases.sort((a, b) => b.changedAt - a.changedAt) };
}

/** Every case on this computer as it is now, the last changed first; without those that cannot be read. */
export async function caseList(): Promise<CaseListEntry[]> {
  return (await casesHere()).cases;
}

/** Every case on this computer, the last changed first. `undefined` until it is known. */
export function useCaseList(): CaseListEntry[] | undefined {
  return useCasesHere()?.cases;
}

/** The same, and the cases whose entry does not open. */
export function useCasesHere(): CasesHere | undefined {
  return useLive(casesHere);
}

/** Makes an empty case and answers its id. */
export async function createCase(details: NewCaseDetails): Promise<string> {
  const caseId = newId();
  await placeCase(caseId, newCase(details, newId, today()));
  return caseId;
}

/**
 * Deletes a case with its evidence, history and key from this computer. From the first step on it is gone from
 * the list; what is cut off after that is finished at the next start.
 */
export async function deleteCase(caseId: string): Promise<void> {
  const { database, keys } = dataStore();
  const { cases, removals } = database;
  await database.transaction('rw', cases, removals, async () => {
    await removals.put({ id: caseId, what: 'case', caseId });
    await cases.delete(caseId);
  });
  await forgetCase(caseId);
  await removeCase(database, keys, caseId);
}
