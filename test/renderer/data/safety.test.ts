import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase, deleteCase } from '@renderer/data/cases';
import { dataStore, makeReady, startData, stopData } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { keepEverything } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { RawDatabase } from '@renderer/data/safety/raw-database';
import { STORE_NAME } from '@renderer/data/store-name';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { deskOn, testDesk } from './desk';
import { freshStore, openCase, openStore, rawRows, storeKeys } from './store';

beforeEach(() => freshStore());

const copyFolder = () => join(testDesk().folder, 'safety-copy');
const copyFile = () => {
  const name = readdirSync(copyFolder()).find((each) => each.endsWith('.ehsc'));
  return join(copyFolder(), name ?? '');
};

/** A case with some changes, all of them called kept. Answers every row as it lies on the disk. */
async function worked(changes = 5): Promise<Awaited<ReturnType<typeof rawRows>>> {
  await placeCase('k', smallCase());
  const session = await openCase('k');
  const { matter } = session.getSnapshot();
  for (let change = 1; change <= changes; change++) {
    editOf(session).patch(`Change ${change}`, 'matter', matter.id, { serviceArea: `area ${change}` });
    await session.flush();
  }
  expect(session.saveState.kind).toBe('kept');
  await keepEverything();
  return rawRows();
}

/** What Chromium does with a database it cannot read: everything is gone. */
function loseDatabase(): void {
  stopData();
  const indexedDB = new IDBFactory();
  Object.assign(globalThis, { indexedDB });
  Object.assign(Dexie.dependencies, { indexedDB });
}

/** Every row of a database, to be put back later. */
async function writeBack(rows: Awaited<ReturnType<typeof rawRows>>): Promise<void> {
  stopData();
  await Dexie.delete(STORE_NAME);
  const raw = new RawDatabase(STORE_NAME);
  await raw.open();
  for (const [table, all] of Object.entries(rows)) await raw.table(table).bulkPut(all);
  raw.close();
}

