import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { ExportFolders } from '../../../electron/files/export-folder';
import { answer } from '../../../electron/ipc/answer';
import { caseDataHandlers } from '../../../electron/ipc/handlers/case-data';
import { choices } from '../electron-stand-in';

vi.mock('electron', () => import('../electron-stand-in'));

let folder: string;
let handlers: ReturnType<typeof caseDataHandlers>;

beforeEach(() => {
  choices.reset();
  folder = mkdtempSync(join(tmpdir(), 'evenhand-case-data-'));
  handlers = caseDataHandlers(new ChosenFiles(), new ExportFolders(), () => ({}) as BrowserWindow);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(act: keyof typeof handlers, input: unknown) {
  const answered = await answer(act, handlers[act] as never, input, true);
  return answered as { ok: boolean; code?: string; value: Record<string, never> };
}

function put(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const file = (name: string, relativeName: string, size: number) => ({
  token: expect.any(String),
  name,
  relativeName,
  size,
});

describe('caseData.choose', () => {
  beforeEach(() => {
    put('Case B.json', '{}');
    put('Case B/E1.pdf', 'one');
    put('Case B/letters/E2.pdf', 'two!');
    put('Another case/E9.pdf', 'not of this case');
    put('shut.ZIP', 'PK');
  });

  test('the case.json of a saved copy brings the evidence folder that was saved with it', async () => {
    put('saved/case.json', '{}');
    put('saved/evidence/E1.pdf', 'one');
    put('saved/evidence/letters/E2.pdf', 'two!');
    choices.open.push([join(folder, 'saved', 'case.json')]);
    expect((await ask('caseData.choose', { kind: 'file' })).value.chosen).toMatchObject({
      files: [
        file('case.json', 'case.json', 2),
        file('E1.pdf', 'evidence/E1.pdf', 3),
        file('E2.pdf', 'evidence/letters/E2.pdf', 4),
      ],
    });
  });

  test('a JSON file brings the evidence folder of the same name beside it, and no other', async () => {
    choices.open.push([join(folder, 'Case B.json')]);
    expect((await ask('caseData.choose', { kind: 'file' })).value.chosen).toEqual({
      kind: 'json',
      name: 'Case B.json',
      files: [
        file('Case B.json', 'Case B.json', 2),
        file('E1.pdf', 'Case B/E1.pdf', 3),
        file('E2.pdf', 'Case B/letters/E2.pdf', 4),
      ],
      leftOut: [],
      leftOutCount: 0,
    });
  });

  test('a JSON file may be alone', async () => {
    put('alone/Case C.json', '{}');
    choices.open.push([join(folder, 'alone', 'Case C.json')]);
    const { chosen } = (await ask('caseData.choose', { kind: 'file' })).value;
    expect(chosen).toMatchObject({ kind: 'json', files: [{ relativeName: 'Case C.json' }] });
  });

  test('a zip is one file', async () => {
    choices.open.push([join(folder, 'shut.ZIP')]);
    const { chosen } = (await ask('caseData.choose', { kind: 'file' })).value;
    expect(chosen).toMatchObject({ kind: 'zip', files: [{ relativeName: 'shut.ZIP', size: 2 }] });
  });

  test('a folder is all it holds', async () => {
    choices.open.push([folder]);
    const { chosen } = (await ask('caseData.choose', { kind: 'folder' })).value as unknown as {
      chosen: { kind: string; name: string; files: { relativeName: string }[] };
    };
    expect(chosen.kind).toBe('folder');
    expect(chosen.name).toBe(basename(folder));
    expect(chosen.files.map(({ relativeName }) => relativeName)).toContain('Case B/letters/E2.pdf');
    expect(chosen.files).toHaveLength(5);
    expect(JSON.stringify(chosen)).not.toContain(folder);
  });

  test('cancelled is nothing chosen', async () => {
    expect((await ask('caseData.choose', { kind: 'file' })).value).toEqual({ chosen: null });
  });
});

describe('saving a copy of a case', () => {
  test('caseData.chooseFolderToSave, caseData.writeFile, caseData.finish', async () => {
    choices.open.push([folder]);
    const { folderToken } = (
      await ask('caseData.chooseFolderToSave', { suggestedName: 'Case B', what: 'case' })
    ).value;
    const piece = { folderToken, relativeName: 'Case B/E1.pdf', bytes: new Uint8Array([1, 2]), offset: 0 };
    expect(await ask('caseData.writeFile', { ...piece, final: true })).toMatchObject({ ok: true });
    expect((await ask('caseData.finish', { folderToken, keep: true })).value).toEqual({
      saved: true,
      name: 'Case B',
    });
    expect([...readFileSync(join(folder, 'Case B', 'Case B', 'E1.pdf'))]).toEqual([1, 2]);
  });

  test('cancelled gives no token and writes nothing', async () => {
    expect(
      (await ask('caseData.chooseFolderToSave', { suggestedName: 'Case B', what: 'case' })).value,
    ).toEqual({
      folderToken: null,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('given up leaves nothing', async () => {
    choices.open.push([folder]);
    const { folderToken } = (
      await ask('caseData.chooseFolderToSave', { suggestedName: 'Case B', what: 'case' })
    ).value;
    expect((await ask('caseData.finish', { folderToken, keep: false })).value).toEqual({ saved: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    '../outside.txt',
    '/etc/passwd',
    'C:\\x',
    'a/../b',
    'a//b',
    'CON',
    'nul.txt',
    'a\u0000',
    'E1.',
    '',
  ])('a name that could land elsewhere, or on no Windows disk, is refused: %j', async (relativeName) => {
    choices.open.push([folder]);
    const { folderToken } = (
      await ask('caseData.chooseFolderToSave', { suggestedName: 'Case B', what: 'case' })
    ).value;
    const piece = { folderToken, relativeName, bytes: new Uint8Array(), offset: 0, final: true };
    expect(await ask('caseData.writeFile', piece)).toMatchObject({ ok: false, code: 'bad-input' });
  });
});
