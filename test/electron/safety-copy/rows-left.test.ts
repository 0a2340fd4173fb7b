import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeBytes } from '@shared/safety-copy/changes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsAreLeft } from '../../../electron/safety-copy/rows-left';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';

const key = new Uint8Array(randomBytes(32));
let folder: string;
let copy: SafetyCopy;
let change = 1;
const file = () => join(folder, 'copy-00000001.ehsc');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-left-'));
  copy = new SafetyCopy(folder);
  change = 1;
  await copy.open(key);
  await copy.rebuild(key, 'L1');
});
afterEach(async () => {
  await copy.close();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(table: string, row: Uint8Array | null): Promise<void> {
  const changes = changeBytes({ table, key: '"c1"', row });
  await copy.append({ from: change, to: change, changes, more: false });
  change += 1;
}

test('no copy, and one of a vault without cases, hold none', async () => {
  expect(await rowsAreLeft(join(folder, 'elsewhere'), 'cases')).toBe(false);
  await keep('removals', new Uint8Array(4));
  expect(await rowsAreLeft(folder, 'cases')).toBe(false);
});

test('a case is there until it is deleted, and a group that was cut off changes nothing', async () => {
  await keep('cases', new Uint8Array(40));
  expect(await rowsAreLeft(folder, 'cases')).toBe(true);
  const end = readFileSync(file()).length;
  await keep('cases', null);
  expect(await rowsAreLeft(folder, 'cases')).toBe(false);
  await copy.close();
  truncateSync(file(), end + 50);
  expect(await rowsAreLeft(folder, 'cases')).toBe(true);
});

test('one that cannot be followed counts as holding some', async () => {
  await keep('removals', new Uint8Array(4));
  await copy.close();
  const bytes = readFileSync(file());
  bytes.fill(0xff, 8, 12);
  writeFileSync(file(), bytes);
  expect(await rowsAreLeft(folder, 'cases')).toBe(true);
});
