import { importCase } from '@renderer/data/cases';
import { dataStore, startData, stopData } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { evidenceBytes } from '@renderer/data/evidence-files';
import { noteImport } from '@renderer/data/import-journal';
import { pageTexts, savePageTexts } from '@renderer/data/page-texts';
import { placeCase } from '@renderer/data/place-case';
import { type Sealer, sealing } from '@renderer/data/sealing';
import type { RowPlace } from '@shared/vault/row-envelope';
import Dexie, { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { sampleEvidence, withEvidence } from './evidence';
import { freshStore, newVault, openCase, openStore, plainKeys, rawRows } from './store';

/** Not a cipher: turns every byte over, and remembers where the row belongs. */
const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xa5);
const bound = (place: RowPlace) => `${place.table}|${place.key}|${place.caseId}`;
const toySealer: Sealer = {
  seal: (body, place) => turn(new TextEncoder().encode(JSON.stringify([bound(place), body]))),
  open: (box, place) => {
    if (!(box instanceof Uint8Array)) throw new Error('This row was not sealed');
    const [was, body] = JSON.parse(new TextDecoder().decode(turn(box)));
    if (was !== bound(place)) throw new Error('This row was moved');
    return body;
  },
};

/** Every text that can be read in a value, in keys and bytes too. */
function readable(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
  if (Array.isArray(value)) return value.map(readable).join(' ');
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${readable(inner)}`)
      .join(' ');
  }
  return String(value);
}

describe('every operation of a table passes through the sealer', () => {
  type Item = { id: string; caseId: string; secret: string; count: number };
  let db: Dexie;
  const items = () => db.table<Item, string>('items');
  const item = (id: string, secret = `secret ${id}`): Item => ({ id, caseId: 'k', secret, count: 1 });
  const rawItems = async () => {
    const raw = await new Dexie('toy').open();
    const rows = await raw.table('items').toArray();
    raw.close();
    return rows;
  };

  beforeEach(async () => {
    await freshStore();
    db = new Dexie('toy', { cache: 'disabled' });
    db.version(1).stores({ items: 'id, caseId', lines: '[caseId+seq]' });
    db.use(sealing(toySealer));
    await db.open();
    await items().bulkPut([item('a'), item('b')]);
    return () => db.close();
  });

  test('put, add, bulkAdd: on disk there is the name, the case and a box', async () => {
    await items().put(item('c'));
    await items().add(item('d'));
    await items().bulkAdd([item('e')]);
    const rows = await rawItems();
    expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['box', 'caseId', 'id']);
      expect(readable(row)).not.toContain('secret');
    }
  });

  test('get, bulkGet, where, toArray, first, filter, each', async () => {
    expect(await items().get('a')).toEqual(item('a'));
    expect(await items().get('nobody')).toBeUndefined();
    expect(await items().bulkGet(['b', 'nobody'])).toEqual([item('b'), undefined]);
    expect(await items().where('caseId').equals('k').toArray()).toEqual([item('a'), item('b')]);
    expect(await items().toCollection().reverse().first()).toEqual(item('b'));
    expect(
      await items()
        .filter((each) => each.secret === 'secret b')
        .toArray(),
    ).toEqual([item('b')]);
    const seen: unknown[] = [];
    await items()
      .toCollection()
      .each((each) => void seen.push(each));
    expect(seen).toEqual([item('a'), item('b')]);
    expect(await items().where('caseId').equals('k').count()).toBe(2);
    expect(await items().toCollection().primaryKeys()).toEqual(['a', 'b']);
  });

  test('update, modify, bulkUpdate, upsert: nothing of the change stays in clear', async () => {
    await items().update('a', { secret: 'newsecret 1' });
    await items().where('caseId').equals('k').modify({ count: 2 });
    await items()
      .toCollection()
      .modify((each) => void (each.secret += '!'));
    await items().bulkUpdate([{ key: 'b', changes: { secret: 'newsecret 2' } }]);
    await items().upsert('c', { caseId: 'k', secret: 'newsecret 3' });
    expect(await items().toArray()).toEqual([
      { ...item('a', 'newsecret 1!'), count: 2 },
      { ...item('b', 'newsecret 2'), count: 2 },
      { id: 'c', caseId: 'k', secret: 'newsecret 3' },
    ]);
    expect(readable(await rawItems())).not.toContain('secret');
  });

  test('what is passed below the seam during a change holds no clear value either', async () => {
    const below: unknown[] = [];
    db.close();
    db.use({
      stack: 'dbcore',
      name: 'spy',
      level: 5,
      create: (down) => ({
        ...down,
        table: (name) => {
          const table = down.table(name);
          const mutate: typeof table.mutate = (request) => {
            const { trans: _, ...rest } = request;
            below.push(rest);
            return table.mutate(request);
          };
          return { ...table, mutate };
        },
      }),
    });
    await db.open();
    await items().update('a', { secret: 'newsecret' });
    await items().bulkUpdate([{ key: 'b', changes: { secret: 'newsecret' } }]);
    await items().upsert('a', { secret: 'newsecret' });
    expect(below.length).toBe(3);
    expect(readable(below)).not.toContain('newsecret');
  });

  test('delete, by key and by range', async () => {
    await items().delete('a');
    await items().where('caseId').equals('k').delete();
    expect(await rawItems()).toEqual([]);
  });

  test('a live query sees opened rows', async () => {
    const seen: Item[][] = [];
    const subscription = liveQuery(() => items().toArray()).subscribe((rows) => void seen.push(rows));
    await expect.poll(() => seen.length).toBe(1);
    await items().put(item('c'));
    await expect.poll(() => seen.at(-1)).toEqual([item('a'), item('b'), item('c')]);
    subscription.unsubscribe();
  });

  test('an upgrade reads opened rows and writes sealed ones', async () => {
    db.close();
    const later = new Dexie('toy', { cache: 'disabled' });
    later.version(1).stores({ items: 'id, caseId', lines: '[caseId+seq]' });
    later.version(2).upgrade((change) =>
      change
        .table('items')
        .toCollection()
        .modify((each) => void (each.grown = 'grownsecret')),
    );
    later.use(sealing(toySealer));
    await later.open();
    expect(await later.table('items').get('a')).toEqual({ ...item('a'), grown: 'grownsecret' });
    later.close();
    expect(readable(await rawItems())).not.toContain('secret');
  });

  test('a transaction that fails leaves everything as it was', async () => {
    const failing = db.transaction('rw', items(), async () => {
      await items().put(item('c'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rawItems()).toHaveLength(2);
  });

  test('a row moved to another name does not open', async () => {
    const [row] = await rawItems();
    db.close();
    const raw = await new Dexie('toy').open();
    await raw.table('items').put({ ...row, id: 'moved' });
    raw.close();
    await db.open();
    await expect(items().get('moved')).rejects.toThrow('moved');
  });
});

describe('the store as a whole, sealed', () => {
  beforeEach(() => freshStore());

  test('a case, its evidence, its history and its page texts lie there without a readable word', async () => {
    const { caseFile, sources } = await withEvidence(smallCase(), sampleEvidence());
    const imported = await importCase(caseFile, sources);
    if (!imported.ok) throw new Error(imported.message);
    const { caseId } = imported.value;
    await savePageTexts(caseId, 'd1', [
      { page: 1, text: 'pagewords', items: [{ text: 'itemwords', x: 0, y: 0, width: 1, height: 1 }] },
    ]);
    await noteImport(caseId, ['importwords.pdf']);
    const session = await openCase(caseId);
    editOf(session).patch('Rename the person', 'people', 'sw', { name: 'historywords' });
    await session.flush();

    const rows = await rawRows();
    expect(
      Object.values(rows).every((each) => each.length > 0 || each === rows.removals || each === rows.turns),
    ).toBe(true);
    const text = readable(rows);
    const marks = [
      'Kestrel',
      'Harrowfield',
      'HC-2291',
      'Late visit',
      'pagewords',
      'itemwords',
      'historywords',
      'importwords',
    ];
    const names = [
      'visit record',
      'evidence file',
      'matter',
      'points',
      'ms-k',
      'Rename',
      caseFile.matter.createdOn,
    ];
    const hashes = caseFile.documents.flatMap(({ file }) => file?.sha256 ?? []);
    expect(hashes.length).toBeGreaterThan(1);
    expect([...marks, ...names, ...hashes].filter((mark) => text.includes(mark))).toEqual([]);

    await openStore();
    expect((await openCase(caseId)).getSnapshot()).toEqual(session.getSnapshot());
    expect(await pageTexts(caseId, 'd1')).toEqual([{ page: 1, text: 'pagewords' }]);
    const [file] = caseFile.documents.flatMap((each) => each.file ?? []);
    expect(await evidenceBytes(caseId, file!.sha256)).toEqual(sampleEvidence()[0]!.bytes);
  });

  test('columns outside the box are ids and ordinals, whatever table', async () => {
    await placeCase('k', smallCase());
    const clear = Object.values(await rawRows()).flatMap((rows) => rows.flatMap((row) => Object.keys(row)));
    const allowed = ['id', 'caseId', 'box', 'seq', 'docKey', 'page', 'fileId', 'lineage'];
    expect(clear.filter((column) => !allowed.includes(column))).toEqual([]);
    const indexed = dataStore().database.tables.flatMap(({ schema }) =>
      [schema.primKey, ...schema.indexes].flatMap((index) => index.keyPath ?? []),
    );
    expect(indexed.filter((column) => !allowed.includes(column))).toEqual([]);
  });

  test('a store written without seals does not open with them, and says so', async () => {
    await freshStore({}, plainKeys);
    await placeCase('k', smallCase());
    const sealed = newVault().caseKeys();
    await sealed.make('k');
    stopData();
    await startData(sealed);
    await expect(openCase('k')).rejects.toThrow('sealed-wrong');
  });
});
