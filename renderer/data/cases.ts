import { type NewCaseDetails, newCase } from '@shared/domain/new-case';
import type { CaseSummary } from './case-summary';
import { dataStore } from './data-store';
import { newId } from './new-id';
import { forgetCase } from './open-cases';
import { placeCase } from './place-case';
import { removeCaseRows } from './removals';
import { today } from './today';
import { useLive } from './use-live';

export { exportCase } from './export-case';
export { importCase } from './import-case';

/** A case as the list shows it. */
export type CaseListEntry = CaseSummary & { readonly caseId: string; readonly changedAt: number };

/** Every case on this computer as it is now, the last changed first. */
export async function caseList(): Promise<CaseListEntry[]> {
  const rows = await dataStore().database.cases.toArray();
  return rows
    .map(({ id, changedAt, summary }) => ({ ...summary, caseId: id, changedAt }))
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** Every case on this computer, the last changed first. `undefined` until it is known. */
export function useCaseList(): CaseListEntry[] | undefined {
  return useLive(caseList);
}

/** Makes an empty case and answers its id. */
export async function createCase(details: NewCaseDetails): Promise<string> {
  const caseId = newId();
  await placeCase(caseId, newCase(details, newId, today()));
  return caseId;
}

/**
 * Deletes a case with its evidence and history from this computer. From the first step on it is gone from
 * the list; what is cut off after that is finished at the next start.
 */
export async function deleteCase(caseId: string): Promise<void> {
  const { database } = dataStore();
  const { cases, removals } = database;
  await database.transaction('rw', cases, removals, async () => {
    await removals.put({ id: caseId, what: 'case', caseId });
    await cases.delete(caseId);
  });
  await forgetCase(caseId);
  await removeCaseRows(database, caseId);
}
