import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeManyPapers } from '../builders/many-papers';
import { launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';
import { willOpen, willSaveInto } from './parts/native-dialogs';
import { goTo, keptSafely, partsOfTheCase, work } from './parts/the-case';

const PAPERS = 1_000;
/** More elements than this on the screen and the list is drawn whole. */
const MOST_ELEMENTS = 1_500;

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-large-'));
  writeManyPapers(join(folder, 'case'), PAPERS);
  running = await launchAtLaptopSize();
  const { page } = running;
  page.setDefaultTimeout(60_000);
  await willOpen(running.app, [join(folder, 'case')]);
  await page.getByRole('button', { name: 'a folder', exact: true }).click();
  await partsOfTheCase(page).waitFor();
  await goTo(page, 'Bundle');
  await main().getByRole('button', { name: 'Make a bundle' }).click();
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => work(running.page);
const grid = () => main().getByRole('grid', { name: 'Papers of the bundle, in order' });
const line = (title: string): Locator =>
  grid()
    .getByRole('row')
    .filter({ has: running.page.getByText(title, { exact: true }) });
const placeOf = async (title: string) => Number(await line(title).getAttribute('aria-rowindex'));
const chosen = () => grid().locator('[aria-selected=true]');

test('a thousand papers: the list draws what is in sight, and goes from end to end by keys', async () => {
  const { page } = running;
  await grid().waitFor();
  expect(Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(PAPERS);
  await grid().focus();
  await page.keyboard.press('End');
  await chosen().filter({ hasText: 'E1000' }).waitFor();
  await page.keyboard.press('Home');
  await chosen().filter({ hasText: 'Complaint and responses' }).or(chosen().first()).first().waitFor();
  expect(await main().evaluate((element) => element.querySelectorAll('*').length)).toBeLessThan(
    MOST_ELEMENTS,
  );
});

test('papers are moved by keys and by dragging, and put into another section', async () => {
  const { page } = running;
  await grid().focus();
  await page.keyboard.press('End');
  const last = (await chosen().locator('[title]').getAttribute('title')) ?? '';
  const before = await placeOf(last);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => placeOf(last)).toBe(before - 3);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => placeOf(last)).toBe(before - 2);

  const rows = grid().getByRole('row');
  const titles = await rows
    .locator('[title]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('title')));
  const [target, , , moved] = titles.filter((each) => each !== last).slice(-6) as string[];
  await line(moved as string).dragTo(line(target as string));
  await expect
    .poll(async () => (await placeOf(moved as string)) - (await placeOf(target as string)))
    .toBe(-1);
  await keptSafely(page);
});

test('a large bundle tells how far it is, can be cancelled, and then leaves nothing', async () => {
  const { page } = running;
  await willSaveInto(running.app, folder);
  await main()
    .getByRole('heading', { level: 1, name: /is ready to go out/ })
    .waitFor();
  await main().getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue Bundle' });
  await dialog.getByLabel(/I have looked at/).check();
  await dialog.getByRole('button', { name: 'Make and save…' }).click();
  const progress = page.getByRole('dialog', { name: /^Making Bundle/ });
  await progress.getByRole('progressbar').waitFor();
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was saved.').waitFor();
  await progress.waitFor({ state: 'hidden' });
  expect(existsSync(join(folder, 'Bundle.pdf'))).toBe(false);
  await main().getByRole('tab', { name: 'Issued (0)' }).waitFor();
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
});
