import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';
import { addPoints } from './parts/complaint';
import { choose, fillIn, pick } from './parts/fields';
import { question } from './parts/intake';
import { beginCase, card, enterDates, goTo, keptSafely, oneOf, work } from './parts/the-case';

let running: RunningApp;
let page: Page;
const shots = process.env.EVENHAND_SHOTS;

/** A picture for whoever looks; nothing unless a folder for them is named. */
async function shot(name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

const heading = (name: string | RegExp) => work(page).getByRole('heading', { level: 1, name }).waitFor();

async function start(): Promise<void> {
  running = await launchApp();
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  page.setDefaultTimeout(10_000);
}
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shot(`failed-${task.name.replace(/\W+/g, '-').slice(0, 40)}`);
  const { observed } = running;
  expect(observed.requestsOutside()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
});

describe('the intake of a sample case', () => {
  beforeAll(start);
  afterAll(() => running?.close());

  test('stands in the sample as it was decided, question by question', async () => {
    await page.getByRole('button', { name: 'Open this sample case' }).first().click();
    await goTo(page, 'Intake');
    await heading('Taken on, 20 June 2024');
    await question(page, 'Child', 'Consent not needed; views recorded');
    await question(page, 'Other procedures', '1 recorded');
    await shot('intake-sample');
    const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('the intake of a children’s complaint', () => {
  beforeAll(start);
  afterAll(() => running?.close());

  test('asks for the decision on interest where a person comes in only by it', async () => {
    await beginCase(page, {
      title: 'Mrs G',
      role: 'Investigating Officer',
      council: 'Harrowfield Council',
      reference: 'HC-CF-0091',
    });
    await goTo(page, 'Intake');
    await heading(/of 9 questions are answered; the decision is still to come/);
    await question(page, 'Complainant');
    await choose(work(page), 'The complainant is', /^Grandparent/);
    const interest = card(page, "Sufficient interest in the child's welfare");
    await pick(interest, 'The council decided', 'They have it');
    await fillIn(interest, 'Decided on', '3 Feb 2025');
    await fillIn(interest, 'Why', 'She has cared for him since he was two.');
    await fillIn(
      interest,
      "The child's views, or why it was not right to ask",
      'He wants her to speak for him.',
    );
    await question(page, 'Complainant', 'interest accepted');
    await shot('intake-interest');
  });

  test('records proceedings that stop the clock, and says so until the right to come back was told', async () => {
    await enterDates(page, { 'Complainant asked for Stage 2': '10 Feb 2025' });
    await goTo(page, 'Intake');
    await question(page, 'Proceedings', 'None that would be prejudiced');
    await work(page).getByRole('button', { name: 'Add proceedings' }).click();
    await fillIn(work(page), 'Which proceedings', 'Care proceedings, Harrowfield Family Court');
    await fillIn(
      work(page),
      'How considering the complaint now might prejudice them',
      'The same workers are to give evidence.',
    );
    await fillIn(work(page), 'The council gave notice on', '17 Feb 2025');
    await question(page, 'Proceedings', '1 freeze; not complete');
    await work(page)
      .getByRole('switch', { name: 'The council said that it can be put in again afterwards' })
      .check({ force: true });
    await question(page, 'Proceedings', '1 freeze$');
    await shot('intake-freeze');
    await keptSafely(page);
    await goTo(page, 'Overview');
    await heading('The clock stands still');
  });

  test('decides a point otherwise than the whole, with a reason of its own', async () => {
    await addPoints(
      page,
      [
        { title: 'Late visit', ownWords: 'Nobody came.', wording: 'did not visit in January' },
        { title: 'What was said in court', ownWords: 'It was untrue.', wording: 'misled the court' },
      ],
      { on: '12 Feb 2025', by: 'Mrs G' },
    );
    await goTo(page, 'Intake');
    await question(page, 'Decision');
    const points = card(page, 'Points decided otherwise');
    await points.getByText('Every point is looked into.').waitFor();
    await choose(points, 'Leave a point out, or let it stand still', /^Point 2: What was said in court$/);
    await pick(points, 'It is', 'Frozen');
    await fillIn(points, 'Why', 'Before the court.');
    await fillIn(points, 'Decided on', '17 Feb 2025');
    await shot('intake-points');
    await goTo(page, 'Complaint');
    await oneOf(page, 'Complaint points', /^2 /);
    expect(await work(page).getByRole('radio', { name: 'Frozen' }).isChecked()).toBe(true);
    await goTo(page, 'Intake');
    await question(page, 'Decision');
    await points.getByRole('button', { name: 'Look into it after all' }).click();
    await points.getByText('Every point is looked into.').waitFor();
  });

  test('is decided with what is still open in sight, and the decision goes into the log once', async () => {
    await goTo(page, 'Intake');
    await question(page, 'Decision');
    await work(page)
      .getByText(/^Still open: .*You can decide all the same\.$/)
      .waitFor();
    await pick(work(page), 'The complaint is', 'Stopped');
    const decision = card(page, 'The decision');
    await decision.getByText('With a decision, its reasons and its date it can go into the log.').waitFor();
    await fillIn(decision, 'Reasons', 'The court is to hear the same facts in March.');
    await fillIn(decision, 'Decided on', '17 Feb 2025');
    await decision.getByRole('button', { name: 'Put it into the log' }).click();
    await decision.getByText('It stands in the log of decisions as it is here.').waitFor();
    expect(await decision.getByRole('button', { name: 'Put it into the log' }).count()).toBe(0);
    await goTo(page, 'Log');
    await work(page).getByRole('tab', { name: 'Decisions (1)' }).click();
    await work(page)
      .getByRole('button', { name: /^Intake: stopped for other proceedings, under the children's procedure/ })
      .waitFor();
    await page.keyboard.press('Control+z');
    await work(page).getByRole('tab', { name: 'Decisions (0)' }).waitFor();
  });
});
