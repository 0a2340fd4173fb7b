import { appendFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChosenFiles, MAX_TOKENS, TOKEN_LIFE_MS } from '../../../electron/files/chosen-files';

let folder: string;
let now: number;
let chosen: ChosenFiles;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-chosen-'));
  path = join(folder, 'E1.pdf');
  writeFileSync(path, 'abcdefghij');
  now = 1_000_000;
  chosen = new ChosenFiles(() => now);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = async (token: string, offset: number, length: number) => {
  const read = await chosen.read(token, offset, length);
  return read.ok ? Buffer.from(read.value).toString() : read.code;
};

describe('a chosen file is read by its token', () => {
  test('piece by piece, shorter at the end, empty past it', async () => {
    const { token, size } = await chosen.hold(path);
    expect(size).toBe(10);
    expect(await text(token, 0, 4)).toBe('abcd');
    expect(await text(token, 8, 4)).toBe('ij');
    expect(await text(token, 10, 4)).toBe('');
    expect(await text(token, Number.MAX_SAFE_INTEGER, 4)).toBe('');
  });

  test('an empty file has no bytes and is no error', async () => {
    writeFileSync(path, '');
    const { token, size } = await chosen.hold(path);
    expect(size).toBe(0);
    expect(await text(token, 0, 4)).toBe('');
  });

  test('the token says nothing of the file and is never given twice', async () => {
    const one = await chosen.hold(path);
    const two = await chosen.hold(path);
    expect(one.token).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(one.token).not.toBe(two.token);
  });
});

describe('a chosen file is no longer read', () => {
  test('by a token nobody was given', async () => {
    expect(await text('a'.repeat(32), 0, 4)).toBe('expired');
  });

  test('after release', async () => {
    const { token } = await chosen.hold(path);
    chosen.release([token, 'unknown']);
    expect(await text(token, 0, 4)).toBe('expired');
  });

  test('after the page was loaded again', async () => {
    const { token } = await chosen.hold(path);
    chosen.releaseAll();
    expect(await text(token, 0, 4)).toBe('expired');
  });

  test('an hour after its last use, not an hour after it was chosen', async () => {
    const { token } = await chosen.hold(path);
    now += TOKEN_LIFE_MS;
    expect(await text(token, 0, 1)).toBe('a');
    now += TOKEN_LIFE_MS;
    expect(await text(token, 0, 1)).toBe('a');
    now += TOKEN_LIFE_MS + 1;
    expect(await text(token, 0, 1)).toBe('expired');
  });

  test('when too many are held, the one unused longest first', async () => {
    const first = await chosen.hold(path);
    const second = await chosen.hold(path);
    expect(await text(first.token, 0, 1)).toBe('a');
    for (let count = 0; count < MAX_TOKENS - 1; count += 1) await chosen.hold(path);
    expect(await text(second.token, 0, 1)).toBe('expired');
    expect(await text(first.token, 0, 1)).toBe('a');
  });

  test('when it has grown, was replaced, or is gone', async () => {
    const { token } = await chosen.hold(path);
    appendFileSync(path, 'k');
    expect(await text(token, 0, 4)).toBe('changed');

    const again = await chosen.hold(path);
    writeFileSync(join(folder, 'other'), 'ABCDEFGHIJK');
    utimesSync(join(folder, 'other'), 1, 1);
    renameSync(join(folder, 'other'), path);
    expect(await text(again.token, 0, 4)).toBe('changed');

    rmSync(path);
    expect(await text(again.token, 0, 4)).toBe('not-found');
  });
});
