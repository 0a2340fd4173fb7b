import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { answer } from '../../../electron/ipc/answer';
import { evidenceHandlers } from '../../../electron/ipc/handlers/evidence';
import { choices } from '../electron-stand-in';

vi.mock('electron', () => import('../electron-stand-in'));

let folder: string;
let handlers: ReturnType<typeof evidenceHandlers>;

beforeEach(() => {
  choices.reset();
  folder = mkdtempSync(join(tmpdir(), 'evenhand-evidence-'));
  handlers = evidenceHandlers(new ChosenFiles(), () => ({}) as BrowserWindow);
  writeFileSync(join(folder, 'E1.pdf'), 'one');
  writeFileSync(join(folder, 'empty.txt'), '');
  mkdirSync(join(folder, 'letters'));
  writeFileSync(join(folder, 'letters', 'E2.eml'), 'second');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(act: keyof typeof handlers, input?: unknown) {
  // Output checked too, as in development: a path in an answer would be refused as an unknown key.
  const answered = await answer(act, handlers[act] as never, input, true);
  return answered as {
    ok: boolean;
    code?: string;
    value: Record<string, unknown> & { files: { token: string }[] };
  };
}

describe('evidence.choose', () => {
  test('gives names and sizes, and tokens for the rest', async () => {
    choices.open.push([join(folder, 'E1.pdf'), join(folder, 'empty.txt')]);
    const { value } = await ask('evidence.choose');
    expect(value).toEqual({
      files: [
        { token: expect.any(String), name: 'E1.pdf', size: 3 },
        { token: expect.any(String), name: 'empty.txt', size: 0 },
      ],
      leftOut: [],
      leftOutCount: 0,
    });
    expect(JSON.stringify(value)).not.toContain(folder);
  });

  test('names a file that went away meanwhile and gives the good ones', async () => {
    choices.open.push([join(folder, 'gone.pdf'), join(folder, 'E1.pdf')]);
    const { value } = await ask('evidence.choose');
    expect(value.files).toMatchObject([{ name: 'E1.pdf' }]);
    expect(value.leftOut).toEqual([{ name: 'gone.pdf', relativeFolder: '', reason: 'unreadable' }]);
  });

  test('cancelled is no files, and no error', async () => {
    expect((await ask('evidence.choose')).value.files).toEqual([]);
  });

  test('keeps the choice out of the system’s list of recent files', async () => {
    await ask('evidence.choose');
    expect(choices.shown[0]).toMatchObject({ properties: expect.arrayContaining(['dontAddToRecent']) });
  });
});

describe('evidence.chooseFolder', () => {
  test.skipIf(process.platform === 'win32')('gives every file with its place in the folder', async () => {
    symlinkSync('/etc', join(folder, 'link'));
    choices.open.push([folder]);
    const { value } = await ask('evidence.chooseFolder');
    expect(value).toEqual({
      folderName: basename(folder),
      files: [
        { token: expect.any(String), name: 'E1.pdf', size: 3, relativeFolder: '' },
        { token: expect.any(String), name: 'empty.txt', size: 0, relativeFolder: '' },
        { token: expect.any(String), name: 'E2.eml', size: 6, relativeFolder: 'letters' },
      ],
      leftOut: [{ name: 'link', relativeFolder: '', reason: 'link' }],
      leftOutCount: 1,
    });
  });

  test('cancelled has no folder', async () => {
    expect((await ask('evidence.chooseFolder')).value).toMatchObject({ folderName: null, files: [] });
  });

  test('a folder that cannot be read is said so', async () => {
    choices.open.push([join(folder, 'gone')]);
    expect(await ask('evidence.chooseFolder')).toMatchObject({ ok: false, code: 'unreadable' });
  });
});

describe('evidence.read and evidence.release', () => {
  test('a chosen file is read until it is released', async () => {
    choices.open.push([join(folder, 'E1.pdf')]);
    const token = (await ask('evidence.choose')).value.files[0]?.token;
    const piece = { token, offset: 1, length: 10 };
    expect((await ask('evidence.read', piece)).value).toEqual(new Uint8Array(Buffer.from('ne')));
    expect(await ask('evidence.release', { tokens: [token] })).toMatchObject({ ok: true });
    expect(await ask('evidence.read', piece)).toMatchObject({ ok: false, code: 'expired' });
  });
});
