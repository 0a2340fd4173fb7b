import type { CaseFormat } from '@renderer/data/case-format';
import { exportCase } from '@renderer/data/cases';
import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { releaseCase } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { ok } from '@shared/lib/result';
import { CASE_VERSION } from '@shared/migrations/index';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { failAtCommit, mendDisk } from './faulty-disk';
import { freshStore, openCase, openStore } from './store';

/** A format of tomorrow, in which titles of points are written in capitals. */
const tomorrow: CaseFormat = {
  version: CASE_VERSION + 1,
  migrate: (caseFile, version) => {
    if (version > CASE_VERSION) return ok(caseFile);
    const points = (caseFile.points as { title: string }[]).map((point) => ({
      ...point,
      title: point.title.toUpperCase(),
    }));
    return ok({ ...caseFile, points });
  },
};
const titles = (session: { getSnapshot: () => { points: readonly { title: string }[] } }) =>
  session.getSnapshot().points.map(({ title }) => title);

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
  const session = await openCase('k');
  editOf(session).patch('Retitle', 'points', 'p1', { title: 'Late again' });
  await releaseCase('k');
});
afterEach(mendDisk);

test('a case of an older format is brought up to date when it is opened, once, on the disk too', async () => {
  await openStore({ format: tomorrow });
  const session = await openCase('k');
  expect(titles(session)).toEqual(['LATE AGAIN']);
  expect(session.undoLabel).toBeNull();
  editOf(session).patch('Retitle', 'points', 'p1', { title: 'new words' });
  await session.flush();
  await openStore({ format: tomorrow });
  expect(titles(await openCase('k'))).toEqual(['new words']);
});

test('is exported in today’s format although it was never opened', async () => {
  await openStore({ format: tomorrow });
  const out = await exportCase('k');
  expect(out.ok).toBe(true);
  if (!out.ok) return;
  for await (const json of out.value.files[0]!.chunks()) {
    expect(new TextDecoder().decode(json)).toContain('LATE AGAIN');
  }
});

test('an upgrade that fails leaves the old case, and is done at the next try', async () => {
  await openStore({ format: tomorrow });
  failAtCommit(({ stores }) => stores.includes('records'));
  await expect(openCase('k')).rejects.toThrow('unreadable');
  mendDisk();
  expect(await dataStore().database.cases.get('k')).toMatchObject({ v: CASE_VERSION });
  await releaseCase('k');
  expect(titles(await openCase('k'))).toEqual(['LATE AGAIN']);
});

test('and after it the older Evenhand refuses the store', async () => {
  await openStore({ format: tomorrow });
  await expect(openStore()).rejects.toThrow('newer-store');
});
