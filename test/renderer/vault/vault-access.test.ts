import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookForVault, unlockWithRecoveryKey } from '@renderer/vault/vault-access';
import { ok } from '@shared/lib/result';
import { makeVault, vaultFileOf } from '@shared/vault/open-vault';
import { recoveryKeyWords } from '@shared/vault/recovery-key';
import { writeVaultFile } from '@shared/vault/vault-file';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VaultFileStore, vaultFilePath } from '../../../electron/vault-file/vault-file-store';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const recoveryKey = random(32);

function vaultText(): string {
  const kdf = { name: 'argon2id', version: 19, memoryKiB: 65536, passes: 3, lanes: 1 } as const;
  const vault = makeVault({ ...kdf, salt: '00'.repeat(16) }, random(32), recoveryKey, 10, random);
  return writeVaultFile(vaultFileOf(vault, random));
}

let folder: string;
let settled: Promise<unknown>;

/** The acts of the main process on the real files of a folder. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-access-'));
  const store = new VaultFileStore(folder);
  settled = Promise.resolve();
  const vault = {
    read: async () => ok(await store.read()),
    settle: ({ opened }: { opened: 'current' | 'previous' }) => {
      settled = store.settle(opened);
      return settled.then(() => ok(undefined));
    },
    lookAttempts: async () => ok({ waitMs: 0, failures: 0 }),
    attemptSucceeded: async () => ok(undefined),
  };
  vi.stubGlobal('window', { desk: { vault } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks for the vault and opens it with the recovery key, as a start does. */
async function start(): Promise<boolean> {
  const vault = await lookForVault();
  if (vault.kind !== 'there') return false;
  const opened = await unlockWithRecoveryKey(vault.file, recoveryKeyWords(recoveryKey).join(' '));
  await settled;
  return opened.ok;
}

test('a vault file that a power cut left half written is opened from the one before it, at this start and the next', async () => {
  const whole = vaultText();
  await new VaultFileStore(folder).write(new TextEncoder().encode(whole));
  writeFileSync(`${vaultFilePath(folder)}.previous`, whole);
  writeFileSync(vaultFilePath(folder), whole.slice(0, 200));
  expect(await start()).toBe(true);
  expect(await start()).toBe(true);
});

test('a vault file whose replacing was cut off opens at this start and the next', async () => {
  const whole = vaultText();
  await new VaultFileStore(folder).write(new TextEncoder().encode(whole));
  writeFileSync(`${vaultFilePath(folder)}.previous`, vaultText());
  expect(await start()).toBe(true);
  expect(await start()).toBe(true);
});
