import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mendStore } from '../../../electron/store/mend-store';
import { logOf } from './level-log';

let storage: string;
let folder: string;
const { bytes, ends } = logOf([1, 2, 3].map((seed) => new Uint8Array(400).fill(0x80 | seed)));
const whole = bytes.subarray(0, ends[1]);
const unfinished = bytes.subarray(0, ends[1]! + 7);

beforeEach(() => {
  storage = mkdtempSync(join(tmpdir(), 'evenhand-mend-'));
  folder = join(storage, 'IndexedDB', 'app_ui_0.indexeddb.leveldb');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
  for (const name of ['MANIFEST-000001', 'MANIFEST-000009', '000003.log', '000012.log']) {
    writeFileSync(join(folder, name), unfinished);
  }
});
afterEach(() => rmSync(storage, { recursive: true, force: true }));

const lengthOf = (name: string) => readFileSync(join(folder, name)).length;

test('the files that are written on are cut back to what is whole, the others are left', () => {
  expect(mendStore(storage)).toEqual({ mended: 2, damaged: 0 });
  expect(readFileSync(join(folder, '000012.log'))).toEqual(Buffer.from(whole));
  expect(lengthOf('MANIFEST-000001')).toBe(whole.length);
  expect(lengthOf('000003.log')).toBe(unfinished.length);
  expect(lengthOf('MANIFEST-000009')).toBe(unfinished.length);
  expect(mendStore(storage)).toEqual({ mended: 0, damaged: 0 });
});

test('what cannot be mended is counted and not touched', () => {
  const damaged = bytes.slice();
  damaged[20]! ^= 1;
  writeFileSync(join(folder, '000012.log'), damaged);
  expect(mendStore(storage)).toEqual({ mended: 1, damaged: 1 });
  expect(readFileSync(join(folder, '000012.log'))).toEqual(Buffer.from(damaged));
});

test('without a store there is nothing to do', () => {
  expect(mendStore(join(storage, 'nowhere'))).toEqual({ mended: 0, damaged: 0 });
  rmSync(join(folder, 'CURRENT'));
  expect(mendStore(storage)).toEqual({ mended: 0, damaged: 0 });
});
