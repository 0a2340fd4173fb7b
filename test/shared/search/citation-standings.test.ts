import { doubtfulQuotations } from '@shared/search/citation-standings';
import { SearchIndex } from '@shared/search/search-index';
import { expect, it } from 'vitest';

it('names the quotations that are on another page or nowhere, and none that cannot be compared', () => {
  const index = new SearchIndex();
  index.setPages('d', [
    { page: 1, text: 'The photograph was first\nopened on 3 June.' },
    { page: 2, text: '' },
    { page: 3, text: 'He was not seen alone.' },
  ]);
  const quoted = (citationId: string, page: number | null, quote: string, documentId = 'd') => ({
    citationId,
    documentId,
    page,
    quote,
  });
  const asked = [
    quoted('there', 1, '“first opened on 3 June”'),
    quoted('moved', 1, 'not seen alone'),
    quoted('gone', 3, 'seen with his mother'),
    quoted('scan', 2, 'anything'),
    quoted('unread', 1, 'anything', 'other'),
    quoted('anywhere', null, 'not seen alone'),
  ];
  expect(doubtfulQuotations(index, asked)).toEqual([
    ['moved', { kind: 'elsewhere', page: 3 }],
    ['gone', { kind: 'gone' }],
  ]);
  // A better copy comes in: what was gone is there, and what was there is gone.
  index.setPages('d', [
    { page: 1, text: 'The picture was opened.' },
    { page: 3, text: 'He was seen with his mother. He was not seen alone.' },
  ]);
  expect(doubtfulQuotations(index, asked).map(([id]) => id)).toEqual(['there', 'moved']);
});
