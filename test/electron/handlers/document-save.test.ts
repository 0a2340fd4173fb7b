import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GrowingFiles } from '../../../electron/files/growing-files';
import { answer } from '../../../electron/ipc/answer';
import { documentSaveHandlers } from '../../../electron/ipc/handlers/document-save';
import { choices, paths } from '../electron-stand-in';

vi.mock('electron', () => import('../electron-stand-in'));

let folder: string;
let handlers: ReturnType<typeof documentSaveHandlers>;

beforeEach(() => {
  choices.reset();
  folder = mkdtempSync(join(tmpdir(), 'evenhand-save-'));
  paths.documents = folder;
  handlers = documentSaveHandlers(() => ({}) as BrowserWindow, new GrowingFiles());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const save = (suggestedName = 'Report.docx', input: object = {}) =>
  answer(
    'document.save',
    handlers['document.save'] as never,
    { suggestedName, kind: 'docx', bytes: new Uint8Array([7]), ...input },
    true,
  );

describe('document.save', () => {
  test('writes where the user says and gives back only the name', async () => {
    choices.save.push(join(folder, 'My report.docx'));
    expect(await save()).toEqual({ ok: true, value: { saved: true, name: 'My report.docx' } });
    expect([...readFileSync(join(folder, 'My report.docx'))]).toEqual([7]);
  });

  test('offers the suggested name with its extension, in the last folder used', async () => {
    mkdirSync(join(folder, 'case'));
    choices.save.push(join(folder, 'case', 'A.docx'));
    await save('Report');
    await save('Report.docx');
    expect(choices.shown.map(({ defaultPath }) => defaultPath)).toEqual([
      join(folder, 'Report.docx'),
      join(folder, 'case', 'Report.docx'),
    ]);
  });

  test('cancelled writes nothing', async () => {
    expect(await save()).toEqual({ ok: true, value: { saved: false } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a name typed without extension gets one', async () => {
    choices.save.push(join(folder, 'My report'));
    expect(await save()).toMatchObject({ value: { name: 'My report.docx' } });
    expect(readdirSync(folder)).toEqual(['My report.docx']);
  });

  test('and if that one is there already, the user is asked', async () => {
    writeFileSync(join(folder, 'My report.docx'), 'older');
    choices.save.push(join(folder, 'My report'), join(folder, 'My report'));
    choices.message.push(0, 1);
    expect(await save()).toEqual({ ok: true, value: { saved: false } });
    expect(readFileSync(join(folder, 'My report.docx'), 'utf8')).toBe('older');
    expect(await save()).toMatchObject({ value: { saved: true } });
    expect([...readFileSync(join(folder, 'My report.docx'))]).toEqual([7]);
  });

  test('a disk’s refusal is a sentence, and nothing is left', async () => {
    choices.save.push(join(folder, 'gone', 'Report.docx'));
    expect(await save()).toMatchObject({ ok: false, code: 'not-found' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['a name with a way up', { suggestedName: '../Report.docx' }],
    ['a kind nobody makes', { kind: 'exe' }],
    ['bytes that are none', { bytes: 'text' }],
    ['an array for bytes', { bytes: [1, 2] }],
    ['a path', { path: '/etc/passwd' }],
  ])('refuses %s', async (_what, input) => {
    expect(await save('Report.docx', input)).toMatchObject({ ok: false, code: 'bad-input' });
    expect(choices.shown).toEqual([]);
  });
});

describe('document.begin, document.write and document.finish', () => {
  const ask = (act: 'document.begin' | 'document.write' | 'document.finish', input: object) =>
    answer(act, handlers[act] as never, input, true) as Promise<{ value: Record<string, string> }>;

  test('write a document as it is made, where the user says, whole or not at all', async () => {
    choices.save.push(join(folder, 'Bundle'));
    const begun = await ask('document.begin', { suggestedName: 'Bundle.pdf', kind: 'pdf' });
    const documentToken = begun.value.documentToken as string;
    await ask('document.write', { documentToken, bytes: new Uint8Array([1, 2]), offset: 0 });
    expect(readdirSync(folder)).not.toContain('Bundle.pdf');
    await ask('document.write', { documentToken, bytes: new Uint8Array([3]), offset: 2 });
    expect(await ask('document.finish', { documentToken, keep: true })).toEqual({
      ok: true,
      value: { saved: true, name: 'Bundle.pdf' },
    });
    expect([...readFileSync(join(folder, 'Bundle.pdf'))]).toEqual([1, 2, 3]);
  });

  test('cancelled begins nothing; given up leaves nothing', async () => {
    expect(await ask('document.begin', { suggestedName: 'Bundle.pdf', kind: 'pdf' })).toEqual({
      ok: true,
      value: { documentToken: null },
    });
    choices.save.push(join(folder, 'Bundle.pdf'));
    const begun = await ask('document.begin', { suggestedName: 'Bundle.pdf', kind: 'pdf' });
    const documentToken = begun.value.documentToken as string;
    expect(await ask('document.finish', { documentToken, keep: false })).toEqual({
      ok: true,
      value: { saved: false },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
