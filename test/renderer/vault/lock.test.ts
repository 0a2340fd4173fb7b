import { isStoreOpen } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { placeCase } from '@renderer/data/place-case';
import { lockPage } from '@renderer/vault/lock';
import { ok } from '@shared/lib/result';
import { beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { offer } from '../data/desk';
import { freshStore, newVault, openCase, openStore } from '../data/store';

let dropped = 0;
const held = newVault(['k']);
const finished = async () => {};

beforeEach(async () => {
  dropped = 0;
  await freshStore();
  await placeCase('k', smallCase());
  offer({
    'vault.dropPage': () => {
      dropped += 1;
      return ok(undefined);
    },
  });
});

test('locking keeps what was changed, closes the store and drops the page', async () => {
  const session = await openCase('k');
  editOf(session).patch('Edit title', 'points', 'p1', { title: 'the last words' });
  await lockPage(
    held,
    finished,
    () => false,
    async () => {},
  );
  expect([isStoreOpen(), dropped]).toEqual([false, 1]);
  await openStore();
  expect((await openCase('k')).getSnapshot().points[0]?.title).toBe('the last words');
});

test('whoever unlocks while the backup drive is being looked for goes on working', async () => {
  const session = await openCase('k');
  let calledOff = false;
  let found = () => {};
  const looking = new Promise<void>((resolve) => {
    found = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    void lockPage(
      held,
      finished,
      () => calledOff,
      () => {
        resolve();
        return looking;
      },
    ).then(() => {
      ended = true;
    });
  });
  let ended = false;
  await reached;
  calledOff = true;
  editOf(session).patch('Edit title', 'points', 'p1', { title: 'typed after unlocking' });
  found();
  await expect.poll(() => ended).toBe(true);
  expect([isStoreOpen(), dropped]).toEqual([true, 0]);
  await session.flush();
  expect(session.saveState.kind).toBe('kept');
});
