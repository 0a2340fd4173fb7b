import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { releaseCase } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { bringUpToDate, registerCases } from '@renderer/data/register-cases';
import { RawDatabase } from '@renderer/data/safety/raw-database';
import { STORE_NAME } from '@renderer/data/store-name';
import { registerExtractOf } from '@shared/register/register-extract';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { manyCases } from '../../builders/many-cases';
import { freshStore, openCase, openStore } from './store';

beforeEach(() => freshStore());
const never = new AbortController().signal;
const { getAll, get } = IDBObjectStore.prototype;
afterEach(() => Object.assign(IDBObjectStore.prototype, { getAll, get }));

/** The tables read from while some work is done. */
async function tablesRead(work: () => Promise<unknown>): Promise<string[]> {
  const read = new Set<string>();
  IDBObjectStore.prototype.getAll = function (...given) {
    read.add(this.name);
    return getAll.apply(this, given);
  };
  IDBObjectStore.prototype.get = function (...given) {
    read.add(this.name);
    return get.apply(this, given);
  };
  await work();
  return [...read];
}

/** As a case was kept before there was a register. */
async function forget(caseId: string, register?: object): Promise<void> {
  await dataStore().database.cases.update(caseId, { register: register as never });
}

test('the register is read from the rows of the cases alone', async () => {
  const files = manyCases(30);
  for (const [n, file] of files.entries()) await placeCase(`c${n}`, file);
  await openStore();
  let found = await registerCases();
  expect(await tablesRead(async () => (found = await registerCases()))).toEqual(['cases']);
  expect(found.behind).toEqual([]);
  expect(new Map(found.cases.map(({ caseId, ...extract }) => [caseId, extract]))).toEqual(
    new Map(files.map((file, n) => [`c${n}`, registerExtractOf(file)])),
  );
});

test('a change of a case changes what the register counts, in the same write', async () => {
  await placeCase('k', smallCase());
  const session = await openCase('k');
  editOf(session).put('Choose the service', 'matter', {
    ...session.getSnapshot().matter,
    serviceArea: 'early-help',
  });
  await session.flush();
  const found = await registerCases();
  expect(found.cases[0]?.serviceArea).toBe('early-help');
  await releaseCase('k');
});

test('cases kept before are counted at once by what the list knows, and whole once their records are read', async () => {
  const files = manyCases(60);
  for (const [n, file] of files.entries()) await placeCase(`c${n}`, file);
  for (const n of files.keys()) await forget(`c${n}`, n % 2 ? { v: 0 } : undefined);
  const before = await registerCases();
  expect(before.behind).toHaveLength(60);
  expect(before.cases.map((each) => each.title).sort()).toEqual(
    files.map((file) => file.matter.title).sort(),
  );

  const told: number[] = [];
  expect(await bringUpToDate(before.behind, (done) => told.push(done), never)).toEqual([]);
  expect(told.at(-1)).toBe(60);
  await openStore();
  const after = await registerCases();
  expect(after.behind).toEqual([]);
  expect(after.cases.find((each) => each.caseId === 'c7')).toEqual({
    ...registerExtractOf(files[7]!),
    caseId: 'c7',
  });
});

test('a case that cannot be read is named, still counted, and left as it is', async () => {
  await placeCase('good', smallCase());
  await placeCase('bad', smallCase());
  await forget('good');
  await forget('bad');
  const { records } = dataStore().database;
  const [row] = await records.where('caseId').equals('bad').toArray();
  await records.put({ ...row!, record: { id: 'x', unknown: true } });
  expect(await bringUpToDate((await registerCases()).behind, () => {}, never)).toEqual(['bad']);
  const found = await registerCases();
  expect(found.behind).toEqual(['bad']);
  expect(found.cases).toHaveLength(2);
});

test('reading older cases can be stopped; what was read stays', async () => {
  for (const [n, file] of manyCases(60).entries()) {
    await placeCase(`c${n}`, file);
    await forget(`c${n}`);
  }
  const stop = new AbortController();
  await bringUpToDate((await registerCases()).behind, () => stop.abort(), stop.signal);
  expect((await registerCases()).behind).toHaveLength(35);
});

test('a case that did not change is the same object again, and one that did is read anew', async () => {
  for (const [n, file] of manyCases(3).entries()) await placeCase(`c${n}`, file);
  await openStore();
  const before = await registerCases();
  const session = await openCase('c1');
  editOf(session).put('Choose the service', 'matter', {
    ...session.getSnapshot().matter,
    serviceArea: 'early-help',
  });
  await session.flush();
  const after = await registerCases();
  const named = (found: typeof before, id: string) => found.cases.find((of) => of.caseId === id);
  expect(named(after, 'c0')).toBe(named(before, 'c0'));
  expect(named(after, 'c1')).not.toBe(named(before, 'c1'));
  expect(named(after, 'c1')?.serviceArea).toBe('early-help');
  await releaseCase('c1');
});

test('a row whose bytes were changed on the disk is not taken for the one that was opened', async () => {
  await placeCase('k', smallCase());
  expect((await registerCases()).cases).toHaveLength(1);
  const raw = new RawDatabase(STORE_NAME);
  await raw.open();
  await raw
    .table('cases')
    .toCollection()
    .modify((row: { box: Uint8Array }) => {
      row.box[row.box.length - 1] = (row.box.at(-1) ?? 0) ^ 1;
    });
  raw.close();
  expect((await registerCases()).cases).toEqual([]);
});
