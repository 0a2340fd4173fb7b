import { dataStore } from '@renderer/data/data-store';
import { storeEvidence } from '@renderer/data/evidence-files';
import { placeCase } from '@renderer/data/place-case';
import { STORE_NAME } from '@renderer/data/store-name';
import { IDBDatabase } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore } from './store';

beforeEach(() => freshStore());

test('two transactions that write to different tables never run at once', async () => {
  const { database } = dataStore();
  const events: string[] = [];
  const writing = (table: 'cases' | 'removals', key: string) =>
    database.transaction('rw', database.table(table), async () => {
      // The first answer comes only once the transaction has been let in.
      await database.table(table).get(key);
      events.push(`${table} begins`);
      for (let n = 0; n < 5; n++) await database.table(table).count();
      events.push(`${table} ends`);
    });
  await Promise.all([writing('cases', 'x'), writing('removals', 'x'), writing('cases', 'y')]);
  expect(events).toEqual([
    'cases begins',
    'cases ends',
    'removals begins',
    'removals ends',
    'cases begins',
    'cases ends',
  ]);
});

test('every transaction that writes takes the turn, those of a single operation too; reading takes none', async () => {
  const real = IDBDatabase.prototype.transaction;
  const seen: [mode: string, turn: boolean][] = [];
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (this.name === STORE_NAME && mode !== ('versionchange' as string)) {
      seen.push([mode ?? 'readonly', [stores].flat().includes('turns')]);
    }
    return real.call(this, stores, mode, options);
  };
  await freshStore();
  IDBDatabase.prototype.transaction = real;
  await placeCase('k', smallCase());
  await storeEvidence(
    'k',
    (async function* () {
      yield new Uint8Array(10);
    })(),
  );
  await dataStore().database.cases.toArray();
  const turns = (of: string) => seen.filter(([mode]) => mode === of).map(([, turn]) => turn);
  expect(turns('readwrite').length).toBeGreaterThan(2);
  expect(turns('readwrite')).not.toContain(false);
  expect(turns('readonly').at(-1)).toBe(false);
});
