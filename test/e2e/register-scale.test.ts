import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { manyCases } from '../builders/many-cases';
import { launchApp, type RunningApp } from './launch';
import { wordsOf } from './parts/documents';
import { choose, pick } from './parts/fields';
import { willSaveInto } from './parts/native-dialogs';
import { tab, work } from './parts/the-case';
import { profileWithManyCases } from './vault-of-many-cases';

const CASES = manyCases(500);
/** More elements than this on one screen and something long is drawn whole. */
const MOST_ELEMENTS = 6_000;
const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'register-scale-'));
let profile: string;
let running: RunningApp;
let page: Page;

beforeAll(async () => {
  profile = await profileWithManyCases(CASES.length);
  running = await launchApp({ profile });
  ({ page } = running);
  await page.setViewportSize({ width: 1366, height: 768 });
  page.setDefaultTimeout(30_000);
}, 300_000);
afterAll(async () => {
  await running?.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
afterEach(() => {
  const { observed } = running;
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.crashes()).toEqual([]);
});

const heading = (name: string | RegExp) => work(page).getByRole('heading', { level: 1, name });

/** Every row of a table of the register with its last figure. */
const figures = async (title: string): Promise<Record<string, number>> => {
  const rows = work(page).getByRole('region', { name: title, exact: true }).locator('tbody tr');
  await rows.first().waitFor();
  return Object.fromEntries(
    await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        Number([...row.querySelectorAll('button, span')].at(-1)?.textContent?.replace(/,/g, '') ?? '0'),
      ]),
    ),
  );
};

function counted<Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

const NAMES = { children: 'Children’s (three stages)', adult: 'Adult (one stage)' } as const;

test('five hundred sealed cases: the list has them all and draws few of them', async () => {
  const list = work(page).getByRole('list', { name: 'Cases' });
  await list.getByRole('listitem').first().waitFor();
  expect(await list.getByRole('listitem').first().getAttribute('aria-setsize')).toBe('500');
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  // The date asked about opens its arithmetic, not the case.
  await list
    .getByRole('button', { name: /: why this date\?$/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the case' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the register’s totals are those of a direct count, before and after a filter', async () => {
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await heading(/ in 2026-27$/).waitFor();
  await pick(work(page), 'Period', 'Any time');
  await heading('500 cases at any time').waitFor();
  expect(await figures('Procedure')).toEqual(counted(CASES, (file) => NAMES[file.matter.procedure]));
  expect(await figures('Council')).toEqual(counted(CASES, (file) => file.matter.council.name));

  const meant = CASES.filter(
    ({ matter }) => matter.procedure === 'children' && matter.council.name === 'Harrowfield Council',
  );
  await choose(work(page), 'Procedure', 'Children');
  await choose(work(page), 'Council', 'Harrowfield Council');
  await heading(`${meant.length} cases at any time`).waitFor();
  expect(await figures('Procedure')).toEqual({ [NAMES.children]: meant.length });
  await work(page).getByRole('button', { name: 'Clear filters' }).click();
  await heading('500 cases at any time').waitFor();
});

test('no part of it draws every case', async () => {
  const crowded: string[] = [];
  for (const part of ['Figures', 'Time', 'Learning and actions', 'Dates sheet', 'Cases']) {
    await tab(page, part);
    const drawn = await work(page).evaluate((main) => main.querySelectorAll('*').length);
    const sideways = await work(page).evaluate((main) => main.scrollWidth > main.clientWidth + 1);
    if (drawn > MOST_ELEMENTS || sideways) crowded.push(`${part}: ${drawn} elements, sideways ${sideways}`);
  }
  expect(crowded).toEqual([]);
});

// That such a report is valid is tested where it is made, over the same 500 cases.
test('its report in Word counts them all', async () => {
  await willSaveInto(running.app, scratch);
  await work(page).getByRole('button', { name: 'Save…', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Figures only/ }).click();
  await page.getByText('Saved as “Report on complaints, any time.docx”.').waitFor({ timeout: 90_000 });
  const text = await wordsOf(join(scratch, 'Report on complaints, any time.docx'));
  expect(text).toContain('This report counts 500 cases');
});
