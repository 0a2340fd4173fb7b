import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { disk } from '../../../electron/files/disk';
import { VaultFileStore, vaultFilePath } from '../../../electron/vault-file/vault-file-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-vault-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (each: Uint8Array | null) => each && new TextDecoder().decode(each);

test('there is nothing at first, and what is written is there', async () => {
  const store = new VaultFileStore(folder);
  expect(await store.read()).toEqual({ current: null, previous: null });
  await store.write(bytes('one'));
  await store.write(bytes('two'));
  expect(textOf((await new VaultFileStore(folder).read()).current)).toBe('two');
});

test('no older generation stays: nor under another name', async () => {
  const store = new VaultFileStore(folder);
  await Promise.all([store.write(bytes('one')), store.write(bytes('two')), store.write(bytes('three'))]);
  expect(readdirSync(join(folder, 'vault'))).toEqual(['vault.json']);
});

test('only this user may look into its folder', async () => {
  if (process.platform === 'win32') return;
  await new VaultFileStore(folder).write(bytes('one'));
  expect(statSync(join(folder, 'vault')).mode & 0o077).toBe(0);
});

test('a file left by a stop in the middle of a writing is found, and goes once it is settled', async () => {
  mkdirSync(join(folder, 'vault'));
  writeFileSync(vaultFilePath(folder), 'new');
  writeFileSync(`${vaultFilePath(folder)}.previous`, 'old');
  const store = new VaultFileStore(folder);
  expect(textOf((await store.read()).previous)).toBe('old');
  await store.settle('current');
  expect(textOf((await store.read()).current)).toBe('new');
  expect((await store.read()).previous).toBeNull();
});

test('a new file that never got its name goes too, at once and overwritten: its keys may be of a case deleted since', async () => {
  const store = new VaultFileStore(folder);
  await store.write(bytes('one'));
  const unfinished = join(folder, 'vault', '.evenhand-0123456789abcdef.tmp');
  const other = join(folder, 'second name');
  for (const settle of [() => store.settle('current'), () => store.write(bytes('two'))]) {
    writeFileSync(unfinished, 'keys');
    rmSync(other, { force: true });
    linkSync(unfinished, other);
    await settle();
    expect(readdirSync(join(folder, 'vault'))).toEqual(['vault.json']);
    expect(readFileSync(other)).toEqual(Buffer.alloc(4));
  }
});

test('a disk that refuses leaves the file that was there', async () => {
  const store = new VaultFileStore(folder);
  await store.write(bytes('one'));
  // A folder in the place of the file cannot be replaced by one.
  rmSync(vaultFilePath(folder));
  mkdirSync(vaultFilePath(folder));
  await expect(store.write(bytes('two'))).rejects.toThrow();
  expect(existsSync(vaultFilePath(folder))).toBe(true);
  rmSync(vaultFilePath(folder), { recursive: true });
  // One failure does not stop what comes after it.
  await store.write(bytes('three'));
  expect(readFileSync(vaultFilePath(folder), 'utf8')).toBe('three');
});

test('a disk that was full leaves the file that was there, and settling what was left over does not empty it', async () => {
  const store = new VaultFileStore(folder);
  await store.write(bytes('one'));
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  vi.spyOn(disk, 'rename').mockRejectedValueOnce(full);
  await expect(store.write(bytes('two'))).rejects.toThrow('no room');
  // The next start, with the same file still under both names.
  const later = new VaultFileStore(folder);
  await later.settle('current');
  expect(textOf((await later.read()).current)).toBe('one');
  expect(readdirSync(join(folder, 'vault'))).toEqual(['vault.json']);
});

test('an app ended between the second name and the new file finds the vault as it was', async () => {
  const store = new VaultFileStore(folder);
  await store.write(bytes('one'));
  linkSync(vaultFilePath(folder), `${vaultFilePath(folder)}.previous`);
  const later = new VaultFileStore(folder);
  await later.settle('current');
  expect(textOf((await later.read()).current)).toBe('one');
  linkSync(vaultFilePath(folder), `${vaultFilePath(folder)}.previous`);
  await later.write(bytes('two'));
  expect(textOf((await later.read()).current)).toBe('two');
  expect(readdirSync(join(folder, 'vault'))).toEqual(['vault.json']);
});

test('a previous file that was opened because the current is not whole takes its place', async () => {
  const store = new VaultFileStore(folder);
  await store.write(bytes('half a vau'));
  writeFileSync(`${vaultFilePath(folder)}.previous`, 'the whole vault');
  await store.settle('previous');
  expect(textOf((await store.read()).current)).toBe('the whole vault');
  expect(readdirSync(join(folder, 'vault'))).toEqual(['vault.json']);
  // Said once more, as by a second unlocking with what was read before: nothing is lost.
  await store.settle('previous');
  expect(textOf((await store.read()).current)).toBe('the whole vault');
});

test('a previous file stays while there is no current one', async () => {
  const store = new VaultFileStore(folder);
  mkdirSync(join(folder, 'vault'));
  writeFileSync(`${vaultFilePath(folder)}.previous`, 'the only one');
  await store.settle('current');
  expect(textOf((await store.read()).previous)).toBe('the only one');
});
