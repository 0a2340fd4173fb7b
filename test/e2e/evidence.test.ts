import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import {
  addFolder,
  closeReport,
  goTo,
  launchAtLaptopSize,
  painted,
  reportLines,
  row,
  selectWords,
  startEmptyCase,
} from './evidence-steps';
import type { RunningApp } from './launch';

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-papers-'));
  cpSync(join(repository, 'resources', 'samples', 'case-b'), folder, { recursive: true });
  running = await launchAtLaptopSize();
  await startEmptyCase(running.page, 'Mr R');
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const panel = () => running.page.getByRole('complementary', { name: 'Evidence' });
const searchField = () => panel().getByLabel('Search the evidence and interviews');

test('a council’s folder comes in: numbered, dated, told apart, the photograph with its e-mail', async () => {
  const { page } = running;
  const report = await addFolder(running, folder);
  expect(await report.getByRole('heading').first().textContent()).toBe('22 documents were added.');
  const lines = await reportLines(report);
  expect(lines.get('E2 Photograph of arm.jpg')).toBe('E2 Attached to E1.');
  expect(lines.get('E5 Home visit to mother.pdf')).toContain('It is a scan (1 page without text)');
  await closeReport(page);

  expect(await row(page, 'Safety concern').textContent()).toMatch(
    /^E120 May 2024Safety concernTobias Renshall → MASHE-mail/,
  );
  expect(await row(page, 'Team manager reply').textContent()).toMatch(
    /^E1631 Jul 2024Team manager replyLetter/,
  );
  expect(await row(page, 'Photograph of arm').first().textContent()).toMatch(/^E220 May 2024/);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('23');
});

test('adding it again changes nothing and says where everything is', async () => {
  const { page } = running;
  const report = await addFolder(running, folder);
  expect(await report.getByRole('heading').first().textContent()).toBe(
    'No documents were added, 22 already in the register.',
  );
  const lines = await reportLines(report);
  expect(lines.get('E2 Photograph of arm.jpg')).toContain('what was attached to E1');
  expect(lines.get('E12 Child and family assessment.pdf')).toContain('the same file, byte for byte, as E12');
  await closeReport(page);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('23');
});

test('a phrase is found on its page, which opens with the words marked', async () => {
  const { page } = running;
  await goTo(page, 'Findings');
  await searchField().fill('"continue to draw services"');
  const result = panel().getByRole('list', { name: 'Search results' }).getByRole('button');
  await result.waitFor();
  expect(await result.textContent()).toMatch(/^E12 Child and family assessmentp 2/);
  // By keyboard: from the field into the results, and open.
  await searchField().press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (CSS.highlights.get('evidence-search')?.size ?? 0) > 0);
  expect(await painted(page, 'evidence-search')).toEqual(['continue to draw services']);
  expect(await panel().getByLabel('Page, of 2').inputValue()).toBe('2');
});

test('words on different papers are found by what their papers are called', async () => {
  await searchField().fill('photograph opened');
  const results = panel().getByRole('list', { name: 'Search results' }).getByRole('button');
  await results.filter({ hasText: 'Photograph upload log' }).waitFor();
  await searchField().fill('nothing-has-this-word');
  await panel().getByText('Nothing in this case has these words').waitFor();
  await searchField().fill('');
});

test('an e-mail leads to what was attached to it, and back', async () => {
  await searchField().fill('"My daughter Imogen (7)"');
  await panel()
    .getByRole('button', { name: /^E1 Safety concern/ })
    .first()
    .click();
  await panel().getByRole('button', { name: 'E2 Photograph of arm' }).click();
  const picture = panel().getByRole('img', { name: 'Photograph of arm' });
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1_000);
  await panel().getByRole('button', { name: 'E1 Safety concern', exact: true }).click();
  await panel().getByRole('region', { name: 'Document' }).getByText('My daughter Imogen (7)').waitFor();
  await searchField().fill('');
});

test('selected words are cited in the text being written, and opened again from there', async () => {
  const { page } = running;
  await goTo(page, 'Complaint');
  await page
    .getByRole('button', { name: /Add (a|the first) point/ })
    .first()
    .click();
  await goTo(page, 'Findings');
  const text = page.getByRole('textbox', { name: 'What happened' });
  await text.click();
  await page.keyboard.type('The log shows when it was opened ');
  await searchField().fill('"attachment opened"');
  await panel()
    .getByRole('button', { name: /Photograph upload log/ })
    .click();
  const words = panel().locator('[data-words] span', { hasText: '03 June 2024 10.22' });
  await words.waitFor();
  await selectWords(page, words);
  await page
    .getByRole('toolbar', { name: 'Cite the selected words' })
    .getByRole('button', { name: /^Cite in/ })
    .click();
  await text.getByText('E7', { exact: true }).waitFor();

  await goTo(page, 'Evidence');
  await goTo(page, 'Findings');
  await page.getByRole('textbox', { name: 'What happened' }).getByText('E7', { exact: true }).click();
  await page.waitForFunction(() => (CSS.highlights.get('evidence-quote')?.size ?? 0) > 0);
  expect((await painted(page, 'evidence-quote')).join('')).toContain('03 June 2024 10.22');
});

test('a source bears on the point, and its particulars can be edited and taken back', async () => {
  const { page } = running;
  const words = panel().locator('[data-words] span', { hasText: '21 May 2024 11.30' });
  await selectWords(page, words);
  // By keyboard: Alt+C goes into the bar, arrows move along it.
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await panel().getByRole('tab', { name: 'This point’s sources' }).click();
  const undermining = panel().getByRole('region', { name: 'Undermines' });
  await undermining.getByText('21 May 2024 11.30').waitFor();
  await undermining.getByRole('button', { name: /^Edit source/ }).click();
  await undermining.getByLabel('Place finer than the page').fill('third entry');
  await undermining.getByRole('button', { name: 'E7, third entry', exact: true }).waitFor();
  await undermining.getByLabel('Words quoted').fill('words nobody wrote in the log');
  await undermining.getByText('These words are not in the document').waitFor();
  await undermining.getByRole('button', { name: /^Delete source/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await undermining.waitFor({ state: 'hidden' });
});

test('nothing was asked of any network, and no rule of the page was broken', () => {
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.crashes()).toEqual([]);
});
