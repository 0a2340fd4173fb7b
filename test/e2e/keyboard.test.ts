import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';
import { wordsOf } from './parts/documents';
import { panel } from './parts/evidence-panel';
import { goByName, goRound, keyboardPlace, press, pressUntil, typeWords } from './parts/keyboard';
import { willSaveInto } from './parts/native-dialogs';
import { keptSafely, partsOfTheCase, work } from './parts/the-case';

// Every act here is a key. Each step fails when the keyboard is nowhere, out of sight, or without a ring.

let running: RunningApp;
let page: Page;
beforeAll(async () => {
  running = await launchApp();
  ({ page } = running);
  page.setDefaultTimeout(10_000);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => running?.close());
afterEach(() => {
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
});

const region = () =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));

/** Goes to a region of the window with F6. */
async function goToRegion(wanted: string): Promise<void> {
  for (let times = 0; (await region()) !== wanted; times += 1) {
    if (times > 6) throw new Error(`F6 never came to ${wanted}.`);
    await press(page, 'F6');
  }
}

test('opens the sample case from the first screen', async () => {
  const passed = await pressUntil(page, 'Tab', /Open this sample case/).then(() => goRound(page));
  expect(passed).toContain('button “Start an empty case”');
  await pressUntil(page, 'Tab', /Open this sample case/);
  await page.keyboard.press('Enter');
  await partsOfTheCase(page).waitFor();
  await keptSafely(page);
});

test('goes from region to region with F6, and back', async () => {
  await press(page, 'F6');
  const round: (string | null | undefined)[] = [];
  for (let times = 0; times < 4; times += 1) {
    round.push(await region());
    await press(page, 'F6');
  }
  expect(new Set(round)).toEqual(new Set(['top', 'nav', 'main', 'evidence']));
  const here = await region();
  await press(page, 'Shift+F6');
  expect(await region()).not.toBe(here);
  await press(page, 'F6');
  expect(await region()).toBe(here);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('Ctrl+%i shows a screen that Tab goes round', async (number) => {
  const names = await partsOfTheCase(page).getByRole('link').locator('span:first-child').allTextContents();
  await press(page, `Control+${number}`);
  const current = partsOfTheCase(page).locator('[aria-current=page]');
  await current.filter({ hasText: names[number - 1] ?? '' }).waitFor();
  await work(page).getByRole('heading', { level: 1 }).first().waitFor();
  await press(page, 'Tab');
  const passed = await goRound(page);
  expect(passed.some((place) => place.startsWith('a “Overview'))).toBe(true);
  expect(passed).toContain('button “Settings and help”');
});

test.each([
  'Recommendations',
  'Accuracy round',
  'Independent Person',
  'Adjudication',
  'Stage 3',
  'Bundle',
  'Documents',
  'Log',
  'Rules and calendar',
])('%s is reached by its name, and Tab goes round it', async (name) => {
  await goByName(page, name);
  await work(page).getByRole('heading', { level: 1 }).first().waitFor();
  await press(page, 'Tab');
  expect(await goRound(page)).toContain('button “Settings and help”');
});

test('opens a page of evidence, finds words on it and cites it', async () => {
  await goByName(page, 'Findings');
  await goToRegion('evidence');
  await pressUntil(page, 'Tab', /^button “E3/);
  const opened = await press(page, 'Enter');
  expect(opened.what).toBe('button “Back to the list”');
  await panel(page)
    .getByRole('article', { name: /^Page 1 of / })
    .waitFor();
  await pressUntil(page, 'Tab', /“Pages”/);
  await press(page, 'c');
  const dialog = page.getByRole('dialog', { name: /^Cite E3/ });
  await dialog.waitFor();
  await typeWords(page, 'FATHER HAS HISTORY OF DOMESTIC ABUSE');
  await dialog.getByText('These words are on the page, and').waitFor();
  await pressUntil(page, 'Tab', /Keep as a source/, 12);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  // The keyboard goes back to the page it came from.
  expect((await keyboardPlace(page)).hidden).toBe('');
  expect(await region()).toBe('evidence');
  await pressUntil(page, 'Shift+Tab', /“Back to the list”/);
  const back = await press(page, 'Enter');
  expect(back.what).toContain('E3');
});

test('writes in a finding, changes it with arrows, and takes it back', async () => {
  await goToRegion('main');
  await pressUntil(page, 'Tab', /^textbox “Analysis/);
  await page.keyboard.press('Control+End');
  await typeWords(page, ' One more sentence.');
  await pressUntil(page, 'Tab', /^radio “/);
  const before = await keyboardPlace(page);
  const after = await press(page, 'ArrowRight');
  expect(after.what).not.toBe(before.what);
  await keptSafely(page);
  await press(page, 'Control+z');
  await page.getByText(/^Undone: Finding on point/).waitFor();
  await press(page, 'Control+z');
  await page.getByText(/^Undone: Write “Analysis”/).waitFor();
  await pressUntil(page, 'Shift+Tab', /^textbox “Analysis/);
  const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(text).not.toContain('One more sentence.');
});

test('reads a document and saves it as Word', async () => {
  const folder = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'keyboard-'));
  await willSaveInto(running.app, folder);
  await goByName(page, 'Documents');
  await goToRegion('main');
  await pressUntil(page, 'Tab', /^button “Independent Person/);
  await press(page, 'Enter');
  await work(page)
    .getByRole('region', { name: /^Preview of the Independent Person/ })
    .waitFor();
  await goToRegion('nav');
  await goToRegion('main');
  await pressUntil(page, 'Tab', /Save as Word/);
  await page.keyboard.press('Enter');
  const said = page.getByText(/^Saved as “.*\.docx”\.$/);
  await said.waitFor({ timeout: 30_000 });
  expect((await keyboardPlace(page)).hidden).toBe('');
  const name = /“(.*)”/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  expect(await wordsOf(join(folder, name))).toContain('Simon Ferriby');
});

