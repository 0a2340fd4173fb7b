import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { manyCases } from '../builders/many-cases';
import { answerDialogs, launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';
import { wordsOf } from './parts/documents';
import { choose, pick } from './parts/fields';
import { willSaveInto } from './parts/native-dialogs';
import { card, leaveCase, partsOfTheCase, tab, work } from './parts/the-case';

const CASES = manyCases(8);
const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'register-'));
let running: RunningApp;
let page: Page;

beforeAll(async () => {
  running = await launchAtLaptopSize();
  ({ page } = running);
  page.setDefaultTimeout(30_000);
  for (const [n, file] of CASES.entries()) {
    const path = join(scratch, `case-${n}.json`);
    writeFileSync(path, writeOpenCaseData(file));
    await answerDialogs(running.app, [path]);
    if (n === 0) await page.getByRole('button', { name: 'a case file or zip' }).click();
    else {
      await page.getByRole('button', { name: 'Open case data…' }).click();
      await page.getByRole('menuitem', { name: /^A case file/ }).click();
    }
    await partsOfTheCase(page).waitFor();
    await leaveCase(page);
  }
});
afterAll(() => running?.close());
afterEach(() => {
  const { observed } = running;
  expect(observed.cspViolations()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.crashes()).toEqual([]);
});

/** The figure of a row in a table of the register. */
const figure = (title: string, row: string) =>
  card(page, title)
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('button')
    .last();

test('the register counts every case, filters them and opens a figure to the cases behind it', async () => {
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await pick(work(page), 'Period', 'Any time');
  await work(page).getByRole('heading', { level: 1, name: '8 cases at any time' }).waitFor();
  const children = CASES.filter((file) => file.matter.procedure === 'children');
  expect(await figure('Procedure', 'Children').textContent()).toBe(String(children.length));

  await choose(work(page), 'Procedure', 'Children');
  await work(page)
    .getByRole('heading', { level: 1, name: `${children.length} cases at any time` })
    .waitFor();
  await figure('Procedure', 'Children').click();
  const behind = page.getByRole('dialog').getByRole('table', { name: 'Cases behind the figure' });
  expect(await behind.getByRole('row').count()).toBe(children.length + 1);
  await behind.getByRole('button', { name: new RegExp(`^${children[0]?.matter.title}\\b`) }).click();
  await partsOfTheCase(page).waitFor();

  // Coming back, everything is as it was left.
  await page.goBack();
  await work(page)
    .getByRole('heading', { level: 1, name: `${children.length} cases at any time` })
    .waitFor();
  await work(page).getByRole('button', { name: 'Clear filters' }).click();
  await work(page).getByRole('heading', { level: 1, name: '8 cases at any time' }).waitFor();
});

test('it is reached by Ctrl+K too', async () => {
  await page.getByRole('button', { name: /all cases$/ }).click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('annual report');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Register/ })
    .click();
  await work(page).getByRole('heading', { level: 1, name: '8 cases at any time' }).waitFor();
});

test('a table goes out as CSV that reads back with the figures on screen', async () => {
  await willSaveInto(running.app, scratch);
  await card(page, 'Procedure')
    .getByRole('button', { name: /as CSV$/ })
    .click();
  await page.getByText('Saved as “Register any time, Procedure.csv”.').waitFor();
  const text = readFileSync(join(scratch, 'Register any time, Procedure.csv'), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = Papa.parse<string[]>(text.slice(1)).data;
  expect(rows.at(0)?.at(0)).toBe('Procedure');
  expect(rows.at(-1)?.at(-1)).toBe('8');
});

test('every table goes out at once, and the dates sheet has a row for each case', async () => {
  await tab(page, 'Dates sheet');
  const sheet = work(page).getByRole('table', { name: /^Dates sheet/ });
  const rows = Number(await sheet.getAttribute('aria-rowcount'));
  await work(page).getByRole('button', { name: 'Save…', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Every table as CSV/ }).click();
  await page.getByText('Saved as “Register any time.zip”.').waitFor();
  const files = unzipSync(readFileSync(join(scratch, 'Register any time.zip')));
  const dates = new TextDecoder().decode(files['Dates sheet Stage 2.csv']);
  expect(Papa.parse(dates.slice(1)).data).toHaveLength(rows);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['Actions.csv', 'Cases.csv', 'Duties kept in time.csv']),
  );
});

test('the report goes out in Word and names nobody', async () => {
  await work(page).getByRole('button', { name: 'Save…', exact: true }).click();
  await page.getByRole('menuitem', { name: /^With dates, reasons/ }).click();
  await page.getByText('Saved as “Report on complaints, any time.docx”.').waitFor();
  const text = await wordsOf(join(scratch, 'Report on complaints, any time.docx'));
  expect(text).toContain('What is counted, and how');
  expect(text).toContain('This report counts 8 cases');
  const references = CASES.map((file) => file.matter.council.reference).filter(Boolean);
  for (const reference of references) expect(text).toContain(reference);
});
