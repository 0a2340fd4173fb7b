import type { CaseSession } from '@renderer/data/case-session';
import { editOf } from '@renderer/data/edit';
import { pendingTyping } from '@renderer/data/pending-typing';
import { placeCase } from '@renderer/data/place-case';
import { beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openCase } from './store';

// Text of a field that the format of a case cannot hold.
const TOO_LONG = 'x'.repeat(5_000);

let session: CaseSession;
let words: string;
const titleField = () =>
  pendingTyping.field(() => {
    // As fields do: what is kept already is not handed over once more.
    if (words !== '') editOf(session).patch('Edit title', 'points', 'p1', { title: words });
  });
const state = () => session.saveState.kind;

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
  session = await openCase('k');
  words = TOO_LONG;
});

test('it is not called kept because another field of the same record was, nor after undoing that', async () => {
  const title = titleField();
  title.typed();
  title.flushNow();
  expect(session.saveState).toMatchObject({ kind: 'failed', why: expect.stringContaining('Edit title') });
  const number = pendingTyping.field(() =>
    editOf(session).patch('Edit number', 'points', 'p1', { number: '7' }),
  );
  number.typed();
  await session.flush();
  expect(session.getSnapshot().points[0]?.number).toBe('7');
  expect(state()).toBe('failed');
  session.undo();
  expect(state()).toBe('failed');
  words = 'short';
  title.typed();
  await session.flush();
  expect(state()).toBe('kept');
});

test('it is no longer missed once the field shows again what is kept, or has gone', async () => {
  const first = titleField();
  first.typed();
  first.flushNow();
  expect(state()).toBe('failed');
  words = '';
  first.typed();
  first.flushNow();
  expect(state()).toBe('kept');
  words = TOO_LONG;
  const second = titleField();
  second.typed();
  second.leave();
  expect(state()).toBe('kept');
});
