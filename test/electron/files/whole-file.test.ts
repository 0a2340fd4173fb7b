import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearAbandoned, writeWhole } from '../../../electron/files/whole-file';

let folder: string;
let path: string;
const bytes = new Uint8Array([80, 75, 3, 4]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-whole-'));
  path = join(folder, 'Report.docx');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes the system fail one step of writing, as a full disk does. */
async function failing(step: 'write' | 'sync', code: string): Promise<void> {
  const handle = await open(join(folder, 'probe'), 'w');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  rmSync(join(folder, 'probe'));
  vi.spyOn(prototype, step).mockRejectedValue(Object.assign(new Error(code), { code }));
}

describe('a file is written whole or not at all', () => {
  test('a new one', async () => {
    await writeWhole(path, bytes);
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['Report.docx']);
  });

  test('an older one is replaced', async () => {
    writeFileSync(path, 'the older report, which was longer');
    await writeWhole(path, bytes);
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  });

  test.each(['write', 'sync'] as const)(
    'when the disk is full at %s, the older one stays and nothing is left',
    async (step) => {
      writeFileSync(path, 'the older report');
      await failing(step, 'ENOSPC');
      await expect(writeWhole(path, bytes)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(readFileSync(path, 'utf8')).toBe('the older report');
      expect(readdirSync(folder)).toEqual(['Report.docx']);
    },
  );

  test('when the final name cannot be taken, nothing is left', async () => {
    mkdirSync(path);
    await expect(writeWhole(path, bytes)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['Report.docx']);
  });

  test('a folder that has gone is the system’s own error', async () => {
    await expect(writeWhole(join(folder, 'gone', 'Report.docx'), bytes)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test.skipIf(process.platform === 'win32')('a name too long is the system’s own error', async () => {
    const long = join(folder, `${'n'.repeat(300)}.docx`);
    await expect(writeWhole(long, bytes)).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('what a killed run left is cleared away after an hour; nothing else is touched', async () => {
  const ours = '.evenhand-0123456789abcdef.tmp';
  const fresh = '.evenhand-fedcba9876543210.tmp';
  const others = ['.evenhand-mine.tmp', 'evenhand-0123456789abcdef.tmp', 'Report.tmp'];
  for (const name of [ours, fresh, ...others]) writeFileSync(join(folder, name), 'half a report');
  const now = Date.now();
  const twoHoursAgo = (now - 2 * 60 * 60 * 1000) / 1000;
  for (const name of [ours, ...others]) utimesSync(join(folder, name), twoHoursAgo, twoHoursAgo);
  await clearAbandoned(folder, now);
  expect(readdirSync(folder).sort()).toEqual([fresh, ...others].sort());
});
