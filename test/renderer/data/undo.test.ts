import { CaseSession } from '@renderer/data/case-session';
import { HISTORY_KEPT } from '@renderer/data/case-writer';
import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { releaseCase } from '@renderer/data/open-cases';
import { PendingTyping } from '@renderer/data/pending-typing';
import { placeCase } from '@renderer/data/place-case';
import { rowNames } from '@renderer/data/row-names';
import { COALESCE_AT_MOST, COALESCE_WITHIN, UndoLog } from '@renderer/data/undo-log';
import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { CaseFile } from '@shared/domain/case-file';
import { put, remove, type Step } from '@shared/domain/change';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore, openCase, openStore } from './store';

/** The same records, whatever their order. */
function sorted(caseFile: CaseFile): object {
  return Object.fromEntries(
    Object.entries(caseFile).map(([kind, part]) => [
      kind,
      Array.isArray(part) ? [...part].sort((a, b) => (a.id < b.id ? -1 : 1)) : part,
    ]),
  );
}

async function sessionAt(clock: () => number): Promise<CaseSession> {
  await freshStore();
  await placeCase('k', smallCase());
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
    clock,
  });
}

test('a bundle that went out is never altered, removed or undone; what was changed before it still can be', async () => {
  const session = await sessionAt(() => 1_000_000);
  const edit = editOf(session);
  edit.patch('Edit title', 'points', 'p1', { title: 'before it went' });
  const run = { what: 'index', count: 1, numbering: { prefix: '', style: 'decimal', start: 1 } };
  const issue = record('bundleIssues', {
    id: 'sent',
    number: 1,
    sha256: 'a'.repeat(64),
    size: 1,
    issuedOn: '2026-11-29',
    runs: [run],
  });
  edit.put('Issue Bundle', 'bundleIssues', issue);
  edit.patch('Alter it', 'bundleIssues', 'sent', { recipients: 'Somebody else' });
  edit.remove('Remove it', 'bundleIssues', 'sent');
  expect(session.saveState).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('kept as it went'),
  });
  expect(session.undo()).toBe('Edit title');
  expect(session.undo()).toBeNull();
  expect(session.getSnapshot().bundleIssues).toEqual([issue]);
  expect(session.getSnapshot().points[0]?.title).toBe('Late visit');
});

test('undo leaves the bundle that something went out of, so that the case can still be given to others', async () => {
  const session = await sessionAt(() => 1_000_000);
  const edit = editOf(session);
  const bundle = record('bundles', { id: 'b1', title: 'Hearing bundle' });
  edit.put('Make a bundle', 'bundles', bundle);
  const run = { what: 'index', count: 1, numbering: { prefix: '', style: 'decimal', start: 1 } };
  const sent = {
    id: 'sent',
    bundleId: 'b1',
    number: 1,
    sha256: 'a'.repeat(64),
    size: 1,
    issuedOn: '2026-11-29',
  };
  edit.put('Issue it', 'bundleIssues', record('bundleIssues', { ...sent, runs: [run] }));
  expect(session.undo()).toBe('Make a bundle');
  expect(session.getSnapshot().bundles).toEqual([bundle]);
  expect(readOpenCaseData(writeOpenCaseData(session.getSnapshot()))).toMatchObject({ ok: true });
  expect(session.redo()).toBe('Make a bundle');
  expect(session.getSnapshot().bundles).toEqual([bundle]);
  await session.flush();
  expect(session.saveState.kind).toBe('kept');
});

describe('coalescing', () => {
  let now = 0;
  let session: CaseSession;
  beforeEach(async () => {
    now = 1_000_000;
    session = await sessionAt(() => now);
  });
  const type = (title: string, key = 'title') =>
    editOf(session).patch('Edit title', 'points', 'p1', { title }, key);
  const titleNow = () => session.getSnapshot().points[0]?.title;

  test('the same field within three seconds is one step, on the disk too', async () => {
    for (const title of ['a', 'ab', 'abc']) {
      type(title);
      now += COALESCE_WITHIN - 1;
    }
    await session.flush();
    expect(await dataStore().database.history.count()).toBe(1);
    expect(session.undo()).toBe('Edit title');
    expect(titleNow()).toBe('Late visit');
    expect(session.redo()).toBe('Edit title');
    expect(titleNow()).toBe('abc');
  });

  test('later, another field, or no field is another step', () => {
    type('a');
    now += COALESCE_WITHIN;
    type('ab');
    type('abc', 'another');
    editOf(session).patch('Edit title', 'points', 'p1', { title: 'abcd' });
    editOf(session).patch('Edit title', 'points', 'p1', { title: 'abcde' });
    const titles = [];
    while (session.undo()) titles.push(titleNow());
    expect(titles).toEqual(['abcd', 'abc', 'ab', 'a', 'Late visit']);
  });

  test('does not reach back over an undo', () => {
    type('a');
    type('ab', 'other');
    session.undo();
    type('ax', 'title');
    session.undo();
    expect(titleNow()).toBe('a');
  });

  test('long typing without a pause is cut into steps', () => {
    let steps = 0;
    for (let typed = 0; typed < COALESCE_AT_MOST * 2; typed += 1_000) {
      type(`text ${typed}`);
      now += 1_000;
    }
    while (session.undo()) steps++;
    expect(steps).toBe(2);
    expect(titleNow()).toBe('Late visit');
  });

  test('keeps what both changes did when they touch different records', () => {
    const { matter } = session.getSnapshot();
    session.change(
      { label: 'Both', steps: [put('points', record('points', { id: 'p2' }))] },
      { coalesce: 'x' },
    );
    session.change({ label: 'Both', steps: [put('matter', { ...matter, title: 'New' })] }, { coalesce: 'x' });
    session.undo();
    expect(sorted(session.getSnapshot())).toEqual(sorted(smallCase()));
    session.redo();
    expect(session.getSnapshot().points).toHaveLength(2);
    expect(session.getSnapshot().matter.title).toBe('New');
  });
});

