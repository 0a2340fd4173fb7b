import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { withCaseKey } from '@shared/vault/change-vault';
import { makeVault, type OpenVault, openVault, vaultFileOf } from '@shared/vault/open-vault';
import { normalPassphrase } from '@shared/vault/passphrase';
import { KDF_FLOOR } from '@shared/vault/passphrase-kdf';
import { readVaultFile, writeVaultFile } from '@shared/vault/vault-file';
import { argon2id } from 'hash-wasm';
import type { Page } from 'playwright-core';

/** The passphrase of every vault the tests make. */
export const TEST_PASSPHRASE = 'seven lanterns over the quiet harbour';

/** Its recovery key. */
export const TEST_RECOVERY_KEY = Uint8Array.from({ length: 32 }, (_, at) => at * 5 + 3);

/** No test runs that long without a key or a click. */
const LOCK_AFTER_MINUTES = 240;

const random = (length: number) => new Uint8Array(randomBytes(length));

/** Stretched once for the whole run of a file: the salt may be the same, every other key is fresh. */
const salt = randomBytes(16);
let stretched: Promise<Uint8Array> | null = null;

/** Where the app keeps its vault file in a profile. */
export function vaultFileIn(profile: string): string {
  return join(profile, 'vault', 'vault.json');
}

type Figures = { readonly memoryKiB: number; readonly passes: number };

function stretch({ memoryKiB, passes }: Figures, with_: Uint8Array = salt): Promise<Uint8Array> {
  return argon2id({
    password: normalPassphrase(TEST_PASSPHRASE),
    salt: with_,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: KDF_FLOOR.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}

/**
 * Puts a vault with {@link TEST_PASSPHRASE} into a profile that has none, as if it had been made on an earlier day.
 * @param figures how much its passphrase is stretched; without them as little as is allowed, for speed
 * @param caseIds cases to come, whose keys are made beforehand: the vault file is written once and not once for each
 */
export async function makeTestVault(
  profile: string,
  figures?: Figures,
  caseIds: readonly string[] = [],
): Promise<void> {
  if (existsSync(vaultFileIn(profile))) return;
  const key = figures ? stretch(figures) : (stretched ??= stretch(KDF_FLOOR));
  const kdf = {
    name: 'argon2id',
    version: 19,
    ...KDF_FLOOR,
    ...figures,
    salt: salt.toString('hex'),
  } as const;
  const empty = makeVault(kdf, Uint8Array.from(await key), TEST_RECOVERY_KEY, LOCK_AFTER_MINUTES, random);
  const vault = caseIds.reduce((made, id) => withCaseKey(made, id, random), empty);
  mkdirSync(join(profile, 'vault'), { recursive: true });
  writeFileSync(vaultFileIn(profile), writeVaultFile(vaultFileOf(vault, random)));
}

/** Opens the vault of a profile, as another program could that has its file and the passphrase. */
export async function openTestVault(profile: string): Promise<OpenVault> {
  const file = readVaultFile(readFileSync(vaultFileIn(profile), 'utf8'));
  if (!file.ok) throw new Error(file.message);
  const { kdf } = file.value.header;
  const key = await stretch(kdf, hexToBytes(kdf.salt));
  const opened = openVault(file.value, { kind: 'passphrase', key: Uint8Array.from(key) });
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

/**
 * Waits until the page is locked and nothing of what it showed is left: while the last is still being kept, a
 * curtain asks for the passphrase too, over the page.
 */
export async function locked(page: Page, patience = 60_000): Promise<void> {
  const form = page.getByRole('form', { name: 'Unlock' });
  await form.waitFor({ timeout: patience });
  await page.locator('[data-curtain]').waitFor({ state: 'detached', timeout: patience });
  await form.waitFor({ timeout: patience });
}

/** Types the passphrase where the app asks for it, and waits until it is in. */
export async function unlock(page: Page, passphrase = TEST_PASSPHRASE, patience = 60_000): Promise<void> {
  await locked(page, patience);
  const form = page.getByRole('form', { name: 'Unlock' });
  await form.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached', timeout: patience });
}
