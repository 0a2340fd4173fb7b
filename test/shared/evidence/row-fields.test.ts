import { evidenceDocumentSchema } from '@shared/domain/evidence-document';
import { readRow, rowText } from '@shared/evidence/row-fields';
import { expect, test } from 'vitest';

const document = evidenceDocumentSchema.parse({
  id: 'd',
  reference: 'E5',
  title: 'Home visit',
  date: '2024-05-23',
  author: 'L Postgate',
  guessed: ['title', 'date', 'author'],
});

test('what was typed in a row becomes fields, and is no guess any more', () => {
  expect(readRow(document, { title: ' Visit to mother ', date: '24/05/2024', author: 'L Postgate' })).toEqual(
    {
      title: 'Visit to mother',
      date: '2024-05-24',
      guessed: ['author'],
    },
  );
  expect(readRow(document, { date: '' })).toEqual({ date: null, guessed: ['title', 'author'] });
});

test('what was not changed changes nothing, and no day is no day', () => {
  expect(readRow(document, { date: rowText(document, 'date'), title: 'Home visit' })).toEqual({});
  expect(rowText(document, 'date')).toBe('23 May 2024');
  expect(readRow(document, { date: 'last week' })).toBeNull();
});
