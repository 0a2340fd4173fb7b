import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { goTo, launchAtLaptopSize, openSample, painted } from './evidence-steps';
import type { RunningApp } from './launch';

let running: RunningApp;

beforeAll(async () => {
  running = await launchAtLaptopSize();
  running.page.setDefaultTimeout(15_000);
  await openSample(running.page, 'Mr R', 'Findings');
});
afterAll(() => running?.close());
afterEach(() => {
  const { observed } = running;
  expect(observed.cspViolations()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
});

const dialog = () => running.page.getByRole('dialog', { name: 'Find in this case' });
const field = () => dialog().getByRole('combobox', { name: 'Find in this case' });
const results = () => dialog().getByRole('option');
const panel = () => running.page.getByRole('complementary', { name: 'Evidence' });

/** What WCAG has against what is shown. */
async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: running.page }).setLegacyMode(true).analyze();
  return violations
    .filter(
      ({ impact, tags }) =>
        impact === 'serious' || impact === 'critical' || tags.some((tag) => /^wcag/.test(tag)),
    )
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('a phrase is found from anywhere by keyboard, and opens on its page with the words marked', async () => {
  const { page } = running;
  await page.keyboard.press('Control+Shift+F');
  await field().fill('"continue to draw services"');
  await results().filter({ hasText: 'Child and family assessment' }).first().waitFor();
  expect(await faults()).toEqual([]);
  await field().press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await page.waitForFunction(() => (CSS.highlights.get('evidence-search')?.size ?? 0) > 0);
  expect(await painted(page, 'evidence-search')).toEqual(['continue to draw services']);
  expect(await panel().getByLabel('Page, of 2').inputValue()).toBe('2');
});

test('a word spelt otherwise is found, said so, and marked as it is spelt there', async () => {
  const { page } = running;
  await goTo(page, 'Findings');
  await page.locator('main').focus();
  await page.keyboard.press('/');
  // What was looked for last is there again, to be typed over.
  expect(await field().inputValue()).toBe('"continue to draw services"');
  await page.keyboard.type('safegarding');
  const first = results().filter({ hasText: 'Spelt otherwise' }).first();
  await first.waitFor();
  await first.click();
  await dialog().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+F');
  expect(await field().inputValue()).toBe('safegarding');
});

test('everything of the case is looked through, and narrowed by place, person, point and date', async () => {
  await field().fill('photograph');
  await results().first().waitFor();
  const groups = dialog().getByRole('group', { name: 'Where' });
  for (const group of ['Evidence', 'E-mails', 'Interviews', 'Complaint', 'Chronology', 'Findings'])
    await groups.getByRole('button', { name: new RegExp(`^${group}`) }).waitFor();
  const count = async () => Number.parseInt((await dialog().getByRole('status').textContent()) ?? '', 10);
  const all = await count();
  expect(all).toBeGreaterThan(20);
  await groups.getByRole('button', { name: /^Chronology/ }).click();
  await dialog()
    .getByText(new RegExp(`of ${all} places`))
    .waitFor();
  expect(await count()).toBeLessThan(all);
  await dialog().getByLabel('Until').fill('1 June 2024');
  await dialog().getByLabel('Until').press('Enter');
  const narrower = await count();
  await dialog().getByRole('button', { name: 'Everything' }).click();
  await dialog().getByText(`${all} places`, { exact: true }).waitFor();
  expect(narrower).toBeLessThan(all);
});

test('an event found is opened in the chronology; an unfinished search is no error', async () => {
  const { page } = running;
  await field().fill('(photograph AND "upload NOT');
  await field().fill('photograph');
  await dialog()
    .getByRole('group', { name: 'Where' })
    .getByRole('button', { name: /^Chronology/ })
    .click();
  await dialog()
    .getByText(/of \d+ places/)
    .waitFor();
  await field().press('ArrowDown');
  await field().press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('complementary', { name: 'The event' }).waitFor();
});
