import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ComputerKey, isRealKeyStore, type KeyStore } from '../../../electron/vault-file/computer-key';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-computer-'));
  mkdirSync(join(folder, 'vault'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Seals by turning bytes over, for one "user" each. */
function store(user = 0x5a, backend = 'gnome_libsecret', available = true): KeyStore {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ user));
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => turn(Buffer.from(text)),
    decryptString: (sealed) => turn(sealed).toString(),
  };
}

test.each([
  ['basic_text', false],
  ['unknown', false],
  ['gnome_libsecret', true],
  ['kwallet5', true],
])('on Linux, %s counts as a key store: %s', (backend, real) => {
  expect(isRealKeyStore(store(1, backend), 'linux')).toBe(real);
});

test('on other systems the system says so itself', () => {
  expect(isRealKeyStore(store(1, 'basic_text'), 'win32')).toBe(true);
  expect(isRealKeyStore(store(1, 'x', false), 'darwin')).toBe(false);
});

test('a key is read back by the same user, and lies sealed', async () => {
  const key = await new ComputerKey(folder, store(), 'linux').make();
  expect(key).toHaveLength(32);
  expect(await new ComputerKey(folder, store(), 'linux').read()).toEqual(key);
  const sealed = readFileSync(join(folder, 'vault', 'computer-key'), 'latin1');
  expect(sealed).not.toContain(Buffer.from(key as Uint8Array).toString('hex'));
});

test('another user, a lost store and a forgotten key give none', async () => {
  const computer = new ComputerKey(folder, store(), 'linux');
  await computer.make();
  expect(await new ComputerKey(folder, store(0x11), 'linux').read()).toBeNull();
  expect(await new ComputerKey(folder, store(0x5a, 'basic_text'), 'linux').read()).toBeNull();
  await computer.forget();
  expect(await computer.read()).toBeNull();
  expect(await new ComputerKey(folder, store(1, 'basic_text'), 'linux').make()).toBeNull();
});
