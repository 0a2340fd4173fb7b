import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOddFiles } from '../fixtures/evidence/odd-files';
import {
  closeReport,
  dropOn,
  goTo,
  launchAtLaptopSize,
  openSample,
  painted,
  reportLines,
  reportOf,
  row,
} from './evidence-steps';
import type { RunningApp } from './launch';

let running: RunningApp;
let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'evenhand-register-'));
  writeOddFiles(join(scratch, 'odd'));
  running = await launchAtLaptopSize();
  await openSample(running.page, 'Mr R: inaccurate recording', 'Evidence');
});
afterAll(async () => {
  await running.close();
  rmSync(scratch, { recursive: true, force: true });
});

const references = async () =>
  (await running.page.locator('[data-document] > :first-child').allTextContents()).slice(0, 6);
const form = () => running.page.locator('[data-document-form]');
const undo = () => running.page.keyboard.press('Control+z');
/** The keyboard is on the register, at its first row. */
const atTheTop = async () => {
  await running.page.getByRole('grid').focus();
  await running.page.keyboard.press('Home');
};

test('the register goes by keyboard: rows, their order, taking it back', async () => {
  const { page } = running;
  await row(page, 'Safety concern').waitFor();
  expect(await references()).toEqual(['E1', 'E2', 'E2a', 'E3', 'E4', 'E5']);
  await atTheTop();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[data-active]').textContent()).toMatch(/^E2/);
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForFunction(() => document.querySelector('[data-document]')?.textContent?.startsWith('E2'));
  expect((await references()).slice(0, 3)).toEqual(['E2', 'E1', 'E2a']);
  expect(await page.locator('[data-active]').textContent()).toMatch(/^E2/);
  await undo();
  await page.waitForFunction(() => document.querySelector('[data-document]')?.textContent?.startsWith('E1'));
});

test('rows are corrected where they stand: field by field, row by row, from the row above', async () => {
  const { page } = running;
  await atTheTop();
  await page.keyboard.press('F2');
  const row1 = page.getByRole('group', { name: 'Correct E1', exact: true });
  await row1.getByLabel('Title').fill('Safety concern of 20 May');
  await page.keyboard.press('Shift+Tab');
  await row1.getByLabel('Date').fill('21/05/2024');
  await page.keyboard.press('Enter');
  // The same field of the next row, taken from the row above.
  const row2 = page.getByRole('group', { name: 'Correct E2', exact: true });
  await row2.waitFor();
  await page.keyboard.press('Control+d');
  expect(await row2.getByLabel('Date').inputValue()).toBe('21 May 2024');
  await row2.getByLabel('Date').fill('some time in May');
  await page.keyboard.press('Enter');
  expect(await row2.getByLabel('Date').getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Escape');
  await row(page, 'Safety concern of 20 May').waitFor();
  expect(await row(page, 'Safety concern of 20 May').textContent()).toMatch(/21 May 2024/);
  await undo();
  await row(page, 'Safety concern of 20 May').waitFor({ state: 'detached' });
});

test('renumbering follows the order, changes every label with it, and is one step to take back', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Renumber E1 to E\d+/ }).click();
  await row(page, 'Photograph of arm').nth(1).getByText('E2', { exact: true }).waitFor();
  // E2 is attached to E1; what was E2a is the second document by itself.
  expect((await references()).slice(0, 4)).toEqual(['E1', 'E1a', 'E2', 'E3']);
  await undo();
  await row(page, 'Photograph of arm').nth(1).getByText('E2a', { exact: true }).waitFor();
});

test('an entry is edited beside the list, and several are tied to a point at once', async () => {
  const { page } = running;
  await row(page, 'Police notification 2019').click();
  await form().getByLabel('Title').fill('Notice about another man');
  await row(page, 'Notice about another man').waitFor();
  await undo();
  await row(page, 'Police notification 2019').waitFor();

  await row(page, 'Police notification 2019').click();
  await row(page, 'Telephone call to father').click({ modifiers: ['Shift'] });
  await page.getByRole('heading', { name: '3 documents chosen' }).waitFor();
  await page
    .getByRole('group', { name: 'All of them bear on points' })
    .getByRole('button', { name: /^9/ })
    .click();
  expect(await row(page, 'Police notification 2019').textContent()).toContain('1, 9');
  expect(await row(page, 'Home visit to mother').textContent()).toContain('2b, 5, 9');
  await undo();
  await page.waitForFunction(
    () => !document.querySelector('[data-register]')?.textContent?.includes('2b, 5, 9'),
  );
});

