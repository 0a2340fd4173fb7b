import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../electron/files/make-folder';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evenhand-folders-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('makes a folder and those it lies in, and is content with one that is there', async () => {
  const path = join(root, 'a', 'b', 'c');
  await makeFolder(path, 0o777, mkdir);
  await makeFolder(path, 0o777, mkdir);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('two who need the same folder at once both have it', async () => {
  const path = join(root, 'cases', 'k');
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(path, 0o777, mkdir)));
  expect(statSync(path).isDirectory()).toBe(true);
});

test('a file of that name is in the way', async () => {
  writeFileSync(join(root, 'a'), '');
  await expect(makeFolder(join(root, 'a'), 0o777, mkdir)).rejects.toMatchObject({ code: 'EEXIST' });
});

test.each(['EROFS', 'EIO', 'EACCES', 'ENOSPC'])('a disk that says %s is not called missing', async (code) => {
  const refuses = async () => {
    throw Object.assign(new Error(code), { code });
  };
  await expect(makeFolder(join(root, 'a', 'b'), 0o777, refuses)).rejects.toMatchObject({ code });
  mkdirSync(join(root, 'a'));
  await makeFolder(join(root, 'a'), 0o777, refuses);
});
