import type { AuditAct } from '@shared/custody/audit-trail';
import { type NewCaseDetails, newCase } from '@shared/domain/new-case';
import type { DeletedCase } from '@shared/reports/deletion-certificate';
import { format } from 'date-fns';
import { noteChanges } from './audit-trail';
import type { CaseSummary } from './case-summary';
import { copied, dataStore } from './data-store';
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
type UnreadableCase = { readonly caseId: string; readonly why: string };

type CasesHere = { readonly cases: CaseListEntry[]; readonly unreadable: UnreadableCase[] };

const entryOf = ({ id, changedAt, summary }: CaseRow): CaseListEntry => ({
  ...summary,
  caseId: id,
  changedAt,
});

type RowsHere = { readonly rows: CaseRow[]; readonly unreadable: UnreadableCase[] };

/** One damaged entry hides itself, not the others. */
async function oneByOne(): Promise<RowsHere> {
  const { cases } = dataStore().database;
  const rows: CaseRow[] = [];
  const unreadable: UnreadableCase[] = [];
  for (const caseId of await cases.toCollection().primaryKeys()) {
    try {
      const row = await cases.get(caseId);
      if (row) rows.push(row);
    } catch (error) {
      const wrong = sealedWrongIn(error);
      if (!wrong) throw error;
      unreadable.push({ caseId, why: wrong.message });
    }
  }
  return { rows, unreadable };
}

/** The row of every case on this computer, and the cases whose row does not open. */
export function caseRows(): Promise<RowsHere> {
  return dataStore()
    .database.cases.toArray()
    .then((rows): RowsHere => ({ rows, unreadable: [] }))
    .catch((error: unknown) => {
      if (sealedWrongIn(error)) return oneByOne();
      throw error;
    });
}

async function casesHere(): Promise<CasesHere> {
  const { rows, unreadable } = await caseRows();
  return { cases: rows.map(entryOf).sort((a, b) => b.changedAt - a.changedAt), unreadable };
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
  return useLive(casesHere, true);
}

/** Makes an empty case and answers its id. */
export async function createCase(details: NewCaseDetails): Promise<string> {
  const caseId = newId();
  await placeCase(caseId, newCase(details, newId, today()));
  await copied();
  return caseId;
}

/** What a certificate says of a case, as it is before it is deleted. Null when there is no such case. */
async function lastState(caseId: string): Promise<Omit<DeletedCase, 'capacity'> | null> {
  const { cases, records, evidenceFiles, trail } = dataStore().database;
  const row = await cases.get(caseId);
  if (!row) return null;
  const { summary } = row;
  const files = await evidenceFiles.where('caseId').equals(caseId).toArray();
  const entries = await trail.where('[caseId+seq]').between([caseId, 0], [caseId, Infinity]).toArray();
  const times = (act: AuditAct) => entries.filter((entry) => entry.act === act).length;
  return {
    reference: summary.reference,
    title: summary.title,
    council: summary.councilName,
    deletedOn: today(),
    deletedAt: format(new Date(), 'HH:mm'),
    keepUntil: { until: summary.keepUntil ?? null, why: summary.keepUntilWhy ?? '' },
    records: await records.where('caseId').equals(caseId).count(),
    evidence: files.map(({ sha256, size }) => ({ sha256, bytes: size })),
    trail: { entries: row.trail?.count ?? 0, hash: row.trail?.hash ?? '' },
    left: { documents: times('document-saved'), wholeCase: times('case-data-saved') },
  };
}

/** Thrown when a case is gone from the list and a part of it could not be removed yet. The next start goes on with it. */
export class DeletionUnfinished extends Error {
  override readonly name = 'DeletionUnfinished';
}

/**
 * Deletes a case with its evidence, history and key from this computer. From the first step on it is gone from
 * the list; what is cut off after that is finished at the next start.
 * @returns what its certificate of deletion says; null when it was not there any more
 * @throws {@link DeletionUnfinished}; anything else that is thrown leaves the case as it was
 */
export async function deleteCase(caseId: string): Promise<Omit<DeletedCase, 'capacity'> | null> {
  const { database, keys, copy } = dataStore();
  const { cases, removals } = database;
  // What is still in hand is entered, so that the trail on the certificate ends where the work ended.
  await noteChanges(caseId);
  const gone = await lastState(caseId);
  await database.transaction('rw', cases, removals, async () => {
    await removals.put({ id: caseId, what: 'case', caseId });
    await cases.delete(caseId);
  });
  // Else a database made anew from the copy would have the case, and none of its files.
  await copied();
  try {
    await forgetCase(caseId);
    await removeCase(database, keys, caseId);
  } catch (cause) {
    throw new DeletionUnfinished('A part of the case could not be removed yet', { cause });
  }
  await copy.forgetDeleted();
  return gone;
}
