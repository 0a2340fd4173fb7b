import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GrowingFiles } from '../../../electron/files/growing-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-growing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function begun(files: GrowingFiles, name = 'Bundle.pdf'): Promise<string> {
  const answer = await files.begin(join(folder, name));
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

test('grows beside its place, and has its name only when it is whole', async () => {
  const files = new GrowingFiles();
  writeFileSync(join(folder, 'Bundle.pdf'), 'older');
  const token = await begun(files);
  await files.write(token, Buffer.from('one '), 0);
  expect(readFileSync(join(folder, 'Bundle.pdf'), 'utf8')).toBe('older');
  await files.write(token, Buffer.from('two'), 4);
  expect(await files.finish(token, true)).toEqual({ ok: true, value: 'Bundle.pdf' });
  expect(readFileSync(join(folder, 'Bundle.pdf'), 'utf8')).toBe('one two');
  expect(readdirSync(folder)).toEqual(['Bundle.pdf']);
  expect(files.isIdle).toBe(true);
});

test('given up, by the user or because the page went, it leaves nothing', async () => {
  const files = new GrowingFiles();
  const token = await begun(files);
  await files.write(token, Buffer.from('one'), 0);
  expect(await files.finish(token, false)).toEqual({ ok: true, value: null });
  await begun(files);
  await files.giveUpAll();
  expect(readdirSync(folder)).toEqual([]);
  expect(await files.write(token, Buffer.from('x'), 3)).toMatchObject({ ok: false, code: 'expired' });
});

test('a piece in the wrong place gives the whole up', async () => {
  const files = new GrowingFiles();
  const token = await begun(files);
  expect(await files.write(token, Buffer.from('one'), 5)).toMatchObject({ ok: false, code: 'out-of-order' });
  expect(await files.finish(token, true)).toMatchObject({ ok: false, code: 'expired' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is gone is a sentence', async () => {
  const answer = await new GrowingFiles().begin(join(folder, 'gone', 'Bundle.pdf'));
  expect(answer).toMatchObject({ ok: false, code: 'not-found' });
});
