import { CaseSession, type SessionStart } from '@renderer/data/case-session';
import { createCase, deleteCase } from '@renderer/data/cases';
import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { acquireCase, keepEverything, releaseCase } from '@renderer/data/open-cases';
import { PendingTyping, pendingTyping } from '@renderer/data/pending-typing';
import { placeCase } from '@renderer/data/place-case';
import { rowNames } from '@renderer/data/row-names';
import { IDBTransaction } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { failAtCommit, failAtWrite, mendDisk } from './faulty-disk';
import { freshStore, openCase, openStore } from './store';

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
});
afterEach(mendDisk);

const point = (id: string, title = '') => record('points', { id, title });

/** A session with its own clock, typing and patience, on the case `k`. */
async function ownSession(given: Partial<SessionStart> = {}): Promise<CaseSession> {
  const { database } = dataStore();
  const row = await database.cases.get('k');
  await database.cases.update('k', { writer: 'test' });
  return new CaseSession({
    database,
    caseId: 'k',
    caseFile: smallCase(),
    history: [],
    names: rowNames(row!.nameKey),
    writer: 'test',
    changedAt: 0,
    typing: new PendingTyping(),
    retryAfter: () => 5,
    ...given,
  });
}

/** Every save state a session goes through from now on. */
function statesOf(session: CaseSession): string[] {
  const states = [session.saveState.kind as string];
  session.subscribe(() => {
    if (states.at(-1) !== session.saveState.kind) states.push(session.saveState.kind);
  });
  return states;
}

describe('what is kept', () => {
  test('a case put in place comes back equal, in its own order', async () => {
    const session = await openCase('k');
    expect(session.getSnapshot()).toEqual(smallCase());
    expect(session.saveState.kind).toBe('kept');
  });

  test('a change shows at once, is kept soon, and is there after a restart', async () => {
    const session = await openCase('k');
    editOf(session).put('Add point 2', 'points', point('p2'));
    expect(session.getSnapshot().points.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(session.saveState.kind).toBe('keeping');
    await session.flush();
    expect(session.saveState.kind).toBe('kept');
    await releaseCase('k');
    await openStore();
    expect((await openCase('k')).getSnapshot()).toEqual(session.getSnapshot());
  });

  test('records stay in their order, whatever was removed, changed and added between two restarts', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `e${n}`);
    const someone = (id: string, name = '') => record('people', { id, name });
    await placeCase('long', { ...smallCase(), people: ids.map((id) => someone(id)) });
    const order = async () => {
      await keepEverything();
      await openStore();
      return (await openCase('long')).getSnapshot().people.map(({ id }) => id);
    };
    const edit = editOf(await openCase('long'));
    for (const id of ids.slice(0, 6)) expect(edit.remove('Delete', 'people', id)).not.toBe(false);
    expect(await order()).toEqual(ids.slice(6));
    const again = editOf(await openCase('long'));
    again.put('Change', 'people', someone('e11', 'Changed'));
    again.put('Add', 'people', someone('new'));
    expect(await order()).toEqual([...ids.slice(6), 'new']);
  });

  test('a new case opens', async () => {
    const id = await createCase({
      title: 'Mr R',
      procedure: 'children',
      userRole: 'investigating-officer',
      councilName: 'X',
      reference: '',
    });
    expect((await openCase(id)).getSnapshot().matter.title).toBe('Mr R');
  });

  test('the transaction is told to reach the disk, not only the operating system', async () => {
    const session = await openCase('k');
    const durabilities = new Set<string>();
    const { objectStore } = IDBTransaction.prototype;
    IDBTransaction.prototype.objectStore = function (name) {
      if (this.mode === 'readwrite') durabilities.add(this.durability);
      return objectStore.call(this, name);
    };
    editOf(session).put('Add', 'points', point('p2'));
    await session.flush();
    IDBTransaction.prototype.objectStore = objectStore;
    expect([...durabilities]).toEqual(['strict']);
  });

  test('changes made while one is being written go together in the next', async () => {
    const session = await ownSession();
    let transactions = 0;
    failAtCommit(() => {
      transactions++;
      return false;
    });
    for (let n = 0; n < 200; n++) editOf(session).put('Add', 'points', point(`n${n}`));
    await session.flush();
    expect(transactions).toBeLessThanOrEqual(2);
    expect(await dataStore().database.history.count()).toBe(200);
    await openStore();
    expect((await openCase('k')).getSnapshot()).toEqual(session.getSnapshot());
  });

  test('flushing waits for what was there, not for what keeps coming', async () => {
    const session = await ownSession();
    let going = true;
    let made = 0;
    const busy = (async () => {
      for (; going; made++) {
        editOf(session).patch('Edit', 'points', 'p1', { title: `${made}` });
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    })();
    await expect.poll(() => made).toBeGreaterThan(3);
    const before = made;
    await session.flush();
    const { record: onDisk } = (await dataStore().database.records.toArray()).find(
      ({ kind }) => kind === 'points',
    )!;
    going = false;
    await busy;
    expect(Number((onDisk as { title: string }).title)).toBeGreaterThanOrEqual(before - 1);
    await session.flush();
    expect(session.saveState.kind).toBe('kept');
  });

  test('the list of cases follows the change in the same transaction', async () => {
    const session = await ownSession();
    const { matter } = session.getSnapshot();
    editOf(session).patch('Rename', 'matter', matter.id, { title: 'Mr S' });
    await session.flush();
    expect((await dataStore().database.cases.get('k'))?.summary).toMatchObject({ title: 'Mr S', points: 1 });
  });
});

