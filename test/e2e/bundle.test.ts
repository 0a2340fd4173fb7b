import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOpenCaseData } from '@shared/casefile/open-case-data';
import type { CaseFile } from '@shared/domain/case-file';
import { citationLabel } from '@shared/domain/labels';
import { everyNumber, placeOfPage } from '@shared/domain/page-run';
import { findQuote } from '@shared/evidence/quote';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printedNumberOn } from '../builders/check-bundle';
import { inconsistent } from '../builders/consistent-bundle';
import { oddPage, oddPdf } from '../builders/odd-pdf';
import { type ReadBundle, readBundle } from '../builders/read-bundle';
import { addFiles, closeReport, launchAtLaptopSize, painted } from './evidence-steps';
import type { RunningApp } from './launch';
import { panel, shownPage } from './parts/evidence-panel';
import { faults } from './parts/faults';
import { willOpen, willSaveInto } from './parts/native-dialogs';
import { goTo, keptSafely, pointInTurn, work } from './parts/the-case';

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-bundle-'));
  running = await launchAtLaptopSize();
  running.page.setDefaultTimeout(30_000);
  await willSaveInto(running.app, folder);
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Papers of the sample that are scans. */
const SCANNED = new Set(['E5', 'E10', 'E14']);

const main = () => work(running.page);

/** Adds a paper of two pages to the register, puts it into the bundle, and issues that with late papers taken in this way. */
async function issueWithLate(
  name: string,
  way: string,
  issue: number,
  before = async () => {},
): Promise<ReadBundle> {
  const { page } = running;
  writeFileSync(join(folder, `${name}.pdf`), oddPdf([oddPage(name, 0), oddPage('goes on', 1)]));
  await goTo(page, 'Evidence');
  await addFiles(running, [join(folder, `${name}.pdf`)]);
  await closeReport(page);
  await goTo(page, 'Bundle');
  await main()
    .getByRole('heading', { level: 1, name: /^1 thing to settle/ })
    .waitFor();
  await main().getByRole('button', { name: 'Put them all in' }).click();
  await main()
    .getByRole('heading', { level: 1, name: new RegExp(`issue ${issue - 1} went out`) })
    .waitFor();
  await before();
  await main().getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue Bundle' });
  await dialog.getByRole('radio', { name: way }).check();
  await dialog.getByLabel('To whom it goes').fill(`Reader ${issue}`);
  await dialog.getByLabel(/I have looked at/).check();
  await dialog.getByRole('button', { name: 'Make and save…' }).click();
  await main()
    .getByRole('heading', { name: new RegExp(`^Issue ${issue}, `) })
    .waitFor();
  const read = readBundle(readFileSync(join(folder, `Bundle (issue ${issue}).pdf`)));
  expect(inconsistent(read, [1])).toEqual([]);
  return read;
}

/** The numbers of an issue that the one before it had not. */
function fresh({ bundleIssues }: CaseFile, issue: number): string[] {
  const numbers = (of: number) => everyNumber(bundleIssues.find(({ number }) => number === of)?.runs ?? []);
  return numbers(issue).filter((number) => !numbers(issue - 1).includes(number));
}

