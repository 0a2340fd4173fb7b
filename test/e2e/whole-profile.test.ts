import { expect, test } from 'vitest';
import { FAIR_SHARE, workAndScan } from './whole-profile';

test('worked through, locked and quit, the app leaves no word of a case in any file', async () => {
  const { found, files, bytes, fields, kindsWithout, control } = await workAndScan(FAIR_SHARE);
  console.info(`marker words in ${fields} fields; ${files} files, ${bytes} bytes looked through`);
  expect(fields).toBeGreaterThan(200);
  expect(kindsWithout).toEqual([]);
  expect(files).toBeGreaterThan(10);
  expect(found).toEqual([]);
  expect(control).toBeGreaterThan(0);
}, 240_000);