describe('undo after a restart', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom('p1', 'p2', 'p3').map((id) => remove('points', id)),
    fc
      .tuple(fc.constantFrom('p1', 'p2', 'p3'), fc.string({ maxLength: 5 }))
      .map(([id, title]) => put('points', record('points', { id, title }))),
    fc
      .tuple(fc.constantFrom('ms-k', 'sw', 'x'), fc.string({ maxLength: 5 }))
      .map(([id, name]) => put('people', record('people', { id, name }))),
    fc.string({ maxLength: 5 }).map((title) => put('matter', { ...smallCase().matter, title })),
  );
  const act = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('change' as const),
        steps: fc.array(step, { minLength: 1, maxLength: 4 }),
        coalesce: fc.constantFrom(undefined, 'a'),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  );

  test('whatever was done, undone and redone, a restart finds the same case and the same two stacks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        await freshStore();
        await placeCase('k', smallCase());
        let session = await openCase('k');
        // What each undo must bring back: the cases before each step that stands.
        const before: object[] = [];
        const undone: object[] = [];
        for (const each of acts) {
          if (each.do === 'change') {
            const depth = session.undoLabel === null ? 0 : before.length;
            const was = sorted(session.getSnapshot());
            session.change(
              { label: `step ${before.length}`, steps: each.steps },
              { coalesce: each.coalesce },
            );
            // A coalesced change grows the last step and leaves the label as it was.
            if (session.undoLabel === `step ${depth}`) before.push(was);
            undone.length = 0;
          } else if (each.do === 'undo') {
            const now = sorted(session.getSnapshot());
            const expected = before.pop();
            expect(session.undo() !== null).toBe(expected !== undefined);
            if (expected) {
              expect(sorted(session.getSnapshot())).toEqual(expected);
              undone.push(now);
            }
          } else if (each.do === 'redo') {
            const now = sorted(session.getSnapshot());
            const expected = undone.pop();
            expect(session.redo() !== null).toBe(expected !== undefined);
            if (expected) {
              expect(sorted(session.getSnapshot())).toEqual(expected);
              before.push(now);
            }
          } else {
            await releaseCase('k');
            await openStore();
            const again = await openCase('k');
            expect(again).not.toBe(session);
            expect(again.getSnapshot()).toEqual(session.getSnapshot());
            expect([again.undoLabel, again.redoLabel]).toEqual([session.undoLabel, session.redoLabel]);
            session = again;
          }
        }
        while (before.length > 0) {
          session.undo();
          expect(sorted(session.getSnapshot())).toEqual(before.pop());
        }
        await releaseCase('k');
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('the history is bounded, and its oldest steps go first', async () => {
    const session = await sessionAt(() => 0);
    for (let n = 0; n < HISTORY_KEPT + 50; n++) {
      editOf(session).patch(`Title ${n}`, 'points', 'p1', { title: `${n}` });
      if (n % 300 === 0) await session.flush();
    }
    await session.flush();
    const lines = await dataStore().database.history.toArray();
    expect(lines).toHaveLength(HISTORY_KEPT);
    expect(lines[0]).toMatchObject({ label: 'Title 50' });
    await openStore();
    const again = await openCase('k');
    expect(again.undoLabel).toBe(`Title ${HISTORY_KEPT + 49}`);
    let undone = 0;
    while (again.undo()) undone++;
    expect(undone).toBe(HISTORY_KEPT);
    expect(again.getSnapshot().points[0]?.title).toBe('49');
  }, 120_000);

  test('a history whose beginning is gone offers nothing it cannot do', () => {
    const log = new UndoLog();
    const change = { label: 'x', steps: [remove('points', 'p1')] };
    const first = log.did(change, change, 0, undefined);
    const second = log.did(change, change, 0, undefined);
    const entries = [first, second, log.undo(0)!.entry, log.undo(0)!.entry];
    const short = new UndoLog(entries.slice(1));
    expect([short.undoLabel, short.redoLabel]).toEqual([null, null]);
    expect(short.did(change, change, 0, undefined).seq).toBe(5);
  });
});
