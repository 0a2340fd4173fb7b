import { nearWords } from '@shared/bundle/near-words';
import { expect, test } from 'vitest';

test('a name that the recognition read wrongly is told, as it was read', () => {
  expect(nearWords('Then Qui1lane said that Quillane, or Quillame, was out', 'Quillane')).toEqual([
    'Qui1lane',
    'Quillame',
  ]);
  expect(nearWords('Mr Owen\nMar1owe', 'owen marlowe')).toEqual(['Owen Mar1owe']);
  expect(nearWords('Kerneys', 'Kemeys')).toEqual(['Kerneys']);
});

test('other names, short words and dates are not', () => {
  expect(nearWords('Anna saw Ada and Ida on 4 June 2023', 'Adam')).toEqual([]);
  expect(nearWords('on 4 June 2023', '4 June 2024')).toEqual([]);
  expect(nearWords('Quillane', 'Quillane')).toEqual([]);
  expect(nearWords('anything', '  ')).toEqual([]);
});
