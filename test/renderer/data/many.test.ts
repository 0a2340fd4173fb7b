import { caseList } from '@renderer/data/cases';
import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { placeCase } from '@renderer/data/place-case';
import { IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore, newVault, openCase, openStore } from './store';

const COUNT = 10_000;
const AT_ONCE = 2_000;

// Ten thousand of anything takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

test('a case of 10,000 records comes back equal, and one change writes one record', async () => {
  await freshStore();
  const chronology = Array.from({ length: COUNT }, (_, n) =>
    record('chronology', { id: `entry-${n}`, date: { on: '2024-11-04' } }),
  );
  await placeCase('k', { ...smallCase(), chronology });
  await openStore();
  const session = await openCase('k');
  expect(session.getSnapshot().chronology).toEqual(chronology);

  const written: string[] = [];
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    written.push(this.name);
    return put.apply(this, given);
  };
  const last = chronology.at(-1)!;
  editOf(session).put('Edit', 'chronology', { ...last, order: 7 });
  await session.flush();
  IDBObjectStore.prototype.put = put;
  expect(written.sort()).toEqual(['cases', 'history', 'records', 'turns']);
});

test('a change of 2,000 records is one step, kept and taken back whole', async () => {
  await freshStore();
  await placeCase('k', smallCase());
  const session = await openCase('k');
  const steps = Array.from({ length: AT_ONCE }, (_, n) => {
    const put = record('people', { id: `person-${n}` });
    return { kind: 'people' as const, id: put.id, put };
  });
  session.change({ label: 'Import people', steps });
  await session.flush();
  expect(session.saveState.kind).toBe('kept');
  await openStore();
  const again = await openCase('k');
  expect(again.getSnapshot().people).toHaveLength(AT_ONCE + 2);
  expect(again.undo()).toBe('Import people');
  await again.flush();
  await openStore();
  expect((await openCase('k')).getSnapshot().people).toEqual(smallCase().people);
});

test('the list holds 10,000 cases, the last changed first', async () => {
  const others = Array.from({ length: COUNT - 1 }, (_, n) => `c${n}`);
  await freshStore({}, newVault(['k', ...others]).caseKeys());
  await placeCase('k', smallCase());
  const { cases } = dataStore().database;
  const row = (await cases.get('k'))!;
  await cases.bulkAdd(
    others.map((id, n) => ({
      ...row,
      id,
      changedAt: n,
      nameKey: row.nameKey,
    })),
  );
  const list = await caseList();
  expect(list).toHaveLength(COUNT);
  expect(list.slice(0, 2).map(({ caseId }) => caseId)).toEqual(['k', `c${COUNT - 2}`]);
});