describe('the database is lost, and comes back equal from the safety copy', () => {
  test('missing', async () => {
    const before = await worked();
    loseDatabase();
    await openStore();
    expect(dataStore().notice).toMatchObject({ what: 'database', why: 'missing' });
    expect(await rawRows()).toEqual(before);
    const session = await openCase('k');
    expect(session.getSnapshot().matter.serviceArea).toBe('area 5');
    expect(session.undo()).toBe('Change 5');
    await session.flush();
    await openStore();
    expect(dataStore().notice).toBeNull();
  });

  test('replaced by last week’s', async () => {
    const lastWeek = await worked(2);
    const session = await openCase('k');
    const { matter } = session.getSnapshot();
    editOf(session).patch('Later', 'matter', matter.id, { serviceArea: 'later' });
    await session.flush();
    const before = await rawRows();
    await writeBack(lastWeek);
    await openStore();
    expect(dataStore().notice).toMatchObject({ what: 'database', why: 'older' });
    expect(await rawRows()).toEqual(before);
  });

  test('what was seen while the key was being derived counts only where nothing is to be done', async () => {
    const lastWeek = await worked();
    const session = await openCase('k');
    editOf(session).patch('Later', 'matter', session.getSnapshot().matter.id, { serviceArea: 'later' });
    await session.flush();
    await keepEverything();
    const now = await rawRows();
    await writeBack(lastWeek);
    makeReady();
    await writeBack(now);
    await openStore();
    expect(dataStore().notice).toBeNull();
    await writeBack(lastWeek);
    makeReady();
    await openStore();
    expect(dataStore().notice).toMatchObject({ what: 'database', why: 'older' });
    expect(await rawRows()).toEqual(now);
  });

  test('while the app is open: the copy is not made anew from the empty one that came in its place', async () => {
    const before = await worked();
    const { database } = dataStore();
    database.close();
    await Dexie.delete(STORE_NAME);
    await database.open();
    // Written into the empty one, and never called kept.
    await createCase({
      title: 'New',
      procedure: 'children',
      userRole: 'panel-chair',
      councilName: '',
      reference: '',
    });
    expect(await keepEverything()).toBe(false);
    expect(dataStore().copy.state).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/Close Evenhand/),
    });
    await dataStore().copy.forgetDeleted();
    await openStore();
    expect(dataStore().notice).toMatchObject({ what: 'database', why: 'foreign' });
    expect(await rawRows()).toEqual(before);
  });

  test('between the look at it and its opening: nothing was heard of it yet', async () => {
    const before = await worked();
    await openStore();
    dataStore().database.close();
    await Dexie.delete(STORE_NAME);
    await dataStore().database.open();
    await createCase({
      title: 'New',
      procedure: 'children',
      userRole: 'panel-chair',
      councilName: '',
      reference: '',
    });
    expect(await keepEverything()).toBe(false);
    await openStore();
    expect(await rawRows()).toEqual(before);
  });

  test('while the app is open, and the copy is to be made anew at that moment', async () => {
    const before = await worked();
    dataStore().database.close();
    await Dexie.delete(STORE_NAME);
    const session = await openCase('k');
    editOf(session).patch('Change', 'matter', session.getSnapshot().matter.id, { serviceArea: 'since' });
    await session.flush();
    expect(session.saveState).toMatchObject({ kind: 'failed', why: expect.stringMatching(/start it again/) });
    await expect(dataStore().copy.renew()).rejects.toThrow(/Close Evenhand/);
    await openStore();
    expect(await rawRows()).toEqual(before);
  });

  test('another’s in its place', async () => {
    const before = await worked();
    const foreign = { ...before, turns: [{ id: 'mark', seq: 99, lineage: 'someone' }] };
    await writeBack(foreign);
    await openStore();
    expect(dataStore().notice).toMatchObject({ what: 'database', why: 'foreign' });
    expect(await rawRows()).toEqual(before);
  });

  test('nothing of a deleted case stays in the safety copy, also when deleting was cut off', async () => {
    await placeCase('leaving', smallCase());
    await placeCase('gone', smallCase());
    await keepEverything();
    expect(readFileSync(copyFile()).includes('leaving')).toBe(true);
    await deleteCase('leaving');
    expect(readFileSync(copyFile()).includes('leaving')).toBe(false);
    await dataStore().database.removals.put({ id: 'gone', what: 'case', caseId: 'gone' });
    await dataStore().database.cases.delete('gone');
    await openStore();
    await expect.poll(() => readFileSync(copyFile()).includes('gone')).toBe(false);
  });

  test('a deleted case does not come back, nor do its rows', async () => {
    await worked();
    const other = await createCase({
      title: 'Stays',
      procedure: 'children',
      userRole: 'investigating-officer',
      councilName: 'Harrowfield Council',
      reference: '',
    });
    await deleteCase('k');
    const before = await rawRows();
    loseDatabase();
    await openStore();
    expect(await rawRows()).toEqual(before);
    expect(before.cases!.map(({ id }) => id)).toEqual([other]);
    expect(before.records!.every(({ caseId }) => caseId === other)).toBe(true);
  });

  test('and is interrupted while it is being rebuilt: the next start begins again', async () => {
    const before = await worked();
    loseDatabase();
    const raw = new RawDatabase(STORE_NAME);
    await raw.open();
    await raw.table('records').bulkPut(before.records!.slice(0, 2));
    raw.close();
    await openStore();
    expect(await rawRows()).toEqual(before);
  });
});