test('takes an adult complaint from its receipt to the response in Word', async () => {
  const folder = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'keyboard-'));
  await willSaveInto(running.app, folder);
  await goToRegion('top');
  if (!/all cases/.test((await keyboardPlace(page)).what)) await pressUntil(page, 'Tab', /all cases/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Your cases' }).waitFor();
  await pressUntil(page, 'Tab', /^button “New case/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New case' }).waitFor();
  await typeWords(page, 'Mrs P');
  await pressUntil(page, 'Tab', /^radio “Children/);
  await press(page, 'ArrowRight');
  await pressUntil(page, 'Tab', /^text “Council/);
  await typeWords(page, 'Harrowfield Council');
  await page.keyboard.press('Enter');
  await partsOfTheCase(page)
    .getByRole('link', { name: /^Response/ })
    .waitFor();

  await goByName(page, 'Complaint');
  await goToRegion('main');
  await pressUntil(page, 'Tab', /^button “Add (a|the first) point/);
  await page.keyboard.press('Enter');
  await pressUntil(page, 'Tab', /^textarea “In the complainant/);
  await typeWords(page, 'He was sent home with nobody coming.');

  await goByName(page, 'Response');
  await goToRegion('main');
  for (const [field, day] of [
    ['Received on', '10 Jan 2025'],
    ['Acknowledged on', '15 Jan 2025'],
    ['Discussion offered on', '15 Jan 2025'],
  ] as const) {
    await pressUntil(page, 'Tab', new RegExp(`^text “${field}`));
    await typeWords(page, day);
  }
  await pressUntil(page, 'Shift+Tab', /^tab “Acknowledgement/);
  await work(page)
    .getByRole('heading', { level: 1, name: /^The response is late: it was due by 9 July 2025/ })
    .waitFor();
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  for (const [field, words] of [
    ['How the complaint was considered', 'The referral log was read and four people asked.'],
    ['What was concluded', 'The referral was made and never opened.'],
    ['Matters that need', 'Every open referral is checked each morning.'],
    ['Whether the council is satisfied', 'We are satisfied that the check is in place.'],
  ] as const) {
    await pressUntil(page, 'Tab', new RegExp(`^textbox “${field}`));
    await typeWords(page, words);
  }
  await keptSafely(page);

  await goByName(page, 'Documents');
  await goToRegion('main');
  await pressUntil(page, 'Tab', /^tab “Reports/);
  await press(page, 'ArrowRight');
  await pressUntil(page, 'Tab', /^button “Response to your complaint/);
  await page.keyboard.press('Enter');
  await work(page)
    .getByRole('region', { name: /^Preview of the / })
    .getByText(/^Dear /)
    .waitFor();
  await pressUntil(page, 'Tab', /Save as Word/);
  await page.keyboard.press('Enter');
  const said = page.getByText(/^Saved as “.*Response to your complaint.*\.docx”\.$/);
  await said.waitFor({ timeout: 30_000 });
  const name = /“(.*)”/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  const text = await wordsOf(join(folder, name));
  for (const words of ['He was sent home', 'never opened', 'satisfied that the check', 'Ombudsman']) {
    expect(text).toContain(words);
  }
});
