import { clearImport, importLeft, noteImport } from '@renderer/data/import-journal';
import { placeCase } from '@renderer/data/place-case';
import { beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openStore } from './store';

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
});

test('what an import was cut off before is known after a restart, until it is done or not needed', async () => {
  expect(await importLeft('k')).toEqual([]);
  await noteImport('k', ['E1 Letter.pdf', 'E2 Note.pdf']);
  await noteImport('k', ['E2 Note.pdf']);
  await openStore();
  expect(await importLeft('k')).toEqual(['E2 Note.pdf']);
  await clearImport('k');
  expect(await importLeft('k')).toEqual([]);
});
