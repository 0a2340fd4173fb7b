import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { validatorErrors } from '../shared/docx/word-file';
import { launchApp, type RunningApp } from './launch';
import { addOutcomes, addPoints } from './parts/complaint';
import { saveAsWord, showLetter, sign, wordsOf } from './parts/documents';
import { choose, chooseAll, fillIn, pick, pickPoints, write } from './parts/fields';
import { find, goToPoint, writeFinding } from './parts/findings';
import { question } from './parts/intake';
import { addPeople } from './parts/people';
import { card, goTo, keptSafely, partsOfTheCase, tab, work } from './parts/the-case';
import * as mrsP from './parts/the-complaint-of-mrs-p';

let running: RunningApp;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-adult-'));
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

/** Nothing serious that a screen reader or a keyboard would stumble over. */
async function isAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** What a letter has to do, with what it still lacks. */
const duties = (name: RegExp) => card(page, name);

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
  const { observed } = running;
  expect(observed.requestsOutside()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
});

describe('an adult complaint, from receipt', () => {
  test('begins, and shows the parts of the one-stage procedure only', async () => {
    await page.getByRole('button', { name: 'Start an empty case' }).click();
    const dialog = page.getByRole('dialog', { name: 'New case' });
    await fillIn(dialog, 'What to call it', 'Mrs P');
    await pick(dialog, 'Which complaints procedure', 'Adults’: one stage');
    await fillIn(dialog, 'Council', 'Harrowfield Council');
    await fillIn(dialog, 'The council’s reference', 'HC-ASC-0417');
    await dialog.getByRole('button', { name: 'Begin the case' }).click();
    await partsOfTheCase(page).waitFor();
    const parts = await partsOfTheCase(page).getByRole('link').allTextContents();
    expect(parts.map((part) => part.replace(/\d.*$/, ''))).toEqual([
      'Overview',
      'Intake',
      'Complaint',
      'People',
      'Evidence',
      'Chronology',
      'Interviews',
      'Investigation',
      'Findings',
      'Recommendations',
      'Response',
      'Bundle',
      'Documents',
      'Log',
      'Rules and calendar',
    ]);
  });

  test('names the people', async () => {
    await addPeople(page, mrsP.PEOPLE);
  });
});

