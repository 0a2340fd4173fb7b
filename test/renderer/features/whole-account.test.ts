import { plainFromRichText, richTextFromPlain, richTextSchema } from '@shared/domain/rich-text';
import { wholeAccount } from '@shared/domain/whole-account';
import { expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';

const note = (id: string, order: number, text: string, more: object = {}) => ({
  id,
  order,
  text: richTextFromPlain(text),
  ...more,
});

test('the account goes out in the order of its notes, each under its heading or its points', () => {
  const caseFile = {
    ...smallCase(),
    points: [...smallCase().points, record('points', { id: 'p2', number: '2a' })],
  };
  const interview = record('interviews', {
    id: 'i1',
    notes: [
      note('n2', 2, 'Second words.', { pointIds: ['p1', 'p2'] }),
      note('n1', 1, 'First words.', { heading: 'First meeting' }),
      note('n3', 3, 'Third words.'),
      note('n4', 4, ''),
    ],
  });
  const account = wholeAccount(caseFile, interview);
  expect(plainFromRichText(account)).toBe(
    'First meeting\nFirst words.\nPoints 1, 2a\nSecond words.\nGeneral\nThird words.',
  );
  expect(richTextSchema.parse(account)).toEqual(account);
});

test('without a word there is no account to send', () => {
  expect(
    wholeAccount(smallCase(), record('interviews', { id: 'i1', notes: [note('n1', 1, '')] })),
  ).toBeNull();
});