/** The open case as its data says it, by way of a saved copy. */
async function caseData(): Promise<CaseFile> {
  const { page } = running;
  await keptSafely(page);
  const into = mkdtempSync(join(folder, 'data-'));
  await willOpen(running.app, [into]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('save folder');
  await page.keyboard.press('Enter');
  await page.getByText('Saved as “Mr R case data”.').last().waitFor();
  const read = readOpenCaseData(readFileSync(join(into, 'Mr R case data', 'case.json'), 'utf8'));
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

/** Every citation of a paper: its label is the number on the page that holds its words. */
function wrongCitations(caseFile: CaseFile, read: ReadBundle): string[] {
  const issue = caseFile.bundleIssues.find(({ id }) => id === caseFile.matter.citeByIssueId);
  if (!issue) return ['no issue is cited by'];
  const wrong: string[] = [];
  for (const citation of caseFile.citations) {
    const { source, quote } = citation;
    if (source.kind !== 'document') continue;
    const label = citationLabel(caseFile, citation);
    if (source.page === null) {
      const run = issue.runs.find(({ paper }) => paper === source.documentId);
      if (!run) wrong.push(`${label}: not in the bundle`);
      continue;
    }
    const place = placeOfPage(issue.runs, source.documentId, source.page);
    if (!place || read.labels[place.at] !== place.number || !label.startsWith(place.number)) {
      wrong.push(`${label}: page ${place?.at} is labelled ${place && read.labels[place.at]}`);
      continue;
    }
    const said = [0, 1].flatMap((on) => (read.words[place.at + on] ?? []).map(({ text }) => text)).join(' ');
    // What was recognised in a scan is not word for word what was quoted from it.
    const of = caseFile.documents.find(({ id }) => id === source.documentId);
    if (quote && !SCANNED.has(of?.reference ?? '') && !findQuote(said, quote))
      wrong.push(`${label}: “${quote}” is not on its page`);
  }
  return wrong;
}

test('a bundle of the sample is made, checked, issued and reads the same in other hands', async () => {
  const { page } = running;
  await page
    .getByRole('region', { name: 'Look round a finished one' })
    .locator('div', { hasText: 'Mr R' })
    .getByRole('button', { name: 'Open this sample case' })
    .last()
    .click();
  await goTo(page, 'Bundle');
  await main().getByRole('button', { name: 'Make a bundle' }).click();
  await main()
    .getByRole('heading', { level: 1, name: /is ready to go out/ })
    .waitFor();
  expect(
    await main().getByRole('grid', { name: 'Papers of the bundle, in order' }).getAttribute('aria-rowcount'),
  ).toMatch(/^2\d$/);

  await main().getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue Bundle' });
  await dialog.getByLabel('To whom it goes').fill('The panel chair\nMr R');
  await dialog.getByLabel(/I have looked at/).check();
  await dialog.getByRole('button', { name: 'Make and save…' }).click();
  await main()
    .getByRole('heading', { name: /^Issue 1, / })
    .waitFor();

  const bytes = readFileSync(join(folder, 'Bundle.pdf'));
  const read = readBundle(bytes);
  expect(inconsistent(read, [1])).toEqual([]);
  expect(await main().locator('code').textContent()).toBe(createHash('sha256').update(bytes).digest('hex'));

  const caseFile = await caseData();
  expect(caseFile.bundleIssues).toMatchObject([
    { number: 1, recipients: 'The panel chair\nMr R', how: 'first', size: bytes.length },
  ]);
  expect(wrongCitations(caseFile, read)).toEqual([]);
}, 180_000);

test('a late paper goes in between: every page keeps its number, and a table says what is new', async () => {
  const { page } = running;
  const read = await issueWithLate('Late letter', 'In place, as 14a', 2);
  const caseFile = await caseData();
  expect(wrongCitations(caseFile, read)).toEqual([]);
  expect(fresh(caseFile, 2)).toEqual(['28a', '28b']);

  await main().getByRole('button', { name: 'As CSV…' }).click();
  await page.getByText(/^Saved as “Bundle, page numbers/).waitFor();
  const table = readdirSync(folder).find((name) => name.endsWith('.csv')) ?? '';
  expect(readFileSync(join(folder, table), 'utf8')).toMatch(/Late letter,new,28a to 28b\r\n/);
}, 180_000);

test('a late paper goes to the end; then all is numbered anew: what was cited before is where its label says', async () => {
  const { page } = running;
  const appended = await issueWithLate('Later letter', 'At the end', 3);
  const before = await caseData();
  expect(wrongCitations(before, appended)).toEqual([]);
  expect(appended.labels.slice(-2)).toEqual(fresh(before, 3));

  const flowed = await issueWithLate('Latest letter', 'Number anew', 4, async () => {
    // Into the first section, so that nearly all that follows is moved on.
    const grid = main().getByRole('grid');
    await grid.focus();
    await page.keyboard.press('End');
    await grid.locator('[aria-selected=true]').filter({ hasText: 'Latest letter' }).waitFor();
    await main().getByLabel('Section', { exact: true }).click();
    await page.getByRole('option', { name: /Complaint and responses/ }).click();
  });
  const caseFile = await caseData();
  expect(wrongCitations(caseFile, flowed)).toEqual([]);
  expect(flowed.labels).toEqual(flowed.labels.map((_, at) => String(at + 1)));
  const moved = caseFile.citations.filter(
    (citation) => citationLabel(caseFile, citation) !== citationLabel(before, citation),
  );
  expect(moved.length).toBeGreaterThan(0);

  // What went out before is as it went, and nothing takes it back.
  expect(caseFile.bundleIssues.slice(0, 3)).toEqual(before.bundleIssues);
  expect(caseFile.bundleIssues.map(({ recipients, how }) => [recipients, how])).toEqual([
    ['The panel chair\nMr R', 'first'],
    ['Reader 2', 'suffix'],
    ['Reader 3', 'append'],
    ['Reader 4', 're-flow'],
  ]);

  const oldAndNew = main().getByRole('region', { name: /^Issue 4, / });
  await oldAndNew.getByRole('button', { name: 'Old and new page numbers as Word…' }).click();
  await page.getByText(/^Saved as “Bundle, page numbers of issue 3 and issue 4.docx”/).waitFor();
  const word = unzipSync(readFileSync(join(folder, 'Bundle, page numbers of issue 3 and issue 4.docx')));
  const said = strFromU8(word['word/document.xml'] as Uint8Array).replace(/<[^>]+>/g, ' ');
  expect(said).toContain('Latest letter');

  // In the app: the label as it is now opens the same page, with the same words marked.
  const cited = moved.find(
    ({ source, quote }) => source.kind === 'document' && source.page !== null && quote,
  );
  const pointId = cited?.bearings[0]?.pointId;
  const point = caseFile.points.find(({ id }) => id === pointId);
  if (cited?.source.kind !== 'document' || !point) throw new Error('Nothing of a point was moved');
  await goTo(page, 'Findings');
  await pointInTurn(page, point.number);
  await panel(page)
    .getByRole('tab', { name: /sources$/ })
    .click();
  const label = citationLabel(caseFile, cited);
  await panel(page).getByRole('button', { name: label, exact: true }).first().click();
  await shownPage(page, cited.source.page ?? 1).waitFor();
  // More than one may be cited from that page: it is the words of one of them that are marked.
  const quotes = caseFile.citations.filter((each) => citationLabel(caseFile, each) === label);
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  await expect
    .poll(async () => {
      const marked = oneLine((await painted(page, 'evidence-quote')).join(' ')).slice(0, 20);
      return marked !== '' && quotes.some(({ quote }) => oneLine(quote).includes(marked));
    })
    .toBe(true);
}, 240_000);

test('each section goes out as a PDF of its own, every page under the number it has in the whole', async () => {
  const { page } = running;
  await goTo(page, 'Bundle');
  const into = mkdtempSync(join(folder, 'sections-'));
  await willOpen(running.app, [into]);
  await main().getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save a PDF for each section…' }).click();
  await page.getByText('Saved in the folder “Bundle”.').waitFor();
  const names = readdirSync(join(into, 'Bundle')).sort();
  expect(names[0]).toMatch(/^01 .*index/i);
  expect(names.length).toBeGreaterThanOrEqual(4);
  const parts = names.map((name) => readBundle(readFileSync(join(into, 'Bundle', name))));
  expect(parts.map(({ complaints }) => complaints)).toEqual(parts.map(() => ''));
  const labels = parts.flatMap((part) => part.labels);
  expect(labels).toEqual(labels.map((_, at) => String(at + 1)));
  const printed = parts.flatMap((part) => part.labels.map((_, at) => printedNumberOn(part, at)));
  expect(printed).toEqual(labels);
}, 120_000);

test('every part of the screen can be used by everybody, in light and in dark', async () => {
  const { page } = running;
  await goTo(page, 'Bundle');
  const wrong: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const part of ['Papers', 'Checks', 'Index', 'Redaction', 'Set-up', 'Issued']) {
      await main()
        .getByRole('tab', { name: new RegExp(`^${part}`) })
        .click();
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      );
      wrong.push(...(await faults(page, colorScheme)).map((fault) => `${part}, ${colorScheme}: ${fault}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(wrong).toEqual([]);
}, 120_000);

test('the files go out in numbered folders with an index in Word and as a table', async () => {
  const { page } = running;
  await goTo(page, 'Bundle');
  const into = mkdtempSync(join(folder, 'files-'));
  await willOpen(running.app, [into]);
  await main().getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save the files in numbered folders…' }).click();
  await page.getByText('Saved in the folder “Bundle files”.').waitFor();
  const saved = join(into, 'Bundle files');
  expect(readdirSync(saved).sort()).toEqual(
    ['A Complaint and responses', 'B Correspondence', 'C Records', 'Index.csv', 'Index.docx'].sort(),
  );
  const rows = readFileSync(join(saved, 'Index.csv'), 'utf8').trim().split('\r\n');
  expect(rows).toHaveLength(26);
  const files = readdirSync(saved, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(pdf|eml|docx|jpg)$/.test(name),
  );
  expect(files).toHaveLength(26);
});

test('nothing was asked of any network, and no rule of the page was broken', () => {
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.crashes()).toEqual([]);
});
