import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import scanned from '../shared/samples/scanned-pages.json';
import {
  addFolder,
  closeReport,
  goTo,
  launchAtLaptopSize,
  painted,
  row,
  startEmptyCase,
} from './evidence-steps';
import type { RunningApp } from './launch';

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-scans-'));
  for (const sample of ['case-a', 'case-b']) {
    cpSync(join(repository, 'resources', 'samples', sample), join(folder, sample), {
      recursive: true,
      filter: (path) => !/\.json$|\.md$/.test(path),
    });
  }
  running = await launchAtLaptopSize();
  await startEmptyCase(running.page, 'Scans');
  await addFolder(running, folder);
  await closeReport(running.page);
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const panel = () => running.page.getByRole('complementary', { name: 'Evidence' });
const searchField = () => panel().getByLabel('Search the evidence and interviews');

/** Three places of five words in a row, spread over what was read off a page by eye. */
function phrases(transcript: string): string[] {
  const words = transcript.split(' ');
  return [0.3, 0.55, 0.8].map((at) => {
    const from = Math.floor(words.length * at);
    return words
      .slice(from, from + 5)
      .join(' ')
      .replaceAll('"', '');
  });
}

test('every scanned page of both samples is found by words read off it, with no network', async () => {
  const { page } = running;
  await page
    .getByText(/Reading scanned pages/)
    .first()
    .waitFor();
  await page
    .getByText(/Reading scanned pages/)
    .first()
    .waitFor({ state: 'detached', timeout: 100_000 });
  await goTo(page, 'Findings');
  for (const pages of Object.values(scanned)) {
    for (const [reference, transcript] of Object.entries(pages)) {
      let found = 0;
      for (const phrase of phrases(transcript)) {
        await searchField().fill(`"${phrase}"`);
        const result = panel().getByRole('list', { name: 'Search results' }).getByRole('button');
        const nothing = panel().getByText('Nothing in this case has all of these words');
        await result.first().or(nothing).waitFor();
        if (await result.first().isVisible()) found += 1;
      }
      // Recognition may misread a word of one phrase; of three, two are right.
      expect(found, `${reference}: ${phrases(transcript).join(' | ')}`).toBeGreaterThanOrEqual(2);
    }
  }
});

test('recognised words are marked on the picture, and not quoted before someone compared them with it', async () => {
  const { page } = running;
  await searchField().fill('"faint yellow mark"');
  await panel()
    .getByRole('list', { name: 'Search results' })
    .getByRole('button')
    .filter({ hasText: 'Home visit to mother' })
    .click();
  await page.waitForFunction(() => (CSS.highlights.get('evidence-search')?.size ?? 0) > 0);
  expect(await painted(page, 'evidence-search')).toEqual(['faint yellow mark']);
  await panel()
    .getByText(/Words read from the picture, \d+ % sure/)
    .waitFor();

  const word = panel()
    .locator('[data-recognised]')
    .filter({ hasText: /^yellow/ });
  await word.dblclick();
  const compare = page.getByRole('button', { name: 'Compare with the picture, to cite…' });
  await compare.waitFor();
  expect(await page.getByRole('toolbar', { name: 'Cite the selected words' }).count()).toBe(0);
  await compare.click();
  const dialog = page.getByRole('dialog', { name: 'Compare with the picture' });
  await dialog.locator('canvas').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'The words' }).inputValue()).toBe('yellow');
  const confirm = dialog.getByRole('button', { name: 'Confirm' });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel(/I have compared them/).check();
  await confirm.click();
  const cite = page.getByRole('dialog', { name: /^Cite E/ });
  expect(await cite.getByLabel('Words quoted').inputValue()).toBe('yellow');
  await cite.getByText('These words are on the page.').waitFor();
  await page.keyboard.press('Escape');

  // What was compared once can be cited right away.
  await panel()
    .locator('[data-recognised]')
    .filter({ hasText: /^yellow/ })
    .dblclick();
  await page.getByRole('toolbar', { name: 'Cite the selected words' }).waitFor();
  await searchField().fill('');
});

test('what was recognised is there after a restart, and is not done again', async () => {
  const { page } = running;
  await page.reload();
  await goTo(page, 'Findings');
  await searchField().fill('"faint yellow mark"');
  await panel().getByRole('list', { name: 'Search results' }).getByRole('button').first().waitFor();
  expect(await page.getByText(/Reading scanned pages/).count()).toBe(0);
  await goTo(page, 'Evidence');
  await row(page, 'Home visit').first().waitFor();
});

test('nothing was asked of any network, and no rule of the page was broken', () => {
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.crashes()).toEqual([]);
});
