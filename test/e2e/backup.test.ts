import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { recoveryKeyWords } from '@shared/vault/recovery-key';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBackupByTheBook } from '../builders/independent-reader';
import { launchAtLaptopSize, openSample } from './evidence-steps';
import { launchApp, type RunningApp } from './launch';
import { willOpen } from './parts/native-dialogs';
import { shot } from './parts/shot';
import { locked, TEST_PASSPHRASE, TEST_RECOVERY_KEY, unlock } from './test-vault';

const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evenhand-backup-'));
const drive = join(scratch, 'drive');
const elsewhere = join(scratch, 'other-computer');
const secondDrive = join(scratch, 'second-drive');
let first: RunningApp;
let before: Stored;

type Stored = { readonly rows: Record<string, string>; readonly evidence: Record<string, string> };

/** Every row as it lies in the page's database, and every sealed file of evidence, each as its SHA-256. */
async function stored(page: Page, profile: string): Promise<Stored> {
  const rows = await page.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await opened(indexedDB.open('evenhand-sealed'));
    const sums: Record<string, string> = {};
    for (const name of database.objectStoreNames) {
      if (name === 'turns') continue;
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([opened(store.getAllKeys()), opened(store.getAll())]);
      for (const [at, key] of keys.entries()) {
        const box = (values[at] as { box: Uint8Array<ArrayBuffer> }).box;
        const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', box));
        sums[`${name} ${JSON.stringify(key)}`] = [...sum].map((byte) => byte.toString(16)).join('');
      }
    }
    database.close();
    return sums;
  });
  const cases = join(profile, 'cases');
  const files = readdirSync(cases, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const evidence = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(cases, path), createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return { rows, evidence: Object.fromEntries(evidence) };
}

/** The sets that are whole on the second drive. */
const setsOnSecondDrive = () =>
  readdirSync(secondDrive, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(/[\\/]/).at(-1) ?? '')
    .filter((name) => name.startsWith('set-'))
    .sort();

const safeKeeping = async (page: Page) => {
  await page.getByRole('button', { name: 'Settings and help' }).click();
  await page.getByRole('menuitem', { name: 'Safe keeping and backups' }).click();
  await page.getByRole('heading', { level: 1, name: /^Your cases are kept/ }).waitFor();
};

async function faults(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

beforeAll(async () => {
  for (const folder of [drive, secondDrive]) mkdirSync(folder);
  first = await launchAtLaptopSize();
});
afterAll(async () => {
  await first?.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
});

test('a backup goes to a folder the user chooses; nothing in it can be read, by name or content', async () => {
  const { page, app, profile } = first;
  await openSample(page, 'Mr R: inaccurate recording', 'Documents');
  await page.getByRole('button', { name: 'Evenhand: all cases' }).click();
  await page.getByText('There is no backup yet.').waitFor();
  await safeKeeping(page);
  await shot(page, 'safe-keeping-none');
  await willOpen(app, [drive]);
  await page.getByRole('button', { name: 'Choose where backups go' }).click();
  await page.getByLabel('Back up', { exact: true }).selectOption('hand');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^Backed up and read back: 22 files/).waitFor({ timeout: 60_000 });
  before = await stored(page, profile);
  const entries = readdirSync(drive, { recursive: true, withFileTypes: true });
  const paths = entries.map(({ parentPath, name }) => relative(drive, join(parentPath, name)));
  // Fixed words and random ids, nothing else.
  const opaque =
    /^Evenhand backup [0-9a-f]{8}(\/evidence(\/[\w-]+(\/[\w-]+\.sealed)?)?|\/set-\d{8}(\/(rows\.ehsc|vault\.json|list))?)?$/;
  expect(paths.map((path) => path.replaceAll('\\', '/')).filter((path) => !opaque.test(path))).toEqual([]);
  const content = entries
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1'))
    .join('');
  for (const words of ['Mr R: inacc', '%PDF-1.', 'word/document.xml', 'assessment', 'council'])
    expect(content).not.toContain(words);
  expect(await page.evaluate(() => document.body.textContent)).not.toContain(scratch);
});

test('a drill opens all of it and says what would come back', async () => {
  const { page } = first;
  await page.getByRole('button', { name: 'Run a drill' }).click();
  await page.getByText('Everything in the backup would come back.').waitFor({ timeout: 60_000 });
  await page.getByText(/Would come back exactly as it is now, with all 22 files/).waitFor();
  await page
    .getByText('It opens with your present passphrase, and with your present recovery key.')
    .waitFor();
  await shot(page, 'safe-keeping-drill');
  expect(await faults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'safe-keeping-dark');
  expect(await faults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  // The drill stands in the trail of the case, so there is something new to back up.
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/22 files of evidence.*no files were written/).waitFor({ timeout: 60_000 });
});

