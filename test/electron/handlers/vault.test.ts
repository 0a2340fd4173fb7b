import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActName } from '@shared/ipc/act-names';
import { MAX_VAULT_FILE_BYTES } from '@shared/ipc/limits';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '../../../electron/ipc/answer';
import { vaultHandlers } from '../../../electron/ipc/handlers/vault';
import { lockWithScreen } from '../../../electron/lock-with-screen';
import { ComputerKey } from '../../../electron/vault-file/computer-key';
import { UnlockAttempts } from '../../../electron/vault-file/unlock-attempts';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';

let folder: string;
let dropped: number;
let left: boolean;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-vault-acts-'));
  dropped = 0;
  left = false;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noKeyStore = {
  isEncryptionAvailable: () => false,
  encryptString: () => Buffer.alloc(0),
  decryptString: () => '',
};

function ask(act: ActName & `vault.${string}`, input?: unknown) {
  const handlers = vaultHandlers(
    new VaultFileStore(folder),
    new UnlockAttempts(folder),
    new ComputerKey(folder, noKeyStore),
    async () => left,
    () => dropped++,
  );
  return answer(act, handlers[act as keyof typeof handlers] as never, input, true);
}

test('vault.read says that cases are left only where no vault file is', async () => {
  left = true;
  expect(await ask('vault.read')).toMatchObject({ value: { current: null, casesAreLeft: true } });
  await ask('vault.write', { bytes: new TextEncoder().encode('{}') });
  expect(await ask('vault.read')).toMatchObject({ value: { casesAreLeft: false } });
});

test('vault.write puts the file down, vault.read gives it back, vault.settle clears up', async () => {
  expect(await ask('vault.read')).toEqual({
    ok: true,
    value: { current: null, previous: null, casesAreLeft: false },
  });
  const bytes = new TextEncoder().encode('{}');
  expect(await ask('vault.write', { bytes })).toMatchObject({ ok: true });
  expect(await ask('vault.read')).toEqual({
    ok: true,
    value: { current: bytes, previous: null, casesAreLeft: false },
  });
  expect(await ask('vault.settle', { opened: 'current' })).toMatchObject({ ok: true });
  expect(await ask('vault.read')).toEqual({
    ok: true,
    value: { current: bytes, previous: null, casesAreLeft: false },
  });
});

test('vault.write takes no more than a vault file holds, and says plainly when the disk refuses', async () => {
  const bytes = new Uint8Array(MAX_VAULT_FILE_BYTES + 1);
  expect(await ask('vault.write', { bytes })).toMatchObject({ ok: false, code: 'bad-input' });
  writeFileSync(join(folder, 'vault'), 'a file where the folder should be');
  const refused = await ask('vault.write', { bytes: new Uint8Array(1) });
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('vault file') });
  expect(JSON.stringify(refused)).not.toContain(folder);
});

test('vault.beginAttempt counts, vault.lookAttempts looks, vault.attemptSucceeded forgets', async () => {
  await ask('vault.beginAttempt');
  expect(await ask('vault.beginAttempt')).toMatchObject({ value: { waitMs: 0, failures: 1 } });
  expect(await ask('vault.lookAttempts')).toMatchObject({ value: { failures: 2 } });
  await ask('vault.attemptSucceeded');
  expect(await ask('vault.lookAttempts')).toMatchObject({ value: { failures: 0 } });
});

test('where there is no key store, vault.hasKeyStore says so and nothing is kept or read', async () => {
  expect(await ask('vault.hasKeyStore')).toMatchObject({ value: { available: false } });
  expect(await ask('vault.makeComputerKey')).toMatchObject({ value: { key: null } });
  expect(await ask('vault.readComputerKey')).toMatchObject({ value: { key: null } });
  expect(await ask('vault.forgetComputerKey')).toMatchObject({ ok: true });
});

test('vault.dropPage loads the page anew', async () => {
  await ask('vault.dropPage');
  expect(dropped).toBe(1);
});

test('a locked screen and sleep tell the page to lock', () => {
  const on = new Map<string, () => void>();
  const sent: unknown[] = [];
  const contents = { isDestroyed: () => false, send: (...given: unknown[]) => sent.push(given) };
  lockWithScreen(
    { on: (name: string, tell: () => void) => on.set(name, tell) } as never,
    () => contents as never,
  );
  on.get('lock-screen')?.();
  on.get('suspend')?.();
  expect(sent).toEqual([
    ['event:lock', { why: 'screen-locked' }],
    ['event:lock', { why: 'suspend' }],
  ]);
});
