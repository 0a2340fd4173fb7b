import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';
import { faults } from './parts/faults';
import { leaveCase, partsOfTheCase, work } from './parts/the-case';

let running: RunningApp;
let page: Page;

beforeAll(async () => {
  running = await launchAtLaptopSize();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
});
afterAll(() => running?.close());

/** Nothing failed behind the user's back, and nothing was asked of a network. */
beforeEach(() => {
  found = [];
});
afterEach(() => {
  const { observed } = running;
  expect(observed.cspViolations()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.requestsOutside()).toEqual([]);
  expect(observed.crashes()).toEqual([]);
});

/** What sticks out of the window or of the middle to the right: a screen never scrolls sideways. */
const sideways = () =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const wide = (element: Element | null) =>
      element !== null && element.scrollWidth > element.clientWidth + 1 ? [element.tagName] : [];
    return [...wide(document.documentElement), ...wide(main)];
  });

/** Waits until the screen stands still: nothing is being opened, nothing fades. */
async function settled(): Promise<void> {
  await work(page).getByText('Opening', { exact: true }).waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** Goes through the parts of a screen and the parts within them. Lists of points and the like are not parts. */
async function throughParts(name: string, look: (where: string) => Promise<void>, depth = 0): Promise<void> {
  const lists = work(page).locator('.mantine-Tabs-list');
  if ((await lists.count()) <= depth) return look(name);
  for (const part of await lists.nth(depth).getByRole('tab').all()) {
    await part.click();
    await settled();
    await throughParts(`${name} > ${await part.textContent()}`, look, depth + 1);
  }
}

async function throughEveryScreen(look: (where: string) => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  await partsOfTheCase(page).waitFor();
  for (const link of await partsOfTheCase(page).getByRole('link').all()) {
    await link.click();
    await work(page).getByRole('heading', { level: 1 }).waitFor();
    await settled();
    const name = (await link.locator('span').first().textContent()) ?? '';
    seen.push(name);
    await throughParts(name, look);
  }
  return seen;
}

/** What was found wrong so far and where: all of it is told at the end, not only the first. */
let found: string[] = [];
const looked = (colorScheme: 'light' | 'dark') => async (where: string) => {
  const wrong = [
    ...(await faults(page, colorScheme)),
    ...(await sideways()).map((element) => `sideways: ${element}`),
  ];
  found.push(...wrong.map((fault) => `${where}: ${fault}`));
};

async function openSample(title: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Look round a finished one' })
    .locator('div', { hasText: title })
    .getByRole('button', { name: 'Open this sample case' })
    .last()
    .click();
}

const CHILDRENS_SCREENS = [
  'Overview',
  'Complaint',
  'People',
  'Evidence',
  'Chronology',
  'Interviews',
  'Investigation',
  'Findings',
  'Recommendations',
  'Accuracy round',
  'Independent Person',
  'Adjudication',
  'Stage 3',
  'Bundle',
  'Documents',
  'Log',
  'Rules and calendar',
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme }));

  test('the first screen, or the list of cases', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled();
    await looked(colorScheme)('home');
    expect(found).toEqual([]);
  });

  test('every screen of a whole case, and every part of it', { timeout: 600_000 }, async () => {
    if (colorScheme === 'light') await openSample('Mr R');
    else await page.getByRole('button', { name: 'Mr R', exact: true }).click();
    const seen = await throughEveryScreen(looked(colorScheme));
    await leaveCase(page);
    expect(found).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining(CHILDRENS_SCREENS));
  });
});

test('every screen of the other sample draws without a fault', { timeout: 300_000 }, async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Open case data…' }).click();
  await page.getByRole('menuitem', { name: /Mrs T/ }).click();
  const seen = await throughEveryScreen(async (where) => {
    found.push(...(await sideways()).map((element) => `${where}: sideways: ${element}`));
  });
  expect(found).toEqual([]);
  expect(seen).toEqual(expect.arrayContaining(CHILDRENS_SCREENS));
});
