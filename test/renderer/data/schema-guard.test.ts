import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deleteCase } from '@renderer/data/cases';
import { startData, stopData } from '@renderer/data/data-store';
import { DATABASE_VERSION, TABLES } from '@renderer/data/database';
import { placeCase } from '@renderer/data/place-case';
import { STORE_NAME } from '@renderer/data/store-name';
import { CASE_VERSION } from '@shared/migrations/index';
import { changeBytes, rowBytes } from '@shared/safety-copy/changes';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';
import { smallCase } from '../../builders/case-builder';
import { deskOn, testDesk } from './desk';
import { freshStore, openCase, openStore, plainKeys, rawRows, rowCounts, storeKeys } from './store';

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

describe('an older store is brought to a newer form', () => {
  const folder = () => join(testDesk().folder, 'safety-copy');
  const aside = () => readdirSync(folder()).filter((name) => name.startsWith('before-'));
  const versionOnDisk = async () =>
    (await indexedDB.databases()).find(({ name }) => name === STORE_NAME)?.version;

  /** The store as an Evenhand of before left it: one table fewer, an older version. */
  async function makeOlder(): Promise<Awaited<ReturnType<typeof rawRows>>> {
    const rows = await rawRows();
    await Dexie.delete(STORE_NAME);
    const { imports: _, ...tables } = TABLES;
    const older = new Dexie(STORE_NAME);
    older.version(DATABASE_VERSION - 1).stores(tables);
    await older.open();
    for (const [table, all] of Object.entries(rows))
      if (table in tables) await older.table(table).bulkPut(all);
    older.close();
    await setFact('tables', DATABASE_VERSION - 1);
    return rows;
  }

  test('only when a sealed copy of it was put aside and read back', async () => {
    const before = await makeOlder();
    await openStore();
    expect(aside()).toEqual([`before-${DATABASE_VERSION - 1}.ehsc`]);
    expect((await rawRows()).records).toEqual(before.records);
    expect((await openCase('k')).getSnapshot()).toEqual(smallCase());
    // And nothing of it is done again at the next start.
    rmSync(join(folder(), aside()[0] ?? ''));
    await openStore();
    expect(aside()).toEqual([]);
  });

  test('the copy put aside gives everything back', async () => {
    const before = await makeOlder();
    await openStore();
    const kept = readFileSync(join(folder(), aside()[0] ?? ''));
    stopData();
    await Dexie.delete(STORE_NAME);
    rmSync(folder(), { recursive: true });
    mkdirSync(folder());
    writeFileSync(join(folder(), 'copy-00000001.ehsc'), kept);
    await openStore();
    expect((await rawRows()).records).toEqual(before.records);
  });

  test('what was put aside goes with a case that is deleted', async () => {
    await makeOlder();
    await openStore();
    expect(aside()).toHaveLength(1);
    await deleteCase('k');
    await expect.poll(aside).toEqual([]);
  });

  test('where the safety copy is missing or damaged, one is made from the older store first', async () => {
    await makeOlder();
    rmSync(folder(), { recursive: true });
    await openStore();
    expect(aside()).toHaveLength(1);
    expect((await openCase('k')).getSnapshot()).toEqual(smallCase());
  });

  test('a copy that cannot be made leaves the older store as it was, and says so', async () => {
    const before = await makeOlder();
    const version = await versionOnDisk();
    rmSync(folder(), { recursive: true });
    // Nothing can be written where a file stands in the folder's place.
    writeFileSync(folder(), '');
    await deskOn(testDesk().folder).ready;
    const started = await startData(storeKeys());
    expect(started).toMatchObject({ ok: false, code: 'unavailable' });
    expect(!started.ok && started.message).toMatch(/Nothing has been changed/);
    expect(await versionOnDisk()).toBe(version);
    const raw = await new Dexie(STORE_NAME).open();
    expect(await raw.table('records').toArray()).toEqual(before.records);
    raw.close();
  });

  test('so is the case format: its older rows are put aside before a case is brought up', async () => {
    await setFact('cases', CASE_VERSION - 1);
    await openStore();
    expect(aside()).toHaveLength(CASE_VERSION > 1 ? 1 : 0);
  });
});

test('a safety copy with what only a newer Evenhand knows is refused by name', async () => {
  const folder = join(testDesk().folder, 'safety-copy');
  const copy = new SafetyCopy(folder);
  await copy.rebuild(storeKeys().safetyCopy(), 'L');
  const changes = changeBytes({ table: 'newThings', key: '"x"', row: rowBytes({ id: 'x' }) });
  await copy.append({ from: 1, to: 5_000, changes, more: false });
  await copy.close();
  await Dexie.delete(STORE_NAME);
  await deskOn(testDesk().folder).ready;
  expect(await startData(storeKeys())).toMatchObject({ ok: false, code: 'newer-store' });
});
