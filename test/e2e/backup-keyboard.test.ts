import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';
import { keyboardPlace, press, pressUntil, typeWords } from './parts/keyboard';
import { willOpen, willSaveInto } from './parts/native-dialogs';
import { partsOfTheCase } from './parts/the-case';
import { locked, TEST_PASSPHRASE, unlock } from './test-vault';

// From the first start to a case that was deleted and came back, by keys alone. Each step fails when the keyboard is
// nowhere: what a button gives way to has to take it over.

const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evenhand-keys-'));
const drive = join(scratch, 'drive');
const NEW_PASSPHRASE = 'a heron waits beside the cold canal';
let running: RunningApp;
let page: Page;

beforeAll(async () => {
  mkdirSync(drive);
  running = await launchApp({ vault: 'none' });
  ({ page } = running);
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await running?.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
});
afterEach(() => {
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
});

/** Waits until the keyboard has come, by itself, to what has this name. */
const keyboardComesTo = (wanted: RegExp) =>
  expect
    .poll(
      async () => {
        const { what, hidden } = await keyboardPlace(page);
        return hidden ? `${what}: ${hidden}` : what;
      },
      { timeout: 20_000 },
    )
    .toMatch(wanted);

const goTo = async (words: string, arrives: RegExp) => {
  await page.keyboard.press('Control+k');
  await typeWords(page, words);
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await page.keyboard.press('Enter');
  await keyboardComesTo(arrives);
};
const toTheButton = async (name: RegExp) => {
  await page.locator('main').focus();
  await pressUntil(page, 'Tab', name);
};

test('makes the vault: passphrase, recovery key, and two groups of it typed back', async () => {
  await keyboardComesTo(/New passphrase/);
  await typeWords(page, 'short');
  await page.keyboard.press('Enter');
  await keyboardComesTo(/New passphrase/);
  await pressUntil(page, 'Tab', /Offer me one/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Another/);
  await pressUntil(page, 'Shift+Tab', /New passphrase/);
  await page.keyboard.press('Control+A');
  await typeWords(page, TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/The same again/);
  await typeWords(page, TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/^h1 “Your recovery key/);
  const items = await page
    .getByRole('list', { name: 'Recovery key' })
    .getByRole('listitem')
    .allTextContents();
  const groups = items.map((text) => text.slice(-5));
  await pressUntil(page, 'Tab', /I have it on paper/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Group \d+/);
  const asked = (await page.locator('label').allTextContents()).map((label) => Number(label.slice(6)));
  await typeWords(page, groups[(asked[0] ?? 0) - 1] ?? '');
  await page.keyboard.press('Enter');
  // The other one is still to be typed, and the keyboard is there.
  await keyboardComesTo(new RegExp(`Group ${asked[1]}”`));
  await typeWords(page, groups[(asked[1] ?? 0) - 1] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start an empty case' }).waitFor({ timeout: 60_000 });
  await keyboardComesTo(/^main/);
});

test('chooses a place, backs up, and runs the drill to the end of its report', async () => {
  await pressUntil(page, 'Tab', /Open this sample case/);
  await page.keyboard.press('Enter');
  await partsOfTheCase(page).waitFor();
  await goTo('safe keeping', /^main “Your cases are kept on this computer only/);
  await willOpen(running.app, [running.profile]);
  await pressUntil(page, 'Tab', /Choose where backups go/);
  await press(page, 'Enter');
  await page.getByRole('alert').filter({ hasText: 'inside the one Evenhand keeps your cases in' }).waitFor();
  await willOpen(running.app, [drive]);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Back up now/);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Backed up and read back: 22 files' }).waitFor();
  await keyboardComesTo(/Back up now/);
  await pressUntil(page, 'Tab', /Run a drill/);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Everything in the backup would come back.' }).waitFor();
  await keyboardComesTo(/Run a drill/);
});

test('a newest backup that is half copied is called so, and the next one is whole again', async () => {
  const backup = join(drive, readdirSync(drive)[0] ?? '');
  truncateSync(join(backup, 'set-00000001', 'rows.ehsc'), 5_000);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'The newest backup is not as it was written' }).waitFor();
  await page.getByRole('heading', { name: 'Your cases are kept; the backup is not whole' }).waitFor();
  await pressUntil(page, 'Shift+Tab', /Back up now/);
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /Backed up and read back/ })
    .waitFor();
  await page.getByRole('heading', { name: 'Your cases are kept, and backed up' }).waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

test('a drive that is away is said, and so is that it is still away', async () => {
  renameSync(drive, `${drive}-away`);
  await page.getByRole('alert').filter({ hasText: 'The place for backups is not there.' }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: 'it is still not there, and no backup was made' })
    .waitFor();
  await keyboardComesTo(/Back up now/);
  renameSync(`${drive}-away`, drive);
  const said = page.getByRole('alert').filter({ hasText: 'not there' });
  await expect.poll(() => said.count(), { timeout: 20_000 }).toBe(0);
});

test('changes the passphrase', async () => {
  await page.keyboard.press('Control+k');
  await typeWords(page, 'passphrase');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Passphrase and locking' }).waitFor();
  await pressUntil(page, 'Tab', /Change the passphrase/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Your passphrase now/);
  await typeWords(page, TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/New passphrase/);
  await typeWords(page, NEW_PASSPHRASE);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/The same again/);
  await typeWords(page, NEW_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('The passphrase is changed').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  // The heading, or all of it where that is scrolled away.
  await keyboardComesTo(/^(h1 “Your cases are kept.*”|main.*)$/);
});

test('deletes the case, and keeps the certificate', async () => {
  await willSaveInto(running.app, scratch);
  await press(page, 'F6');
  await pressUntil(page, 'Tab', /Evenhand: all cases/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/^main/);
  await pressUntil(page, 'Tab', /More about/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete…' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await keyboardComesTo(/Delete…/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/To confirm, type/);
  await typeWords(page, 'Mrs T');
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Save the certificate/);
  // It can be made only now: a key too many does not lose it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByText(/^Saved as “.*Certificate of deletion\.docx”/).waitFor();
  await keyboardComesTo(/^h1 “From a council/);
});

test('brings it back from the backup made under the passphrase of before', async () => {
  await goTo('bringing cases back', /^main/);
  await toTheButton(/Open a backup/);
  await willOpen(running.app, [drive]);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Choose the backup’s folder/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/^password “Passphrase/);
  await typeWords(page, TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/^checkbox “Mrs T/);
  await page.keyboard.press('Space');
  await pressUntil(page, 'Tab', /Bring the case in/);
  await page.keyboard.press('Enter');
  await page.getByText('Brought in whole, beside your other cases.').waitFor({ timeout: 60_000 });
  await keyboardComesTo(/^button “Close/);
  await page.keyboard.press('Enter');
  await keyboardComesTo(/Open a backup/);
  await page.keyboard.press('Control+L');
  await locked(page);
  await unlock(page, NEW_PASSPHRASE);
  await keyboardComesTo(/^main/);
});
