import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { walkFolder } from '../../../electron/files/folder-walk';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evenhand-walk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), name);
}

const small = { files: 3, depth: 2, named: 2 };
const names = (walk: Awaited<ReturnType<typeof walkFolder>>) =>
  walk.files.map(({ folder, name }) => (folder === '' ? name : `${folder}/${name}`));

describe('walking a folder of evidence', () => {
  test('finds every file, in the order people read names', async () => {
    for (const name of ['E10.pdf', 'E2.eml', 'e1.docx', 'b/E3.pdf', 'a/c/E4.jpg', 'a/E5.jpg']) put(name);
    expect(names(await walkFolder(root))).toEqual([
      'e1.docx',
      'E2.eml',
      'E10.pdf',
      'a/E5.jpg',
      'a/c/E4.jpg',
      'b/E3.pdf',
    ]);
  });

  test.skipIf(process.platform === 'win32')('follows no link, neither out nor round', async () => {
    put('E1.pdf');
    put('a/E2.pdf');
    symlinkSync('/etc', join(root, 'a', 'outside'));
    symlinkSync(root, join(root, 'a', 'round'));
    symlinkSync('/etc/passwd', join(root, 'passwd.txt'));
    const walk = await walkFolder(root);
    expect(names(walk)).toEqual(['E1.pdf', 'a/E2.pdf']);
    expect(walk.leftOut).toEqual([
      { name: 'outside', relativeFolder: 'a', reason: 'link' },
      { name: 'round', relativeFolder: 'a', reason: 'link' },
      { name: 'passwd.txt', relativeFolder: '', reason: 'link' },
    ]);
  });

  test.skipIf(process.platform === 'win32')('does not wait for ever on what is no file', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect((await walkFolder(root)).leftOut).toEqual([
      { name: 'pipe', relativeFolder: '', reason: 'not-a-file' },
    ]);
  });

  test('leaves out what systems and Word leave lying, by name', async () => {
    for (const name of ['.DS_Store', 'Thumbs.db', '~$port.docx', '._E1.pdf', 'E1.pdf']) put(name);
    const walk = await walkFolder(root);
    expect(names(walk)).toEqual(['E1.pdf']);
    expect(walk.leftOut.map(({ name, reason }) => `${name}: ${reason}`).sort()).toEqual([
      '.DS_Store: system-file',
      '._E1.pdf: system-file',
      'Thumbs.db: system-file',
      '~$port.docx: system-file',
    ]);
  });

  test('goes only so deep, and says where it stopped', async () => {
    for (const name of ['1.txt', 'a/2.txt', 'a/b/3.txt', 'a/b/c/4.txt']) put(name);
    const walk = await walkFolder(root, small);
    expect(names(walk)).toEqual(['1.txt', 'a/2.txt', 'a/b/3.txt']);
    expect(walk.leftOut).toEqual([{ name: 'c', relativeFolder: 'a/b', reason: 'too-deep' }]);
  });

  test('takes only so many, names some of the rest and counts them all', async () => {
    for (const name of ['1.txt', '2.txt', '3.txt', '4.txt', '5.txt', 'a/6.txt']) put(name);
    const walk = await walkFolder(root, small);
    expect(names(walk)).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(walk.leftOut.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      '4.txt: too-many',
      '5.txt: too-many',
    ]);
    expect(walk.leftOutCount).toBe(3);
  });

  test('an empty folder is no error, a missing one is', async () => {
    expect(await walkFolder(root)).toEqual({ files: [], leftOut: [], leftOutCount: 0 });
    await expect(walkFolder(join(root, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
