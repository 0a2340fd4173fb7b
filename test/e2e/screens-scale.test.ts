import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CROWDED, crowdedCase } from '../builders/crowded-case';
import { answerDialogs, launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';
import { textOfFinding } from './parts/findings';
import { goTo, keptSafely, partsOfTheCase, work } from './parts/the-case';

/** More elements than this on one screen and something long is drawn whole. */
const MOST_ELEMENTS = 6_000;

let running: RunningApp;
let page: Page;

beforeAll(async () => {
  running = await launchAtLaptopSize();
  ({ page } = running);
  page.setDefaultTimeout(60_000);
  const file = join(mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'crowded-')), 'case.json');
  writeFileSync(file, writeOpenCaseData(crowdedCase()));
  await answerDialogs(running.app, [file]);
  await page.getByRole('button', { name: 'a case file or zip' }).click();
  await partsOfTheCase(page).waitFor();
});
afterAll(() => running?.close());
afterEach(() => {
  const { observed } = running;
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.crashes()).toEqual([]);
});

const elements = () => work(page).evaluate((main) => main.querySelectorAll('*').length);
const sideways = () => work(page).evaluate((main) => main.scrollWidth > main.clientWidth + 1);

test('two hundred points, ten thousand events and three hundred of the rest: no screen draws them all', async () => {
  const crowded: string[] = [];
  for (const part of [
    'Overview',
    'Complaint',
    'Chronology',
    'Interviews',
    'Investigation',
    'Findings',
    'Recommendations',
    'Accuracy round',
    'Independent Person',
    'Adjudication',
    'Stage 3',
  ]) {
    await goTo(page, part);
    for (const tab of [
      null,
      ...(await work(page).locator('.mantine-Tabs-list').first().getByRole('tab').all()),
    ]) {
      await tab?.click();
      const where = `${part}${tab ? ` > ${await tab.textContent()}` : ''}`;
      const drawn = await elements();
      if (drawn > MOST_ELEMENTS) crowded.push(`${where}: ${drawn} elements`);
      if (await sideways()) crowded.push(`${where}: sticks out to the right`);
    }
  }
  expect(crowded).toEqual([]);
});

test('the chronology shows its first and its last event, and finds one by its words', async () => {
  await goTo(page, 'Chronology');
  const list = work(page).getByRole('list', { name: 'Events in order of date' });
  const first = list.getByRole('listitem').first();
  expect(await first.getAttribute('aria-setsize')).toBe(String(CROWDED.events));
  await work(page).getByRole('textbox', { name: 'Find in the chronology' }).fill('event 9876:');
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await list.getByRole('button').click();
  const event = work(page).getByRole('textbox', { name: 'What happened' });
  await event.press('End');
  await event.pressSequentially('more');
  await keptSafely(page);
  // With the evidence open the event lies over the table.
  await work(page).getByRole('button', { name: 'Done' }).click();
  expect(await list.getByRole('listitem').textContent()).toContain('more');
});

test('two thousand entries of evidence are corrected by keyboard, the last as the first', async () => {
  await goTo(page, 'Evidence');
  const register = page.getByRole('grid');
  expect(await register.getAttribute('aria-rowcount')).toBe(String(CROWDED.documents + 1));
  await register.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  const correct = (number: number) =>
    page.getByRole('group', { name: `Correct E${number}`, exact: true }).getByLabel('From', { exact: true });
  await correct(CROWDED.documents).fill('Team Manager');
  await page.keyboard.press('ArrowUp');
  await correct(CROWDED.documents - 1).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await correct(1).fill('Panel Chair');
  for (let number = 2; number <= 30; number += 1) {
    await page.keyboard.press('Enter');
    await correct(number).waitFor();
    await page.keyboard.press('Control+d');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await keptSafely(page);
  await page.getByLabel('Filter the register').fill('Panel Chair');
  await work(page).getByText(`30 of ${CROWDED.documents}`).waitFor();
  expect(await elements()).toBeLessThan(MOST_ELEMENTS);
});

test('a word typed into one of two hundred findings is kept', async () => {
  await goTo(page, 'Findings');
  const strip = work(page).getByRole('tablist', { name: 'Complaint points' });
  await strip.getByRole('tab', { selected: true }).press('End');
  await work(page)
    .getByRole('heading', { name: /^Point 200 / })
    .waitFor();
  await textOfFinding(page, 'Analysis').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed into the last.');
  await keptSafely(page);
  await goTo(page, 'Overview');
  await goTo(page, 'Findings');
  await strip.getByRole('tab', { selected: true }).press('End');
  expect(await textOfFinding(page, 'Analysis').textContent()).toMatch(/Typed into the last\.$/);
});
