import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerDialogs, launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';

const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'shell-'));
let running: RunningApp;
let page: Page;

beforeAll(async () => {
  running = await launchAtLaptopSize();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
});
afterAll(() => running?.close());

/** The page's policy was never touched and nothing failed behind the user's back. */
afterEach(() => {
  const { observed } = running;
  expect(observed.cspViolations()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.requestsOutside()).toEqual([]);
});

/** What WCAG 2.2 AA, as far as a machine can tell, has against what is on screen. */
async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

const heading = () => page.getByRole('heading', { level: 1 });
const go = (part: string) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${part}`) })
    .click();
const home = () => page.getByRole('button', { name: 'Evenhand: all cases' }).click();

async function colours(name: 'Light' | 'Dark'): Promise<void> {
  await page.getByRole('button', { name: 'Settings and help' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  await page.locator(`html[data-mantine-color-scheme="${name.toLowerCase()}"]`).waitFor();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

/** Where the keyboard is: its region of the window. */
const region = () =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));

describe('a sample case, from the first screen', () => {
  test('opens with its papers, and its overview says where it stands', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Open this sample case' }).nth(1).click();
    await page.getByRole('navigation').waitFor();
    expect(await heading().textContent()).toBe('Nothing more is due at this stage');
    expect(await page.getByText('Kept safely').count()).toBe(1);
    expect(await page.title()).toBe('Overview – Evenhand');
  });

  test.each(['Light', 'Dark'] as const)('can be read and used in %s', async (scheme) => {
    await colours(scheme);
    await go('Overview');
    for (const tab of ['How it stands', 'Dates', 'Case details']) {
      await page.getByRole('tab', { name: tab }).click();
      expect([tab, await faults()]).toEqual([tab, []]);
    }
    await go('People');
    await page.getByRole('list', { name: 'People' }).getByRole('button').nth(4).click();
    expect(await faults()).toEqual([]);
    await go('Log');
    for (const tab of ['Evidence asked for', 'Decisions', 'Letters and calls']) {
      await page.getByRole('tab', { name: new RegExp(tab) }).click();
      await page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
      expect([tab, await faults()]).toEqual([tab, []]);
    }
    await home();
    await page.getByRole('heading', { name: 'Your cases' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Mr R', exact: true }).click();
    await page.getByRole('navigation').waitFor();
  });

  test('is reached by the keyboard alone: palette, screens, regions', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ms d');
    await page.getByRole('button', { name: /^Ms D/ }).waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Label that reports print').inputValue()).toBe('Ms D');
    await page.keyboard.press('Control+1');
    await page.getByRole('tab', { name: 'How it stands' }).waitFor();
    expect(await region()).toBe('main');
    const round: unknown[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await page.keyboard.press('F6');
      round.push(await region());
    }
    expect(round).toEqual(['evidence', 'top', 'nav', 'main']);
    await page.keyboard.press('Shift+F6');
    expect(await region()).toBe('nav');
  });

  test('takes a date as people write it, refuses one that does not exist, and takes it all back', async () => {
    await go('Overview');
    await page.getByRole('tab', { name: 'Dates' }).click();
    const field = page
      .getByLabel('Council stated', { exact: false })
      .or(page.getByLabel('Day the council said Stage 2 would start'));
    await field.fill('31/11/24');
    await field.press('Tab');
    await page.getByText('There is no 31 November 2024.').waitFor();
    await field.fill('20.11.24');
    await field.press('Tab');
    expect(await field.inputValue()).toBe('20 November 2024');
    await page.getByText('Kept safely').waitFor();
    await heading().click();
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: Change the date of “Day the council said Stage 2 would start”').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  test('somebody who is named cannot be removed, and it says where they are named', async () => {
    await go('People');
    await page
      .getByRole('list', { name: 'People' })
      .getByRole('button', { name: /^Mr R Mr/ })
      .click();
    await page.getByText('cannot be removed: take them out there first').waitFor();
    expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  });
});

describe('case data', () => {
  test('is saved as a folder, refused when it is here already, and opened as a copy', async () => {
    mkdirSync(join(scratch, 'saved'));
    await answerDialogs(running.app, [join(scratch, 'saved')]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('save folder');
    await page.keyboard.press('Enter');
    await page.getByText('Saved as “Mr R case data”.').waitFor();
    const folder = join(scratch, 'saved', 'Mr R case data');
    expect(readdirSync(folder).sort()).toEqual(['case.json', 'evidence']);
    expect(readdirSync(join(folder, 'evidence'))).toHaveLength(22);

    await home();
    await answerDialogs(running.app, [folder]);
    await page.getByRole('button', { name: 'Open case data…' }).click();
    await page.getByRole('menuitem', { name: 'A folder of case data…' }).click();
    await page.getByText('This case is here already').waitFor();
    await page.getByRole('button', { name: 'Import as a copy' }).click();
    await page.getByRole('navigation').waitFor();
    await home();
    await page.getByText('Two open.').waitFor();
  });

  test('goes only after its name is typed', async () => {
    await page.getByRole('button', { name: 'More about Mr R' }).first().click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    const confirm = page.getByRole('button', { name: 'Delete the case' });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await faults()).toEqual([]);
    await page.getByLabel('To confirm, type: Mr R').fill('mr r');
    await confirm.click();
    await page.getByText('One open.').waitFor();
  });
});
