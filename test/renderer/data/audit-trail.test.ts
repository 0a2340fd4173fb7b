import { noteUse, readTrail } from '@renderer/data/audit-trail';
import { deleteCase } from '@renderer/data/cases';
import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { keepEverything, releaseCase } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { put } from '@shared/domain/change';
import { beforeEach, describe, expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore, openCase, openStore, rowCounts } from './store';

const actsOf = async (caseId = 'k') => (await readTrail(caseId)).entries.map(({ act }) => act);
const rename = async (title: string) => {
  const session = await openCase('k');
  editOf(session).patch('Edit title', 'points', 'p1', { title });
  return session;
};

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
});

describe('the audit trail of a case', () => {
  test('says that it was made, opened and changed, and is whole', async () => {
    await rename('Another title');
    await releaseCase('k');
    const { entries, check } = await readTrail('k');
    expect(entries.map(({ act }) => act)).toEqual(['case-made', 'opened', 'changed']);
    expect(entries[2]?.detail).toEqual({ changes: 1, points: 1 });
    expect(check).toEqual({ kind: 'whole' });
  });

  test('names changes once, and not again when nothing more was changed', async () => {
    await rename('Another title');
    await keepEverything();
    await keepEverything();
    await releaseCase('k');
    expect(await actsOf()).toEqual(['case-made', 'opened', 'changed']);
  });

  test('names after a forced end what was changed before it', async () => {
    const session = await rename('Kept, then the power went');
    await session.flush();
    await openStore();
    await openCase('k');
    expect(await actsOf()).toEqual(['case-made', 'opened', 'changed', 'opened']);
    expect((await readTrail('k')).check).toEqual({ kind: 'whole' });
  });

  test('names wrong tries to unlock with the first opening of each case after them, and once', async () => {
    await placeCase('other', smallCase());
    await openStore({ failuresBefore: 2 });
    await openCase('k');
    await releaseCase('k');
    await openStore({ failuresBefore: 1 });
    await openCase('other');
    await openStore();
    await openCase('k');
    await openStore();
    await openCase('k');
    expect(await actsOf()).toEqual(['case-made', 'opened-after-failures', 'opened-after-failures', 'opened']);
    expect((await readTrail('k')).entries.map(({ detail }) => detail.failures)).toEqual([
      undefined,
      2,
      1,
      undefined,
    ]);
    expect((await readTrail('other')).entries[1]).toMatchObject({
      act: 'opened-after-failures',
      detail: { failures: 3 },
    });
    expect((await readTrail('k')).check).toEqual({ kind: 'whole' });
  });

  test('knows a signature that was undone', async () => {
    const session = await openCase('k');
    const signOff = record('signOffs', {
      id: 's1',
      report: 'stage-2-report',
      personId: 'io',
      on: '2025-01-30',
      contentSha256: null,
    });
    editOf(session).change({ label: 'Sign', steps: [put('signOffs', signOff)] });
    session.undo();
    await session.flush();
    await noteUse('k', 'document-saved', { document: 'stage-2-report', file: 'a'.repeat(64) });
    expect(await actsOf()).toEqual([
      'case-made',
      'opened',
      'signed',
      'signature-taken-back',
      'changed',
      'document-saved',
    ]);
  });

  test('of a case from before there were trails begins where it begins, and says so', async () => {
    const { cases, trail } = dataStore().database;
    const row = await cases.get('k');
    const { trail: _, ...older } = row!;
    await cases.put(older);
    await trail.clear();
    await openCase('k');
    expect(await actsOf()).toEqual(['trail-began']);
  });

  test('with an entry altered or removed on the disk says which', async () => {
    await openCase('k');
    await noteUse('k', 'case-data-saved', { as: 'zip' });
    const { trail } = dataStore().database;
    const second = await trail.get(['k', 2]);
    await trail.put({ ...second!, at: 1 });
    expect((await readTrail('k')).check).toEqual({ kind: 'altered', seq: 2 });
    await trail.put(second!);
    await trail.delete(['k', 3]);
    expect((await readTrail('k')).check).toEqual({ kind: 'cut-off', seq: 2 });
  });

  test('what cannot be entered now is entered with the next, in the order it happened', async () => {
    const { database } = dataStore();
    const { bulkAdd } = database.trail;
    database.trail.bulkAdd = (() => Promise.reject(new Error('disk full'))) as never;
    await noteUse('k', 'document-saved', { document: 'stage-2-report' });
    database.trail.bulkAdd = bulkAdd;
    expect(await actsOf()).toEqual(['case-made']);
    await noteUse('k', 'case-data-saved', { as: 'folder' });
    expect(await actsOf()).toEqual(['case-made', 'document-saved', 'case-data-saved']);
    expect((await readTrail('k')).check).toEqual({ kind: 'whole' });
  });

  test('goes with the case when the case is deleted', async () => {
    await openCase('k');
    await deleteCase('k');
    expect(await rowCounts()).toEqual({});
  });
});
