import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { pageTexts, pdfPages } from '../shared/samples/page-texts';
import scanned from '../shared/samples/scanned-pages.json';
import {
  closeReport,
  dropOn,
  goTo,
  launchAtLaptopSize,
  painted,
  reportOf,
  row,
  startEmptyCase,
} from './evidence-steps';
import type { RunningApp } from './launch';
import { leaveCase } from './parts/the-case';
import { unlock } from './test-vault';

let running: RunningApp;
let folder: string;
const BUNDLE = 'combined council bundle.pdf';

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
    join(folder, BUNDLE),
  );
  running = await launchAtLaptopSize();
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

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

/** What a search for a phrase finds: "E12 Child and family assessment", "p 2 · 3 Jun 2024". */
async function found(phrase: string): Promise<(readonly [title: string, where: string])[]> {
  await searchField().fill(`"${phrase}"`);
  const results = panel().getByRole('list', { name: 'Search results' }).getByRole('button');
  const nothing = panel().getByText('Nothing in this case has these words');
  await results.filter({ hasText: phrase }).first().or(nothing).first().waitFor();
  return results.evaluateAll((buttons) =>
    buttons.map((button) => {
      const [title, where] = [...button.querySelectorAll(':scope > span:first-child > span')];
      return [title?.textContent ?? '', where?.textContent ?? ''] as const;
    }),
  );
}

/** A page of a paper, and the words read off it. */
type ReadPage = { reference: string; page: number; of: number; words: string; scanned: boolean };

/** The pages on which none of the places looked at is found; recognition may misread a word of a phrase. */
async function notFound(pages: readonly ReadPage[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { reference, page, of, words, scanned: isScan } of pages) {
    const wanted = phrases(words, isScan ? [0.1, 0.3, 0.5, 0.7] : [0.3, 0]);
    if (wanted.length === 0) missing.push(`${reference} p ${page}: no phrase to look for`);
    let here = 0;
    const needed = isScan ? 2 : 1;
    for (const phrase of wanted) {
      if (here >= needed) break;
      const hits = await found(phrase);
      const isThere = hits.some(
        ([title, where]) =>
          title.startsWith(`${reference} `) && (of === 1 || where.split(' · ')[0] === `p ${page}`),
      );
      if (isThere) here += 1;
    }
    if (here < needed) missing.push(`${reference} p ${page}: ${wanted.join(' | ')}`);
  }
  return missing;
}

/** Every page of a sample's papers that has words, by the reference its paper has there. */
async function pagesOfSample(sample: string): Promise<ReadPage[]> {
  const data = JSON.parse(readFileSync(join(repository, 'resources', 'samples', `${sample}.json`), 'utf8'));
  const scans = (scanned as Record<string, Record<string, string>>)[sample] ?? {};
  const all: ReadPage[] = [];
  for (const document of data.case.documents as EvidenceDocument[]) {
    const { reference } = document;
    const texts = await pageTexts(sample, document);
    texts?.forEach((words, index) => {
      all.push({
        reference,
        page: index + 1,
        of: texts.length,
        words,
        scanned: scans[reference] !== undefined,
      });
    });
  }
  return all;
}

const scansRead = () =>
  running.page
    .getByText(/Reading scanned pages/)
    .first()
    .waitFor({ state: 'detached', timeout: 240_000 });

/** Drops a folder or file on the register, and answers the heading of the report. */
async function drop(name: string): Promise<string | null> {
  await running.page.getByRole('button', { name: 'Add a folder' }).waitFor();
  await dropOn(running, running.page.getByRole('main'), [join(folder, name)]);
  const heading = await (await reportOf(running.page)).getByRole('heading').first().textContent();
  await closeReport(running.page);
  return heading;
}

test('the folder of the first sample comes in by one drop, and every page is found by words read off it', async () => {
  const { page } = running;
  await startEmptyCase(page, 'Mrs P');
  expect(await drop('case-a')).toBe('22 documents were added.');
  await scansRead();
  await goTo(page, 'Findings');
  const pages = await pagesOfSample('case-a');
  expect(new Set(pages.map(({ reference }) => reference)).size).toBe(22);
  expect(await notFound(pages)).toEqual([]);
}, 300_000);

test('so does that of the second, with the photograph as the child of its e-mail', async () => {
  const { page } = running;
  await leaveCase(page);
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'What to call it' }).fill('Mr R');
  await page.getByRole('button', { name: 'Begin the case' }).click();
  await goTo(page, 'Evidence');
  expect(await drop('case-b')).toBe('22 documents were added.');
  await scansRead();
  await goTo(page, 'Findings');
  const pages = await pagesOfSample('case-b');
  // All but the photograph, which has no words.
  expect(new Set(pages.map(({ reference }) => reference)).size).toBe(21);
  expect(await notFound(pages)).toEqual([]);
  const [mail] = pages.filter(({ reference }) => reference === 'E1');
  await found(phrases(mail?.words ?? '', [0.3])[0] ?? '');
  await panel()
    .getByRole('button', { name: /^E1 Safety concern/ })
    .first()
    .click();
  await panel().getByRole('button', { name: 'E2 Photograph of arm' }).waitFor();
  await searchField().fill('');
}, 300_000);

test('and the combined bundle, of which every page is found, scanned ones too, with no network', async () => {
  const { page } = running;
  await goTo(page, 'Evidence');
  expect(await drop(BUNDLE)).toBe('1 document was added.');
  await scansRead();
  await page.getByLabel('Filter the register').fill('combined');
  const reference = (await row(page, 'ombined').getByRole('gridcell').first().textContent()) ?? '';
  await page.getByLabel('Filter the register').fill('');
  await goTo(page, 'Findings');
  const own = await pdfPages(readFileSync(join(folder, BUNDLE)));
  // The scanned pages of the bundle are those of three papers of the sample.
  const scans = Object.values(scanned['case-b']);
  let next = 0;
  const pages = own.map((words, index) => {
    const isScan = words === '';
    return {
      reference,
      page: index + 1,
      of: own.length,
      words: isScan ? (scans[next++] ?? '') : words,
      scanned: isScan,
    };
  });
  expect([pages.length, next]).toEqual([11, 3]);
  expect(await notFound(pages)).toEqual([]);
  expect(running.observed.requestsOutside()).toEqual([]);
}, 300_000);

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
  await page.getByLabel('Filter the register').fill('CASE NOTE - HOME VISIT');
  await row(page, 'CASE NOTE - HOME VISIT').waitFor();
  await page.getByLabel('Filter the register').fill('');
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
  await cite.getByText('These words are on the page, and').waitFor();
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
