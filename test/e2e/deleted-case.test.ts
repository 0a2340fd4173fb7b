import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { unwrapKey } from '@shared/vault/keys';
import type { OpenVault } from '@shared/vault/open-vault';
import type { VaultFile } from '@shared/vault/vault-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp } from './launch';
import { openTestVault, vaultFileIn } from './test-vault';
import { scan } from './whole-profile';

const TITLE = 'Mr Quillhaven';

let scratch: string;
let profile: string;
/** All there was a moment before the case was deleted. */
let before: string;
let deleted: string;
const fileOf = (folder: string) => JSON.parse(readFileSync(vaultFileIn(folder), 'utf8')) as VaultFile;

beforeAll(async () => {
  scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evenhand-deleted-'));
  [profile, before] = [join(scratch, 'profile'), join(scratch, 'before')];
  const running = await launchApp({ profile });
  const { page } = running;
  for (const [title, button] of [
    [TITLE, 'Start an empty case'],
    ['Ms Stays', 'New case'],
  ] as const) {
    await page.getByRole('button', { name: button }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What to call it').fill(title);
    await dialog.getByRole('button', { name: 'Begin the case' }).click();
    await page.waitForURL(/#\/case\//);
    deleted = title === TITLE ? (/case\/([^/]+)/.exec(page.url())?.[1] ?? '') : deleted;
    await page.getByText('Kept safely').waitFor();
    await page.getByRole('button', { name: /all cases$/ }).click();
    await page.getByText(title).first().waitFor();
  }
  // Closed, so that a copy of it is one the app could have left.
  await running.close();
  cpSync(profile, before, { recursive: true });

  const again = await launchApp({ profile });
  await again.page.getByRole('button', { name: `More about ${TITLE}` }).click();
  await again.page.getByRole('menuitem', { name: 'Delete…' }).click();
  await again.page.getByRole('dialog').getByRole('textbox').fill(TITLE);
  await again.page.getByRole('button', { name: 'Delete the case' }).click();
  await again.page.getByRole('dialog', { name: /was deleted$/ }).waitFor();
  await again.close();
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

test('the passphrase opens a vault that has another vault key, and no key of the case', async () => {
  const [was, is] = [await openTestVault(before), await openTestVault(profile)];
  const bound = `case|${deleted}|${was.vaultId}`;
  const wrapped = hexToBytes(fileOf(before).ring.cases[deleted] ?? '');
  const opens = ({ vaultKey }: OpenVault) => unwrapKey(wrapped, vaultKey, bound) !== null;
  expect([was.caseKeys.has(deleted), is.caseKeys.has(deleted)]).toEqual([true, false]);
  expect([opens(was), opens(is)]).toEqual([true, false]);
  expect(is.generation).toBeGreaterThan(was.generation);
});

test('no file under the profile holds the vault file as it was, nor the safety copy a row of the case', () => {
  const { header, ring } = fileOf(before);
  for (const wrapped of [ring.cases[deleted] ?? '', header.underPassphrase, header.underRecovery]) {
    expect(scan([before], wrapped).found).toHaveLength(1);
    expect(scan([profile], wrapped).found).toEqual([]);
  }
  expect(scan([join(before, 'safety-copy')], deleted).found).toHaveLength(1);
  expect(scan([join(profile, 'safety-copy')], deleted).found).toEqual([]);
});

test('where vault file and database are gone, no new vault is begun over the safety copy, and a backup is offered', async () => {
  const left = join(scratch, 'left');
  cpSync(profile, left, { recursive: true });
  for (const name of ['vault', join('Partitions', 'evenhand', 'IndexedDB')])
    rmSync(join(left, name), { recursive: true });
  const copy = () => readdirSync(join(left, 'safety-copy')).sort();
  const before = copy();
  const running = await launchApp({ profile: left, vault: 'none' });
  try {
    await running.page.getByText('the vault file that opens them is missing').waitFor();
    await running.page.getByRole('button', { name: 'Bring it back from a backup…' }).waitFor();
    expect(copy()).toEqual(before);
  } finally {
    await running.close();
  }
});

test('an old copy of all else beside the new vault file opens with the passphrase, and without the case', async () => {
  cpSync(vaultFileIn(profile), vaultFileIn(before));
  const running = await launchApp({ profile: before });
  const { page } = running;
  try {
    await page.getByText('One case cannot be opened.').waitFor();
    await page.getByText('Ms Stays').waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    await page.evaluate((id) => {
      window.location.hash = `#/case/${id}/overview`;
    }, deleted);
    await page.getByRole('heading', { name: 'This case could not be opened' }).waitFor();
  } finally {
    await running.close();
  }
});
