import { STORE_NAME, startData, stopData } from '@renderer/data/data-store';
import { DATABASE_VERSION } from '@renderer/data/database';
import { placeCase } from '@renderer/data/place-case';
import { CASE_VERSION } from '@shared/migrations/index';
import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openCase, openStore, plainKeys, rowCounts, storeKeys } from './store';

beforeEach(async () => {
  await freshStore({}, plainKeys);
  await placeCase('k', smallCase());
  stopData();
});

/** Writes a fact of the little database that is read before any other. */
async function setFact(name: 'tables' | 'cases', version: number): Promise<void> {
  const meta = await new Dexie(`${STORE_NAME}-meta`).open();
  await meta.table('schema').put({ name, version });
  meta.close();
}

test('a store last kept by a newer Evenhand is refused by name, and not touched', async () => {
  await setFact('tables', DATABASE_VERSION + 1);
  const started = await startData(storeKeys());
  expect(started).toMatchObject({ ok: false, code: 'newer-store' });
  expect(!started.ok && started.message).toMatch(/newer Evenhand.*safe/);
  await setFact('tables', DATABASE_VERSION);
  await openStore();
  expect((await openCase('k')).getSnapshot()).toEqual(smallCase());
});

test('so is one whose cases are of a newer format', async () => {
  await setFact('cases', CASE_VERSION + 1);
  expect(await startData(storeKeys())).toMatchObject({ ok: false, code: 'newer-store' });
});

test('a newer store is noticed even when the little database is lost', async () => {
  const newer = new Dexie(STORE_NAME);
  newer.version(DATABASE_VERSION + 1).stores({ cases: 'id', newThings: 'id' });
  await newer.open();
  newer.close();
  await Dexie.delete(`${STORE_NAME}-meta`);
  expect(await startData(storeKeys())).toMatchObject({ ok: false, code: 'newer-store' });
});

test('a single case of a newer format is refused, the others open', async () => {
  await openStore();
  const raw = await new Dexie(STORE_NAME).open();
  await placeCase('newer', smallCase());
  await raw
    .table('cases')
    .where('id')
    .equals('newer')
    .modify((row) => void (row.box.v = CASE_VERSION + 1));
  raw.close();
  await expect(openCase('newer')).rejects.toThrow('newer-version');
  expect((await openCase('k')).getSnapshot()).toEqual(smallCase());
});

test('a case with a damaged record is refused with its place, the others open', async () => {
  await openStore();
  await placeCase('hurt', smallCase());
  const raw = await new Dexie(STORE_NAME).open();
  await raw
    .table('records')
    .where('caseId')
    .equals('hurt')
    .modify((row) => {
      if (row.box.kind === 'matter') row.box.record.procedure = 'none';
    });
  raw.close();
  await expect(openCase('hurt')).rejects.toThrow(/could not be opened: matter\.procedure/);
  expect((await openCase('k')).getSnapshot()).toEqual(smallCase());
});

test('started twice at once, there is one store', async () => {
  const [first, second] = await Promise.all([startData(storeKeys()), startData(storeKeys())]);
  expect(first.ok && second.ok && first.value === second.value).toBe(true);
  expect(Object.keys(await rowCounts()).sort()).toEqual(['cases', 'records', 'trail']);
});
