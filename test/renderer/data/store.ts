import { startData, stopData } from '@renderer/data/data-store';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** A fresh, empty disk and an open store on it. */
export async function freshStore(options: Parameters<typeof startData>[0] = {}): Promise<void> {
  stopData();
  const indexedDB = new IDBFactory();
  Object.assign(globalThis, { indexedDB, IDBKeyRange });
  Dexie.dependencies = { indexedDB, IDBKeyRange };
  await openStore(options);
}

/** The store on the disk as it is: what a restart of the app finds. */
export async function openStore(options: Parameters<typeof startData>[0] = {}): Promise<void> {
  stopData();
  const started = await startData(options);
  if (!started.ok) throw new Error(`${started.code}: ${started.message}`);
}