describe('the safety copy is lost, and is made anew from the database', () => {
  test.each([
    ['missing', () => rmSync(copyFolder(), { recursive: true }), 'missing'],
    [
      'damaged',
      () => {
        const bytes = readFileSync(copyFile());
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(copyFile(), bytes);
      },
      'damaged',
    ],
    ['the file alone missing', () => rmSync(copyFile()), 'damaged'],
  ])('%s', async (_, spoil, why) => {
    const before = await worked();
    stopData();
    spoil();
    await openStore();
    expect(dataStore().notice).toMatchObject({ what: 'copy', why });
    expect(await rawRows()).toEqual(before);
    loseDatabase();
    await openStore();
    expect(await rawRows()).toEqual(before);
  });

  test('behind by what was committed in the last moment: made up without a word', async () => {
    await worked(3);
    stopData();
    const kept = mkdtempSync(join(tmpdir(), 'evenhand-kept-'));
    cpSync(copyFolder(), kept, { recursive: true });
    await openStore();
    const session = await openCase('k');
    editOf(session).patch('Last', 'matter', session.getSnapshot().matter.id, { serviceArea: 'last moment' });
    await session.flush();
    stopData();
    // What was on its way to the disk when the store was closed is there now, and nothing comes after it.
    await new Promise((settled) => setTimeout(settled, 200));
    const before = await rawRows();
    rmSync(copyFolder(), { recursive: true });
    cpSync(kept, copyFolder(), { recursive: true });
    rmSync(kept, { recursive: true });
    await openStore();
    expect(dataStore().notice).toBeNull();
    loseDatabase();
    await openStore();
    expect(await rawRows()).toEqual(before);
  });
});

describe('both are lost', () => {
  test('says how far it can be read, changes nothing, and goes on from there only when told to', async () => {
    await worked(6);
    loseDatabase();
    const bytes = readFileSync(copyFile());
    bytes[bytes.length - 200]! ^= 1;
    writeFileSync(copyFile(), bytes);
    await deskOn(testDesk().folder).ready;
    const started = await startData(storeKeys());
    expect(started).toMatchObject({ ok: false, code: 'both-damaged' });
    expect(started.ok ? '' : started.message).toMatch(/can be read/);
    expect(readFileSync(copyFile()).equals(bytes)).toBe(true);
    await openStore({ acceptReadable: true });
    const area = (await openCase('k')).getSnapshot().matter.serviceArea;
    expect(area).toMatch(/^area [1-6]$/);
    await openStore();
    expect(dataStore().notice).toBeNull();
  });

  test('nothing at all can be read: a backup is offered', async () => {
    await worked();
    loseDatabase();
    writeFileSync(copyFile(), 'nothing of ours');
    await deskOn(testDesk().folder).ready;
    const started = await startData(storeKeys());
    expect(started).toMatchObject({
      ok: false,
      code: 'both-damaged',
      message: expect.stringMatching(/backup/),
    });
  });
});

describe('“Kept safely” means both', () => {
  test('a copy that cannot be written is said, nothing is lost, and it is made up for when it can be', async () => {
    await worked(1);
    const session = await openCase('k');
    const working = window.desk.safetyCopy;
    const full = { ok: false, code: 'disk-full', message: 'There is no room left.' } as const;
    Object.assign(window.desk, { safetyCopy: { ...working, append: async () => full } });
    const { matter } = session.getSnapshot();
    editOf(session).patch('While full', 'matter', matter.id, { serviceArea: 'while full' });
    await session.flush();
    expect(session.saveState).toMatchObject({ kind: 'failed', why: expect.stringMatching(/no room/) });
    expect(await keepEverything()).toBe(false);
    Object.assign(window.desk, { safetyCopy: working });
    await session.flush();
    await expect.poll(() => session.saveState.kind).toBe('kept');
    const before = await rawRows();
    loseDatabase();
    await openStore();
    expect(await rawRows()).toEqual(before);
  });

  test('a later format of the copy is refused by name', async () => {
    await worked();
    stopData();
    const bytes = readFileSync(copyFile());
    bytes[4] = 9;
    writeFileSync(copyFile(), bytes);
    await deskOn(testDesk().folder).ready;
    expect(await startData(storeKeys())).toMatchObject({
      ok: false,
      code: 'newer-store',
      message: expect.stringMatching(/newer/),
    });
  });
});