test('a damaged file of evidence is found by the drill, and the next backup writes it anew', async () => {
  const { page } = first;
  const sealed = readdirSync(drive, { recursive: true, withFileTypes: true }).find(({ name }) =>
    name.endsWith('.sealed'),
  )!;
  const path = join(sealed.parentPath, sealed.name);
  const whole = readFileSync(path);
  const bytes = Buffer.from(whole);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
  await page.getByRole('button', { name: 'Run a drill' }).click();
  await page.getByText(/without 1 file of 22/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/1 file was written/).waitFor({ timeout: 60_000 });
  expect(readFileSync(path).equals(whole)).toBe(true);
});

test('another program, written from SECURITY.md alone, opens it with the passphrase', async () => {
  const folder = join(drive, readdirSync(drive)[0] ?? '');
  const { rows, evidence } = await readBackupByTheBook(folder, TEST_PASSPHRASE);
  expect(rows).toHaveLength(Object.keys((await stored(first.page, first.profile)).rows).length);
  const words = JSON.stringify(rows);
  expect(words).toContain('Mr R');
  // The evidence is what its rows say it is.
  const files = rows.filter(({ table }) => table === 'evidenceFiles');
  expect(files).toHaveLength(22);
  for (const { columns } of files) {
    const bytes = evidence.get(String(columns.fileId)) ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(columns.sha256);
  }
});

test('on another computer everything comes back from the backup alone, with the recovery key', async () => {
  await first.close();
  // The set made before the drill is the one to be equal to what was read then.
  const second = await launchApp({ profile: elsewhere, vault: 'none' });
  try {
    const { page, app } = second;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
    await page.getByRole('button', { name: 'Bring my cases back from a backup' }).click();
    await willOpen(app, [drive]);
    await page.getByRole('button', { name: 'Choose the backup’s folder' }).click();
    const sets = page.getByLabel(/^Backups in/);
    await sets.waitFor();
    expect(await sets.locator('option').count()).toBe(3);
    await sets.selectOption('1');
    await page.getByRole('button', { name: 'with the recovery key' }).click();
    await page
      .getByRole('textbox', { name: 'Recovery key' })
      .fill(recoveryKeyWords(TEST_RECOVERY_KEY).join(' '));
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'What this backup holds' }).waitFor({ timeout: 60_000 });
    await page.getByText(/22 files of evidence/).waitFor();
    await shot(page, 'restore-holds');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring it back to this computer' }).click();
    await page.getByRole('heading', { name: 'Choose a new passphrase' }).waitFor({ timeout: 60_000 });
    await page.getByLabel('New passphrase').fill('a heron waits beside the cold canal');
    await page.getByLabel('The same again').fill('a heron waits beside the cold canal');
    await page.getByRole('button', { name: 'Open my cases' }).click();
    await page.getByRole('button', { name: 'New case' }).waitFor({ timeout: 60_000 });
    expect(await stored(page, elsewhere)).toEqual(before);
    await page.getByText('Mr R', { exact: false }).first().click();
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor();
    expect(second.observed.consoleErrors()).toEqual([]);
    expect(second.observed.requestsOutside()).toEqual([]);
  } finally {
    await second.close();
  }
});

test('beside other cases, under another vault, with the passphrase the backup was made with', async () => {
  const third = await launchAtLaptopSize();
  try {
    const { page, app } = third;
    await page.getByRole('button', { name: 'Settings and help' }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('bringing cases back');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open a backup' }).click();
    await willOpen(app, [drive]);
    await page.getByRole('button', { name: 'Choose the backup’s folder' }).click();
    const form = page.getByRole('form', { name: 'Open the backup' });
    await form.getByLabel('Passphrase', { exact: true }).fill(TEST_PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /Mr R/ }).check({ timeout: 60_000 });
    await shot(page, 'bring-in');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring the case in' }).click();
    await page.getByText('Brought in whole, beside your other cases.').waitFor({ timeout: 60_000 });
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByRole('button', { name: 'Evenhand: all cases' }).click();
    await page.getByText('Mr R', { exact: false }).first().waitFor();

    // By the schedule that is chosen for whoever chooses none: at each lock and close.
    await safeKeeping(page);
    await willOpen(app, [secondDrive]);
    await page.getByRole('button', { name: 'Choose where backups go' }).click();
    await page.getByRole('button', { name: 'Back up now' }).waitFor();
    await page.keyboard.press('Control+L');
    await locked(page);
    await expect.poll(setsOnSecondDrive, { timeout: 60_000 }).toEqual(['set-00000001']);
    await unlock(page);
    await page.getByRole('button', { name: 'Evenhand: all cases' }).click();
    await page.getByText('Mr R', { exact: false }).first().click();
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor();
  } finally {
    await third.close();
  }
  expect(setsOnSecondDrive()).toEqual(['set-00000001', 'set-00000002']);
});
