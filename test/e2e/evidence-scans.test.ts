import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { pageTexts } from '../shared/samples/page-texts';
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
import { unlock } from './test-vault';

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
  cpSync(
    join(repository, 'test', 'fixtures', 'evidence', 'combined-council-bundle.pdf'),
    join(folder, 'combined council bundle.pdf'),
  );
  running = await launchAtLaptopSize();
  await startEmptyCase(running.page, 'Scans');
  await addFolder(running, folder);
  await closeReport(running.page);
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const scannedOf = (sample: string, reference: string) =>
  (scanned as Record<string, Record<string, string>>)[sample]?.[reference];
const panel = () => running.page.getByRole('complementary', { name: 'Evidence' });
const searchField = () => panel().getByLabel('Search the evidence and interviews');

/** Places of five words in a row, spread over what a page says. */
function phrases(transcript: string, places: readonly number[]): string[] {
  const words = transcript.split(/\s+/);
  const plain = (from: number) =>
    words.length >= from + 5 && words.slice(from, from + 5).every((word) => /^[\p{L}\p{N}'’-]+$/u.test(word));
  return places.flatMap((at) => {
    for (let from = Math.floor(words.length * at); from < words.length; from += 1) {
      if (plain(from)) return [words.slice(from, from + 5).join(' ')];
    }
    return [];
  });
}

/** How many of the phrases a search of the case finds. */
async function foundOf(wanted: readonly string[]): Promise<number> {
  let found = 0;
  for (const phrase of wanted) {
    await searchField().fill(`"${phrase}"`);
    const result = panel().getByRole('list', { name: 'Search results' }).getByRole('button');
    const nothing = panel().getByText('Nothing in this case has these words');
    await result.first().or(nothing).first().waitFor();
    if (await result.first().isVisible()) found += 1;
  }
  return found;
}

test('every scanned page of both samples and of the combined bundle is found by words read off it, with no network', async () => {
  const { page } = running;
  await page
    .getByText(/Reading scanned pages/)
    .first()
    .waitFor({ state: 'detached', timeout: 240_000 });
  await goTo(page, 'Findings');
  for (const pages of Object.values(scanned)) {
    for (const [reference, transcript] of Object.entries(pages)) {
      const wanted = phrases(transcript, [0.1, 0.3, 0.5, 0.7]);
      // Recognition may misread a word of a phrase.
      expect(await foundOf(wanted), `${reference}: ${wanted.join(' | ')}`).toBeGreaterThanOrEqual(2);
    }
  }
}, 300_000);

test('every other page is found by words read off it', async () => {
  for (const sample of ['case-a', 'case-b']) {
    const data = JSON.parse(readFileSync(join(repository, 'resources', 'samples', `${sample}.json`), 'utf8'));
    for (const document of data.case.documents as EvidenceDocument[]) {
      const pages = scannedOf(sample, document.reference) ? null : await pageTexts(sample, document);
      const missing = [];
      for (const text of pages ?? []) {
        const [phrase = ''] = phrases(text, [0.3, 0]);
        if (phrase !== '' && (await foundOf([phrase])) === 0) missing.push(phrase);
      }
      expect(missing, `${sample} ${document.reference}`).toEqual([]);
    }
  }
});

test('the combined bundle is split where a person says, and its words are found in the parts', async () => {
  const { page } = running;
  await searchField().fill('');
  await goTo(page, 'Evidence');
  await page.getByLabel('Filter the register').fill('combined');
  await row(page, 'ombined').first().click();
  await page.getByRole('button', { name: 'Split into documents…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Split E/ });
  await dialog.locator('canvas').first().waitFor();
  await dialog.getByText('Suggested: it has the heading of a first page.').first().waitFor();
  const act = dialog.getByRole('button', { name: /^Split into \d+ documents$/ });
  expect(await act.textContent()).toBe('Split into 10 documents');
  // By keyboard: page 2 goes back to page 1, and on again.
  await dialog.getByLabel('A document begins here').first().focus();
  await page.keyboard.press('Space');
  expect(await act.textContent()).toBe('Split into 9 documents');
  await page.keyboard.press('Space');
  await act.click();
  await page.getByText(/was split into 10 documents; it is kept as it came/).waitFor();
  await page.getByLabel('Filter the register').fill('');
  expect(await row(page, 'CASE NOTE - HOME VISIT').count()).toBe(1);
});

test('recognised words are marked on the picture, and not quoted before someone compared them with it', async () => {
  const { page } = running;
  await goTo(page, 'Findings');
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
  await unlock(page);
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
