import type { CaseKeys } from '@renderer/data/case-keys';
import type { CaseSession } from '@renderer/data/case-session';
import { startData, stopData } from '@renderer/data/data-store';
import { TURNS } from '@renderer/data/one-writer';
import { acquireCase } from '@renderer/data/open-cases';
import { STORE_NAME } from '@renderer/data/store-name';
import { HeldVault } from '@renderer/vault/held-vault';
import { ok } from '@shared/lib/result';
import { makeVault } from '@shared/vault/open-vault';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import { deskOn, freshDesk, testDesk } from './desk';

type Options = Parameters<typeof startData>[1];

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A vault whose file nobody keeps, with keys for these cases. Its passphrase is never stretched: its key is any 32 bytes. */
export function newVault(caseIds: readonly string[] = []): HeldVault {
  const salt = '00'.repeat(16);
  const kdf = { name: 'argon2id', version: 19, memoryKiB: 65536, passes: 3, lanes: 1, salt } as const;
  const vault = makeVault(kdf, random(32), random(32), 10, random);
  const caseKeys = new Map(caseIds.map((id) => [id, random(32)]));
  return new HeldVault({ ...vault, caseKeys }, async () => ok(undefined));
}

/** Seals no row, for tests that change what lies on the disk. */
export const plainKeys: CaseKeys = {
  rows: { seal: (body) => body, open: (box) => box as object },
  evidenceFile: () => new Uint8Array(32),
  safetyCopy: () => new Uint8Array(32),
  make: async () => {},
  destroy: async () => {},
};

let keys: CaseKeys = plainKeys;

/** The keys the store is open with; the same after a restart on the same disk. */
export const storeKeys = (): CaseKeys => keys;

/** A fresh, empty disk and an open store on it, sealed unless other keys are given. */
export async function freshStore(options: Options = {}, given = newVault().caseKeys()): Promise<void> {
  stopData();
  freshDesk();
  const indexedDB = new IDBFactory();
  Object.assign(globalThis, { indexedDB, IDBKeyRange });
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  keys = given;
  await openStore(options);
}

/** The store on the disk as it is: what a restart of the app finds. */
export async function openStore(options: Options = {}): Promise<void> {
  stopData();
  await deskOn(testDesk().folder).ready;
  const started = await startData(keys, options);
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
  const raw = await new Dexie(STORE_NAME).open();
  try {
    const tables = raw.tables.map(async (table) => [table.name, await table.toArray()] as const);
    return Object.fromEntries(await Promise.all(tables));
  } finally {
    raw.close();
  }
}

/** How many rows lie in each table that has any. */
export async function rowCounts(): Promise<Record<string, number>> {
  const counts = Object.entries(await rawRows())
    .filter(([table]) => table !== TURNS)
    .map(([table, rows]) => [table, rows.length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
