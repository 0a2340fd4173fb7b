import type { CaseSession } from '@renderer/data/case-session';
import { startData, stopData } from '@renderer/data/data-store';
import { acquireCase } from '@renderer/data/open-cases';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import { deskOn, freshDesk, testDesk } from './desk';

type Options = Parameters<typeof startData>[0];

/** A fresh, empty disk and an open store on it. */
export async function freshStore(options: Options = {}): Promise<void> {
  stopData();
  freshDesk();
  const indexedDB = new IDBFactory();
  Object.assign(globalThis, { indexedDB, IDBKeyRange });
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  await openStore(options);
}

/** The store on the disk as it is: what a restart of the app finds. */
export async function openStore(options: Options = {}): Promise<void> {
  stopData();
  await deskOn(testDesk().folder).ready;
  const started = await startData(options);
  if (!started.ok) throw new Error(`${started.code}: ${started.message}`);
}

/** The session of a case. */
export async function openCase(caseId: string): Promise<CaseSession> {
  const opened = await acquireCase(caseId);
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.message}`);
  return opened.value;
}

/** What really lies on the disk, with nothing opened. */
export async function rawRows(): Promise<Record<string, Record<string, unknown>[]>> {
  const raw = await new Dexie('evenhand').open();
  try {
    const tables = raw.tables.map(async (table) => [table.name, await table.toArray()] as const);
    return Object.fromEntries(await Promise.all(tables));
  } finally {
    raw.close();
  }
}

/** How many rows lie in each table that has any. */
export async function rowCounts(): Promise<Record<string, number>> {
  const counts = Object.entries(await rawRows()).map(([table, rows]) => [table, rows.length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