test('the register is filtered and sorted, and its order can only be changed in its own order', async () => {
  const { page } = running;
  await page.getByLabel('Filter the register').fill('postgate');
  await row(page, 'Safety concern').waitFor({ state: 'hidden' });
  await page
    .getByRole('status')
    .getByText(/^\d+ of 22$/)
    .waitFor();
  await page.getByRole('button', { name: 'Date' }).click();
  expect(await page.getByRole('columnheader', { name: 'Date' }).getAttribute('aria-sort')).toBe('ascending');
  expect(await page.locator('[data-document]').first().getAttribute('draggable')).toBe('false');
  await page.getByLabel('Filter the register').fill('');
  expect(
    await row(page, 'Police notification 2019')
      .waitFor()
      .then(() => references()),
  ).toContain('E4');
  await page.getByRole('button', { name: 'Date' }).click();
  await page.getByRole('button', { name: 'Date' }).click();
  expect((await references())[0]).toBe('E1');
});

test('deleting says what cites it, can point that elsewhere, and can be taken back', async () => {
  const { page } = running;
  await row(page, 'Photograph upload log').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: /^Delete E7/ });
  expect(await dialog.textContent()).toMatch(/\d+ citations point at it, used in .*the finding on point 2a/);
  await dialog.getByLabel(/better copy/).check();
  await dialog.getByLabel('The other document').fill('E12');
  await page.getByRole('option', { name: /^E12/ }).click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await row(page, 'Photograph upload log').waitFor({ state: 'hidden' });
  await goTo(page, 'Findings');
  await page.getByRole('tab', { name: /2a/ }).click();
  expect(await page.getByRole('textbox', { name: 'What happened' }).textContent()).not.toContain('removed');
  await goTo(page, 'Evidence');
  await undo();
  await row(page, 'Photograph upload log').waitFor();
});

test('a folder dropped on the screen comes in, folders inside it too', async () => {
  const { page } = running;
  await dropOn(running, page.getByRole('grid'), [join(scratch, 'odd')]);
  const lines = await reportLines(await reportOf(page));
  expect(lines.get('empty.pdf')).toMatch(/^Not added It is empty/);
  expect([...lines.values()].some((words) => words.includes('“good letter (2).pdf”'))).toBe(true);
  await closeReport(page);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(22 + 20 + 1));
  await undo();
  await page.waitForFunction(
    () => document.querySelector('[data-register]')?.getAttribute('aria-rowcount') === '23',
  );
});

test('part of a scan is cited by drawing a frame on it, or the page whole by keyboard', async () => {
  const { page } = running;
  await row(page, 'Home visit to mother').dblclick();
  const pages = page.getByRole('region', { name: 'Pages' });
  const scan = pages.getByRole('article', { name: 'Page 1 of 1' });
  await scan.locator('canvas').waitFor();
  await page.getByRole('button', { name: /^Cite a part/ }).click();
  const box = await scan.boundingBox();
  if (!box) throw new Error('No page');
  await page.mouse.move(box.x + box.width * 0.2, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 160, { steps: 5 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: /^Cite E5/ });
  await dialog.getByText('The part you marked on the page is kept with it.').waitFor();
  await dialog.getByLabel('Words quoted').fill('Explained the court case was hard');
  // The scan may have been read from its picture by now, or not yet.
  await dialog.getByText(/^(This page has no text to compare with|These words are on the page)/).waitFor();
  await dialog.getByLabel('Bears on point').fill('2b');
  await page.getByRole('option', { name: /^2b/ }).click();
  await dialog.getByRole('button', { name: 'Keep as a source' }).click();
  await page.getByText('E5 supports point 2b.').waitFor();

  await pages.focus();
  await page.keyboard.press('c');
  await page.getByRole('dialog', { name: /^Cite E5/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Register' }).click();

  await goTo(page, 'Findings');
  await page.getByRole('tab', { name: /2b/ }).click();
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await panel.getByRole('tab', { name: 'This point’s sources' }).click();
  await panel.getByText('Explained the court case was hard').waitFor();
  await panel
    .getByRole('listitem')
    .filter({ hasText: 'Explained the court case was hard' })
    .getByRole('button', { name: 'E5', exact: true })
    .click();
  await panel.locator('[data-region-mark]').waitFor();
});

test('every quotation of the sample stands on its page, and is marked there when its citation is opened', async () => {
  const { page } = running;
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await page.getByRole('tab', { name: /2a/ }).click();
  await panel.getByRole('tab', { name: 'This point’s sources' }).click();
  await panel
    .getByText('“she had a mark', { exact: false })
    .or(panel.getByText('she had a mark'))
    .first()
    .waitFor();
  for (const tab of await page.getByRole('tablist').first().getByRole('tab').all()) {
    await tab.click();
    await page.waitForTimeout(400);
    expect(
      await panel.getByText('These words are not').allTextContents(),
      (await tab.textContent()) ?? '',
    ).toEqual([]);
  }
  await page.getByRole('tab', { name: /2a/ }).click();
  await panel
    .getByRole('listitem')
    .filter({ hasText: 'Three small brownish' })
    .getByRole('button', { name: /^E2a/ })
    .click();
  await page.waitForFunction(() => (CSS.highlights.get('evidence-quote')?.size ?? 0) > 0);
  expect((await painted(page, 'evidence-quote')).join('')).toContain('Three small brownish round marks');
});

test('nothing was asked of any network, and no rule of the page was broken', () => {
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
});