describe('a write that fails', () => {
  test.each([
    ['at the last moment', failAtCommit],
    ['in the middle', failAtWrite],
  ])(
    '%s: the change stays in memory, is never called kept, and is kept when the disk recovers',
    async (_, fail) => {
      const session = await ownSession({ retryAfter: () => 20 });
      const states = statesOf(session);
      fail(() => true);
      editOf(session).put('Add point 2', 'points', point('p2'));
      await session.flush();
      expect(session.saveState).toMatchObject({
        kind: 'failed',
        why: expect.stringContaining('disk is full'),
      });
      expect(session.getSnapshot().points).toHaveLength(2);
      expect(states.slice(1)).not.toContain('kept');
      mendDisk();
      await expect.poll(() => session.saveState.kind).toBe('kept');
      await openStore();
      expect((await openCase('k')).getSnapshot()).toEqual(session.getSnapshot());
    },
  );

  test('in the middle of several rows leaves none of them on the disk', async () => {
    const session = await ownSession({ retryAfter: () => 60_000 });
    const steps = [1, 2, 3].map((n) => ({ kind: 'points' as const, id: `n${n}`, put: point(`n${n}`) }));
    failAtWrite(({ nth }) => nth >= 2);
    session.change({ label: 'Add three', steps });
    await session.flush();
    mendDisk();
    expect(session.saveState.kind).toBe('failed');
    await openStore();
    expect((await openCase('k')).getSnapshot()).toEqual(smallCase());
  });

  test('is tried again at the next change, without waiting', async () => {
    const session = await ownSession({ retryAfter: () => 60_000 });
    failAtCommit(({ nth }) => nth === 0);
    editOf(session).put('Add 2', 'points', point('p2'));
    await session.flush();
    expect(session.saveState.kind).toBe('failed');
    editOf(session).put('Add 3', 'points', point('p3'));
    await expect.poll(() => session.saveState.kind).toBe('kept');
    await openStore();
    expect((await openCase('k')).getSnapshot().points.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  });

  test('keeps what was changed after it too, newest last', async () => {
    const session = await ownSession({ retryAfter: () => 5 });
    let left = 5;
    failAtCommit(() => left-- > 0);
    for (const title of ['one', 'two', 'three']) {
      editOf(session).patch('Title', 'points', 'p1', { title });
      await session.flush();
    }
    await expect.poll(() => session.saveState.kind).toBe('kept');
    await openStore();
    expect((await openCase('k')).getSnapshot().points[0]?.title).toBe('three');
  });

  test('a store closed under the session is opened again', async () => {
    const session = await ownSession();
    dataStore().database.close({ disableAutoOpen: false });
    editOf(session).put('Add', 'points', point('p2'));
    await session.flush();
    expect(session.saveState.kind).toBe('kept');
  });

  test('an unknown error is said plainly, without its own words', async () => {
    const session = await ownSession({ retryAfter: () => 60_000 });
    failAtCommit(() => true, 'UnknownError');
    editOf(session).put('Add', 'points', point('p2'));
    await session.flush();
    expect(session.saveState).toMatchObject({
      why: expect.stringMatching(/could not be written.*still here/),
    });
  });
});

describe('who may write', () => {
  test('a case opened in another window is no longer written from this one', async () => {
    const session = await ownSession();
    await openCase('k');
    editOf(session).put('Add', 'points', point('p2'));
    await session.flush();
    expect(session.saveState).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('another window'),
    });
    expect(session.holdsUnwritten).toBe(false);
  });

  test('in one page a case has one session, however often it is opened', async () => {
    const [first, second] = await Promise.all([openCase('k'), openCase('k')]);
    expect(first).toBe(second);
    await releaseCase('k');
    editOf(first).put('Add', 'points', point('p2'));
    await first.flush();
    expect(first.saveState.kind).toBe('kept');
    await releaseCase('k');
    expect(await openCase('k')).not.toBe(first);
  });

  test('a case let go and taken up again in one breath stays open', async () => {
    const session = await openCase('k');
    const letGo = releaseCase('k');
    const again = await openCase('k');
    await letGo;
    expect(again).toBe(session);
    editOf(again).put('Add', 'points', point('p2'));
    await again.flush();
    expect(again.saveState.kind).toBe('kept');
  });

  test('a deleted case takes its session with it and nothing comes back', async () => {
    const session = await openCase('k');
    await deleteCase('k');
    editOf(session).put('Add', 'points', point('p2'));
    await session.flush();
    expect(await dataStore().database.records.count()).toBe(0);
    expect(await acquireCase('k')).toMatchObject({ ok: false, code: 'no-such-case' });
  });

  test('a case with changes that could not be kept stays open until they are', async () => {
    const session = await openCase('k');
    failAtCommit(() => true);
    editOf(session).put('Add', 'points', point('p2'));
    await releaseCase('k');
    expect(await openCase('k')).toBe(session);
    expect(await keepEverything()).toBe(false);
    mendDisk();
    expect(await keepEverything()).toBe(true);
    await releaseCase('k');
  });
});

