import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { electronRuntime } from '../../tools/electron-runtime';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-runtime-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('an Electron named by EVENHAND_ELECTRON is taken as it is', async () => {
  const executable = join(folder, 'electron');
  writeFileSync(executable, '');
  writeFileSync(join(folder, 'version'), '45.4.1');
  vi.stubEnv('EVENHAND_ELECTRON', executable);
  expect(await electronRuntime()).toEqual({ kind: 'real', executable, folder, version: '45.4.1' });
});

test('a test runtime named that way is still known for what it is, so it is never packaged for anyone', async () => {
  const executable = join(folder, 'electron');
  writeFileSync(executable, '');
  writeFileSync(join(folder, 'evenhand-test-runtime.json'), '{}');
  vi.stubEnv('EVENHAND_ELECTRON', executable);
  expect((await electronRuntime()).kind).toBe('test');
});

test('a name with nothing behind it is said in a sentence', async () => {
  vi.stubEnv('EVENHAND_ELECTRON', join(folder, 'nowhere'));
  await expect(electronRuntime()).rejects.toThrow(
    /EVENHAND_ELECTRON names .*nowhere, and there is nothing there/,
  );
});

test('a half-made test runtime in the cache is not used', async () => {
  const half = join(folder, 'test-electron-33.2.1-linux-x64');
  mkdirSync(half);
  writeFileSync(join(half, 'electron'), 'not finished');
  vi.stubEnv('EVENHAND_CACHE', folder);
  vi.stubEnv('EVENHAND_ELECTRON', 'test');
  // An npm that cannot fetch anything: what is half made must not be taken instead.
  vi.stubEnv('npm_execpath', join(folder, 'no-npm.js'));
  await expect(electronRuntime(() => {})).rejects.toThrow();
});
