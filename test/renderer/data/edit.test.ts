import { editOf } from '@renderer/data/edit';
import { placeCase } from '@renderer/data/place-case';
import { danglingReferences } from '@shared/domain/references';
import { beforeEach, expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore, openCase } from './store';

beforeEach(async () => {
  await freshStore();
  await placeCase('k', {
    ...smallCase(),
    interviews: [
      record('interviews', {
        id: 'i1',
        notes: [
          { id: 'n1', heading: 'a' },
          { id: 'n2', heading: 'b' },
        ],
      }),
    ],
  });
});

test('fields made from what the record holds are made from it as it is now', async () => {
  const session = await openCase('k');
  const edit = editOf(session);
  // As two fields of one list would, both drawn before either was handed over.
  const head = (id: string, heading: string) =>
    edit.patch('Note', 'interviews', 'i1', ({ notes }) => ({
      notes: notes.map((note) => (note.id === id ? { ...note, heading } : note)),
    }));
  head('n1', 'first');
  head('n2', 'second');
  expect(session.getSnapshot().interviews[0]?.notes.map(({ heading }) => heading)).toEqual([
    'first',
    'second',
  ]);
});

test('fields that change nothing are no change', async () => {
  const session = await openCase('k');
  const before = session.getSnapshot();
  editOf(session).patch('Note', 'interviews', 'i1', (now) => ({ notes: [...now.notes] }));
  expect(session.getSnapshot()).toBe(before);
});

test('a record that something refers to is not removed by itself', async () => {
  const session = await openCase('k');
  const edit = editOf(session);
  expect(edit.remove('Remove', 'people', 'sw')).toBe(false);
  expect(edit.remove('Remove', 'documents', 'd1')).toBe(false);
  expect(edit.remove('Remove', 'people', 'ms-k')).toBe(true);
  expect(edit.remove('Remove', 'people', 'ms-k')).toBe(true);
  expect(danglingReferences(session.getSnapshot())).toEqual([]);
  expect(session.getSnapshot().people.map(({ id }) => id)).toEqual(['sw']);
});
