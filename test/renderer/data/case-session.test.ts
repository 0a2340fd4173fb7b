import { createCase } from '@renderer/data/cases';
import { editOf } from '@renderer/data/edit';
import { acquireCase, releaseCase } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { beforeEach, expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore, openStore } from './store';

beforeEach(() => freshStore());

async function open(caseId: string) {
  const opened = await acquireCase(caseId);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

test('a case put in place comes back equal', async () => {
  await placeCase('k', smallCase());
  const session = await open('k');
  expect(session.getSnapshot()).toEqual(smallCase());
  expect(session.saveState.kind).toBe('kept');
});

test('a change is there after a restart, and can be undone after it', async () => {
  await placeCase('k', smallCase());
  const session = await open('k');
  editOf(session).put('Add point 2', 'points', record('points', { id: 'p2', number: '2' }));
  expect(session.saveState.kind).toBe('keeping');
  await session.flush();
  expect(session.saveState.kind).toBe('kept');
  const after = session.getSnapshot();
  await releaseCase('k');
  await openStore();
  const again = await open('k');
  expect(again.getSnapshot()).toEqual(after);
  expect(again.undoLabel).toBe('Add point 2');
  expect(again.undo()).toBe('Add point 2');
  expect(again.getSnapshot()).toEqual(smallCase());
  await releaseCase('k');
});

test('a new case opens', async () => {
  const id = await createCase({
    title: 'Mr R',
    procedure: 'children',
    userRole: 'investigating-officer',
    councilName: 'X',
    reference: '',
  });
  expect((await open(id)).getSnapshot().matter.title).toBe('Mr R');
  await releaseCase(id);
});