describe('a record the format cannot hold', () => {
  test('is refused with its reason, and the save state says so until it is put right', async () => {
    const session = await ownSession();
    const edit = editOf(session);
    edit.patch('Edit title of point 1', 'points', 'p1', { title: 'x'.repeat(5_000) });
    expect(session.getSnapshot()).toEqual(smallCase());
    expect(session.saveState).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/Edit title of point 1.*title/),
    });
    edit.patch('Edit title of point 1', 'points', 'p1', { title: 'short' });
    await session.flush();
    expect(session.saveState.kind).toBe('kept');
  });
});

describe('typing', () => {
  test('while a field holds text the state is not kept; flush hands it over and writes it', async () => {
    const typing = new PendingTyping();
    const session = await ownSession({ typing });
    const field = typing.field(() => editOf(session).patch('Title', 'points', 'p1', { title: 'typed' }));
    const states = statesOf(session);
    field.typed();
    expect(session.saveState.kind).toBe('keeping');
    await session.flush();
    expect(session.saveState.kind).toBe('kept');
    expect(states).toEqual(['kept', 'keeping', 'kept']);
    await openStore();
    expect((await openCase('k')).getSnapshot().points[0]?.title).toBe('typed');
  });

  test('undo takes back what was typed last, not what was before it', async () => {
    const typing = new PendingTyping();
    const session = await ownSession({ typing });
    editOf(session).put('Add point 2', 'points', point('p2'));
    typing.field(() => editOf(session).patch('Edit title', 'points', 'p1', { title: 'typed' })).typed();
    expect(session.undo()).toBe('Edit title');
    expect(session.getSnapshot().points.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  test('before the window closes, fields of every open case are handed over', async () => {
    const session = await openCase('k');
    pendingTyping.field(() => editOf(session).patch('T', 'points', 'p1', { title: 'last words' })).typed();
    expect(await keepEverything()).toBe(true);
    await openStore();
    expect((await openCase('k')).getSnapshot().points[0]?.title).toBe('last words');
  });
});

describe('edit', () => {
  test('patch merges into the record as it is now, and is silent when nothing changes or it is gone', async () => {
    const session = await ownSession();
    const edit = editOf(session);
    edit.patch('Number', 'points', 'p1', { number: '1a' });
    edit.patch('Title', 'points', 'p1', { title: 'T' });
    expect(session.getSnapshot().points[0]).toMatchObject({ number: '1a', title: 'T' });
    const before = session.getSnapshot();
    edit.patch('Title', 'points', 'p1', { title: 'T', pointIds: undefined } as object);
    edit.patch('Title', 'points', 'nobody', { title: 'T' });
    edit.remove('Remove', 'points', 'nobody');
    expect(session.getSnapshot()).toBe(before);
    expect(session.undo()).toBe('Title');
    expect(session.getSnapshot().points[0]).toMatchObject({ number: '1a', title: 'Late visit' });
  });

  test('gives ids the format accepts, and the day where the user is', async () => {
    const edit = editOf(await ownSession());
    const ids = new Set(Array.from({ length: 1_000 }, edit.newId));
    expect(ids.size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{21}$/);
    expect(edit.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
