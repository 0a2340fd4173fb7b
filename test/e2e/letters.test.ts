import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { validatorErrors } from '../shared/docx/word-file';
import { launchApp, type RunningApp } from './launch';
import { addPoints } from './parts/complaint';
import { recordAsSent, saveAsWord, showLetter, wordsOf } from './parts/documents';
import { choose, fillIn, pick, pickPoints, write } from './parts/fields';
import { addPeople } from './parts/people';
import { beginCase, card, enterDates, goTo, keptSafely, tab, work } from './parts/the-case';

let running: RunningApp;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-letters-'));
const shots = process.env.EVENHAND_SHOTS;

/** A picture in light and dark for whoever looks; nothing unless a folder for them is named. */
async function shot(name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
  }
}

async function isAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

beforeAll(async () => {
  running = await launchApp();
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shot(`failed-${task.name.replace(/\W+/g, '-').slice(0, 40)}`);
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
});

describe('the letters of a Stage 2 case', () => {
  test('follow from its people, its dates and its interviews', async () => {
    await beginCase(page, {
      title: 'Ms K',
      role: 'Investigating Officer',
      council: 'Harrowfield Council',
      reference: 'HC-2291',
    });
    await addPeople(page, [
      { name: 'Ms Ada Kestrel', label: 'Ms K', role: 'Complainant', belongsTo: 'Family' },
      { name: 'Bryn Oakley', label: 'the Social Worker', role: 'Social worker', belongsTo: 'Council' },
      { name: 'Ines Rowe', label: 'the IO', role: 'Investigating Officer', belongsTo: 'Independent' },
      { name: 'Joel Tarn', label: 'the IP', role: 'Independent Person', belongsTo: 'Independent' },
      {
        name: 'Una Birch',
        label: 'the Complaints Manager',
        role: 'Complaints manager',
        belongsTo: 'Council',
      },
    ]);
    await addPoints(
      page,
      [{ title: 'Late visit', ownWords: 'Nobody came.', wording: 'did not visit within ten working days' }],
      { on: '4 Nov 2026', by: 'Ms K' },
    );
    await enterDates(page, {
      'Complainant asked for Stage 2': '2 Nov 2026',
      'Investigating Officer appointed': '3 Nov 2026',
    });
    await goTo(page, 'Interviews');
    await work(page).getByRole('button', { name: 'Add an interview' }).first().click();
    await choose(work(page), 'Person interviewed', /^the Social Worker/);
    await fillIn(work(page), 'Date', '20 Nov 2026');
    await fillIn(work(page), 'Time', '10.30 am');
    await fillIn(work(page), 'Place', 'Council offices, room 2');
    await pick(work(page), 'The Independent Person was', 'Present');
    await pickPoints(work(page), 'Points it covers', ['1']);
  });

  test('an interview letter says what is missing, is mended, read, saved and logged', async () => {
    const preview = await showLetter(page, 'Interview letter', 'the Social Worker');
    await preview.getByText('Dear Bryn Oakley,').waitFor();
    await work(page)
      .getByRole('heading', { level: 1, name: /1 thing to mend before it can be sent/ })
      .waitFor();
    await card(page, /What this letter has to do/)
      .getByText('The letter has no date.')
      .waitFor();
    await shot('letters-draft');
    await isAccessible();
    await fillIn(work(page), 'Date on the letter', '9 Nov 2026');
    await fillIn(work(page), 'Answer asked for by', '16 Nov 2026');
    await write(work(page), 'In your own words', ['Thank you for your time.']);
    await work(page)
      .getByRole('heading', { level: 1, name: /complete, and ready to be sent/ })
      .waitFor();
    await preview.getByText('Thank you for your time.').waitFor();
    const path = await saveAsWord(running.app, page, folder);
    expect(path).toContain('Interview letter, I1 the Social Worker.docx');
    const text = await wordsOf(path);
    for (const words of [
      'Ines Rowe',
      'Dear Bryn Oakley,',
      '10.30 am',
      'Joel Tarn, the Independent Person',
      'did not visit within ten working days',
      'a representative of your union',
      'You may correct them.',
      'by 16 November 2026',
      'Yours sincerely,',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/DRAFT|does not go with it|Ada Kestrel/);
    expect(validatorErrors(await readFile(path))).toEqual([]);
    await recordAsSent(page, '9 Nov 2026');
    await work(page)
      .getByRole('heading', { level: 1, name: /sent on 9 November 2026/ })
      .waitFor();
    await shot('letters-sent');
    await work(page).getByRole('button', { name: 'In the log' }).click();
    await card(page, 'Interview letter').waitFor();
  });

  test('the extension letter moves the last day only once it is recorded as sent', async () => {
    await goTo(page, 'Overview');
    const clock = page.getByRole('banner');
    await clock.getByText(/7 Dec/).first().waitFor();
    await goTo(page, 'Documents');
    await work(page)
      .getByRole('tab', { name: /^Letters/ })
      .click();
    await work(page).getByRole('button', { name: 'Begin…' }).click();
    await page.getByRole('menuitem', { name: /^An extension letter/ }).click();
    await work(page)
      .getByText('25 working days end on 7 December 2026; 65, the longest, on 4 February 2027.')
      .waitFor();
    await fillIn(work(page), 'Why more time is needed', 'Two people could not be seen before 4 December.');
    await fillIn(work(page), 'By when the answer will come', '5 Feb 2027');
    await card(page, /What this letter has to do/)
      .getByText(/after the 65th working day/)
      .waitFor();
    await fillIn(work(page), 'By when the answer will come', '29 Jan 2027');
    await fillIn(work(page), 'Date on the letter', '27 Nov 2026');
    await work(page)
      .getByRole('heading', { level: 1, name: /complete, and ready to be sent/ })
      .waitFor();
    await shot('letters-extension');
    await isAccessible();
    const path = await saveAsWord(running.app, page, folder);
    const text = await wordsOf(path);
    expect(text).toContain('Dear Ms Kestrel,');
    expect(text).toContain('Two people could not be seen before 4 December.');
    expect(text).toContain('You will have our answer by 29 January 2027.');
    expect(validatorErrors(await readFile(path))).toEqual([]);
    await clock.getByText(/7 Dec/).first().waitFor();
    await recordAsSent(page, '27 Nov 2026');
    await clock.getByText(/7 Dec/).waitFor({ state: 'detached' });
    await keptSafely(page);
    await goTo(page, 'Overview');
    await shot('overview-extended');
    await tab(page, 'Dates');
    expect(
      await work(page).getByRole('textbox', { name: 'Council sent the extension letter' }).inputValue(),
    ).toBe('27 November 2026');
  });

  test('is taken back as one step', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+z');
    await page.getByRole('banner').getByText(/7 Dec/).first().waitFor();
  });
});

describe('the adjudication', () => {
  test('goes to the Ombudsman without a panel only where everything is in place', async () => {
    await goTo(page, 'Adjudication');
    await tab(page, 'Early referral');
    await pick(work(page), 'The complaint', 'Goes to the Ombudsman now');
    await work(page)
      .getByText(/6 criteria are not met/)
      .waitFor();
    await shot('early-referral');
    await isAccessible();
    for (const criterion of [
      'The Stage 2 report is thorough and sound',
      'The adjudication answers everything',
      /^All points are upheld/,
      'There is a clear plan of who does what by when',
      /^The council agrees/,
    ]) {
      await pick(work(page), criterion, 'Yes');
    }
    await work(page)
      .getByText(/One criterion is not met/)
      .waitFor();
    await tab(page, 'The letter');
    await card(page, /What the adjudication letter has to do/)
      .getByText(/not every criterion is met/)
      .waitFor();
    await shot('adjudication-letter');
    await isAccessible();
  });
});
