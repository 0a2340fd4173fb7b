import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ExportFolders } from '../../../electron/files/export-folder';

let parent: string;
let exports: ExportFolders;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'evenhand-export-'));
  exports = new ExportFolders();
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

async function begin(name = 'Case A'): Promise<string> {
  const begun = await exports.begin(parent, name);
  if (!begun.ok) throw new Error(begun.message);
  return begun.value;
}
const write = (token: string, name: string, text: string, offset = 0, final = true) =>
  exports.write(token, name, { bytes: bytes(text), offset, final });

describe('a copy of a case', () => {
  test('has its name only when all of it is there', async () => {
    const token = await begin();
    expect(await write(token, 'case.json', '{"a":', 0, false)).toMatchObject({ ok: true });
    expect(await write(token, 'case.json', '1}', 5)).toMatchObject({ ok: true });
    expect(await write(token, 'case/E1 é.pdf', 'pdf')).toMatchObject({ ok: true });
    expect(await write(token, 'case/empty.txt', '')).toMatchObject({ ok: true });
    expect(readdirSync(parent)).toEqual([expect.stringMatching(/^\.evenhand-[0-9a-f]{16}\.tmp$/)]);

    expect(await exports.finish(token, true)).toEqual({ ok: true, value: 'Case A' });
    expect(readdirSync(parent)).toEqual(['Case A']);
    expect(readFileSync(join(parent, 'Case A', 'case.json'), 'utf8')).toBe('{"a":1}');
    expect(readFileSync(join(parent, 'Case A', 'case', 'E1 é.pdf'), 'utf8')).toBe('pdf');
    expect(exports.isIdle).toBe(true);
  });

  test('never overwrites one that is there', async () => {
    mkdirSync(join(parent, 'Case A'));
    writeFileSync(join(parent, 'Case A (2)'), 'a file of that name');
    const token = await begin();
    await write(token, 'case.json', '{}');
    expect(await exports.finish(token, true)).toEqual({ ok: true, value: 'Case A (3)' });
    expect(readdirSync(join(parent, 'Case A'))).toEqual([]);
  });

  test('given up leaves nothing', async () => {
    const token = await begin();
    await write(token, 'case.json', '{', 0, false);
    expect(await exports.finish(token, false)).toEqual({ ok: true, value: null });
    expect(readdirSync(parent)).toEqual([]);
    expect(await write(token, 'case.json', '}', 1)).toMatchObject({ code: 'expired' });
  });

  test('is given up with everything else when the page goes', async () => {
    const token = await begin();
    await write(token, 'case.json', '{', 0, false);
    await exports.giveUpAll();
    expect(readdirSync(parent)).toEqual([]);
    expect(await exports.finish(token, true)).toMatchObject({ code: 'expired' });
  });

  test('keeps the order of pieces sent without waiting', async () => {
    const token = await begin();
    const results = await Promise.all([
      write(token, 'case.json', 'abc', 0, false),
      write(token, 'case.json', 'def', 3, false),
      write(token, 'case.json', 'ghi', 6, true),
      exports.finish(token, true),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(readFileSync(join(parent, 'Case A', 'case.json'), 'utf8')).toBe('abcdefghi');
  });
});

describe('a copy of a case is given up, with nothing left, when', () => {
  test.each<[string, (token: string) => Promise<unknown>, string]>([
    [
      'a piece is missing',
      async (token) => [await write(token, 'a', 'x', 0, false), await write(token, 'a', 'z', 2)],
      'out-of-order',
    ],
    ['a file begins in the middle', (token) => write(token, 'a', 'x', 1), 'out-of-order'],
    [
      'a second file begins before the first ends',
      async (token) => [await write(token, 'a', 'x', 0, false), await write(token, 'b', 'x')],
      'out-of-order',
    ],
    [
      'it ends inside a file',
      async (token) => [await write(token, 'a', 'x', 0, false), await exports.finish(token, true)],
      'out-of-order',
    ],
    [
      'a name comes twice',
      async (token) => [await write(token, 'a/E1.pdf', 'x'), await write(token, 'a/E1.pdf', 'y')],
      'out-of-order',
    ],
    [
      'two names differ only in case',
      async (token) => [await write(token, 'E1.pdf', 'x'), await write(token, 'e1.PDF', 'y')],
      'out-of-order',
    ],
    [
      'two names differ only in how an accent is written',
      async (token) => [await write(token, 'é', 'x'), await write(token, 'e\u0301', 'y')],
      'out-of-order',
    ],
    [
      'a file is also a folder',
      async (token) => [await write(token, 'a', 'x'), await write(token, 'a/b', 'y')],
      'failed',
    ],
  ])('%s', async (_when, act, code) => {
    const token = await begin();
    const last = [await act(token)].flat().at(-1);
    expect(last).toMatchObject({ ok: false, code });
    expect(readdirSync(parent)).toEqual([]);
    expect(await exports.finish(token, true)).toMatchObject({ code: 'expired' });
  });

  test('there is no such folder', async () => {
    expect(await exports.begin(join(parent, 'gone'), 'Case A')).toMatchObject({
      ok: false,
      code: 'not-found',
    });
  });
});