describe('the intake', () => {
  test('is walked through question by question, and refuses nothing', async () => {
    await goTo(page, 'Intake');
    await work(page)
      .getByRole('heading', { level: 1, name: /questions are answered/ })
      .waitFor();
    await shot('intake-empty');
    await question(page, 'Procedure');
    await fillIn(
      work(page),
      'Why this procedure is the right one',
      'How the Council arranged care for an adult.',
    );
    await work(page).getByRole('button', { name: 'Next: how it came in' }).click();
    await pick(work(page), 'How the complaint was made', 'Spoken');
    await fillIn(work(page), 'Council received the complaint', '10 Jan 2025');
    await fillIn(work(page), 'Copy of the written record given on', '15 Jan 2025');

    await question(page, 'Complainant');
    await choose(work(page), 'The complainant is', /^Relative or family$/);
    await fillIn(work(page), 'In what capacity, in your words', 'His wife, with his consent');
    await pick(work(page), 'They complain', 'For somebody else');

    await question(page, 'Representative');
    await choose(work(page), 'Who acts, and why', /^The person asked them to$/);
    await choose(work(page), 'Representative', /^Mrs P/);
    await choose(work(page), 'On what basis', /^Their consent$/);
    await fillIn(work(page), 'Consent given on', '12 Jan 2025');
    await pick(work(page), /substantial difficulty/, 'No');
    await shot('intake-representative');

    await question(page, 'Subject');
    await chooseAll(work(page), 'Subjects, for the register', [/^Leaving hospital/]);
    await choose(work(page), 'Service complained of', /^Hospital social work$/);
  });

  test('counts the time to complain, and asks both reasons where it was late', async () => {
    await question(page, 'In time');
    await fillIn(work(page), 'Matter happened, or came to notice if later', '9 Jan 2024');
    await work(page).getByText('By these dates it was made late: the last day was 9 January 2025').waitFor();
    await pick(work(page), 'The complaint was made', 'Late');
    await work(page).getByRole('button', { name: 'Decide', exact: true }).click();
    await fillIn(
      work(page),
      'First: was it reasonable to expect it in time?',
      'He was in hospital for months.',
    );
    await shot('intake-late');
    await isAccessible();
    await question(page, 'In time', 'both reasons are needed');
    await fillIn(
      work(page),
      'Second: can it still be considered effectively and fairly?',
      'The records are there.',
    );
    await pick(work(page), 'So it is', 'Considered');
    await question(page, 'In time', 'considered all the same');
    // The true date, with which nothing is late.
    await fillIn(work(page), 'Matter happened, or came to notice if later', '18 Nov 2024');
    await work(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await pick(work(page), 'The complaint was made', 'In time');
    await question(page, 'In time', 'In time$');
  });

  test('weighs what need not be dealt with, and who else answers', async () => {
    await question(page, 'Exclusions');
    await work(page).getByRole('button', { name: 'Weigh a ground' }).click();
    await choose(work(page), 'Ground', /Freedom of Information/);
    await pick(work(page), 'It applies', 'Yes');
    await fillIn(work(page), 'Why', 'The request for records is for the Information Commissioner.');
    await question(page, 'Other procedures');
    await work(page).getByRole('switch', { name: 'Asked: nothing else is going on' }).check({ force: true });
    await question(page, 'Support');
    await fillIn(work(page), 'Offered on', '15 Jan 2025');
    await pick(work(page), 'Were they asked what they need?', 'Yes, recorded below');
    await fillIn(work(page), 'What was asked for and agreed', 'Letters in large print.');
  });
});

describe('the complaint', () => {
  test('has its points and what is hoped for', async () => {
    await addPoints(page, mrsP.POINTS, { on: '24 Jan 2025', by: 'Mrs P' });
    await addOutcomes(page, mrsP.OUTCOMES);
  });

  test('has a part that an NHS body answers', async () => {
    await goTo(page, 'Intake');
    await question(page, 'Other bodies');
    await work(page).getByRole('button', { name: 'Add a body' }).click();
    await fillIn(work(page), 'Name', 'Harrowfield Hospitals NHS Trust');
    await choose(work(page), 'What it is', /^NHS body$/);
    await pickPoints(work(page), 'Points it answers for', ['3']);
    await fillIn(work(page), 'Its part of the answer came on', '7 Jul 2025');
    await shot('intake-bodies');
    await question(page, 'Decision');
    await pick(work(page), 'The complaint is', 'In part');
    await fillIn(work(page), 'Reasons', 'All but the request for records, which another procedure answers.');
    const decision = card(page, 'The decision');
    await fillIn(decision, 'Decided on', '13 Jan 2025');
    await choose(decision, 'By', /Ifor Lacey/);
    await decision.getByRole('button', { name: 'Put it into the log' }).click();
    await decision.getByText('It stands in the log of decisions as it is here.').waitFor();
    await work(page).getByRole('heading', { level: 1, name: 'Taken on in part, 13 January 2025' }).waitFor();
    await shot('intake-decided');
    await isAccessible();
  });
});

describe('the letters', () => {
  test('the acknowledgement says what it has to do, and goes to Word', async () => {
    await goTo(page, 'Response');
    await tab(page, 'Acknowledgement');
    await work(page).getByText('The last day is 15 January 2025.').waitFor();
    await fillIn(work(page), 'Acknowledged on', '15 Jan 2025');
    await fillIn(work(page), 'Discussion offered on', '15 Jan 2025');
    await write(work(page), 'In your own words', ['We are sorry that you have had to come to us.']);
    await duties(/What the acknowledgement has to do/)
      .getByText('All of it is there')
      .waitFor();
    await shot('response-acknowledgement');
    await isAccessible();
    await showLetter(page, 'Acknowledgement of your complaint');
    await shot('documents-acknowledgement');
    const text = await wordsOf(await saveAsWord(running.app, page, folder));
    for (const words of mrsP.IN_THE_ACKNOWLEDGEMENT) {
      expect(text).toContain(words);
    }
  });

  test('the plan is agreed, with the days on which progress is told', async () => {
    await goTo(page, 'Response');
    await tab(page, 'Plan');
    await pick(work(page), 'The offer to talk was', 'Taken up');
    await fillIn(work(page), 'Talked about on', '22 Jan 2025');
    await choose(work(page), 'Method', /^Formal investigation$/);
    await choose(work(page), 'Who speaks to the complainant meanwhile', /Ifor Lacey/);
    await fillIn(work(page), 'The complaint will be answered by', '30 Sept 2025');
    await work(page)
      .getByText(/does not count: no agreement to it is recorded/)
      .waitFor();
    await fillIn(work(page), 'Longer period agreed with the complainant', '10 Jul 2025');
    await work(page)
      .getByText(/does not count: it was agreed on 10 July 2025, after the six months/)
      .waitFor();
    await shot('response-plan-too-late');
    await fillIn(work(page), 'Longer period agreed with the complainant', '');
    await fillIn(work(page), 'The complaint will be answered by', '30 Apr 2025');
    await fillIn(work(page), 'Complaint plan agreed', '24 Jan 2025');
    await work(page).getByRole('textbox', { name: 'Another day' }).fill('21 Feb 2025');
    await work(page).getByRole('button', { name: 'Add this day' }).click();
    await work(page).getByText('21 February 2025').waitFor();
    await write(work(page), 'What will be done', [
      'The referral log is read; the ward and the team are asked.',
    ]);
    await duties(/What the plan has to do/)
      .getByText('All of it is there')
      .waitFor();
    await showLetter(page, 'Complaint plan');
    const text = await wordsOf(await saveAsWord(running.app, page, folder));
    expect(text).toContain('We will answer you by 30 April 2025.');
    expect(text).toContain('We will tell you how it is going on 21 February 2025.');
  });

  test('the risk is graded on the grid; grading otherwise takes a reason into the log', async () => {
    await goTo(page, 'Response');
    await tab(page, 'Risk');
    await work(page).getByRole('button', { name: 'Medium, possible: High' }).click();
    await work(page).getByText('Graded High').waitFor();
    await pick(work(page), 'The grade is', 'Extreme');
    expect(await work(page).getByRole('button', { name: 'Grade it extreme and log it' }).isDisabled()).toBe(
      true,
    );
    await fillIn(work(page), 'Why', 'He was at home alone for two nights.');
    await choose(work(page), 'By', /Ifor Lacey/);
    await work(page).getByRole('button', { name: 'Grade it extreme and log it' }).click();
    await work(page).getByText('Graded Extreme; the grid gives High').waitFor();
    await shot('response-risk');
    await isAccessible();
    await goTo(page, 'Log');
    await work(page)
      .getByRole('tab', { name: /^Decisions/ })
      .click();
    await work(page)
      .getByRole('button', { name: /Risk grade: extreme, where the grid gives high/ })
      .waitFor();
    await work(page)
      .getByRole('button', { name: /Intake: taken on in part/ })
      .waitFor();
  });

  test('a council’s own grid can be put in its place', async () => {
    await goTo(page, 'Response');
    await tab(page, 'Risk');
    await work(page).getByRole('switch', { name: "Use this council's own grid" }).check({ force: true });
    await work(page).getByRole('combobox', { name: 'Medium, possible', exact: true }).selectOption('extreme');
    await work(page).getByRole('button', { name: 'The grid is as it should be' }).click();
    await work(page).getByRole('button', { name: 'Medium, possible: Extreme' }).waitFor();
    await work(page).getByText('Graded Extreme', { exact: true }).waitFor();
    await shot('response-own-grid');
    await work(page).getByRole('switch', { name: "Use this council's own grid" }).uncheck({ force: true });
    await work(page).getByText('Graded Extreme; the grid gives High').waitFor();
  });
});

describe('the response', () => {
  test('is late, and the letter that says so and why goes to Word', async () => {
    await goTo(page, 'Response');
    await work(page)
      .getByRole('heading', { level: 1, name: 'The response is late: it was due by 9 July 2025' })
      .waitFor();
    await tab(page, 'If it is late');
    await work(page)
      .getByText(/The last day was 9 July 2025, and no response has gone/)
      .waitFor();
    await fillIn(work(page), 'Why the response is late', 'The Trust sent its part on 7 July 2025.');
    await fillIn(work(page), 'The response is now expected by', '31 Jul 2025');
    await fillIn(work(page), 'Council wrote to explain the delay', '10 Jul 2025');
    await shot('response-delay');
    await isAccessible();
    await tab(page, 'Response');
    await choose(work(page), 'Signed by, as the responsible person', /Dilys Marrow/);
    await showLetter(page, 'Why our response is late');
    const path = await saveAsWord(running.app, page, folder);
    const text = await wordsOf(path);
    for (const words of mrsP.IN_THE_DELAY_LETTER) {
      expect(text).toContain(words);
    }
    expect(validatorErrors(await readFile(path))).toEqual([]);
  });

  test('decides every point on Findings', async () => {
    for (const [point, finding] of [
      ['1', 'Upheld'],
      ['2', 'Not upheld'],
      ['3', 'Not upheld'],
    ] as const) {
      await goToPoint(page, point);
      await writeFinding(page, { Analysis: [`What was found on point ${point}.`] });
      await find(page, finding);
    }
  });

  test('has the four required contents, is signed, and is valid Word', async () => {
    await goTo(page, 'Response');
    await tab(page, 'Response');
    await duties(/What the response has to do/)
      .getByText(/still to do/)
      .waitFor();
    await write(work(page), 'How the complaint was considered', [
      'The referral log was read and four people asked.',
    ]);
    await write(work(page), 'What was concluded', ['The referral was made and never opened.']);
    await write(work(page), 'Matters that need to be put right', [
      'Every open referral is checked each morning.',
    ]);
    await write(work(page), /^Whether the council is satisfied/, [
      'We are satisfied that the check is in place.',
    ]);
    await shot('response-response');
    await duties(/What the response has to do/)
      .getByText('All of it is there')
      .waitFor();
    await isAccessible();
    await tab(page, 'Local review');
    await work(page).getByRole('switch', { name: 'This council offers a review' }).check({ force: true });
    await fillIn(work(page), 'Whose policy offers it', 'Complaints policy 2023');
    await shot('response-review');

    await showLetter(page, 'Response to your complaint');
    await work(page)
      .getByRole('heading', { level: 1, name: /complete, and ready to be signed/ })
      .waitFor();
    await sign(page);
    await work(page)
      .getByRole('heading', { level: 1, name: /signed and final/ })
      .waitFor();
    await shot('documents-response');
    const path = await saveAsWord(running.app, page, folder);
    const text = await wordsOf(path);
    let from = 0;
    for (const words of mrsP.IN_THE_RESPONSE) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(text).not.toMatch(/Missing:|Not yet written|DRAFT/);
    expect(validatorErrors(await readFile(path))).toEqual([]);
    await keptSafely(page);
  });

  test('stands in the heading and on the overview once it has gone', async () => {
    await goTo(page, 'Response');
    await work(page)
      .getByRole('heading', { level: 1, name: /^The response went on / })
      .waitFor();
    await goTo(page, 'Overview');
    await shot('overview');
  });
});
