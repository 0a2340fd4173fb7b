import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { goTo, launchAtLaptopSize, openSample, painted, selectWords } from './evidence-steps';
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

test('a suggested event is accepted, another dismissed for good; neither adds itself', async () => {
  const { page } = running;
  await goTo(page, 'Chronology');
  const work = page.locator('main');
  await work.getByRole('button', { name: /\d+ suggested/ }).click();
  const pane = work.getByRole('complementary', { name: 'Suggested events' });
  const rows = pane.getByRole('list', { name: 'Suggested events' }).getByRole('listitem');
  await rows.first().waitFor();
  expect(await faults()).toEqual([]);
  const accepted = await rows.first().locator('[data-suggestion] > span').nth(1).textContent();
  await rows
    .first()
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await pane.getByText('There is nothing to suggest.').waitFor();
  // A dismissed one stays away, unless it is asked for.
  await goTo(page, 'Findings');
  await goTo(page, 'Chronology');
  await work.getByRole('button', { name: 'Dismissed suggestions' }).click();
  await pane.getByRole('button', { name: 'Bring back the one dismissed' }).click();
  await rows
    .first()
    .getByRole('button', { name: /and edit it$/ })
    .click();
  const editor = work.getByRole('complementary', { name: 'The event' });
  expect(await editor.getByLabel('What happened').inputValue()).toBe(accepted);
  expect(await work.getByRole('button', { name: /suggest/ }).count()).toBe(0);
});

test('a page is cited in the event that is open, by keyboard, and its other account stands beside it', async () => {
  const { page } = running;
  const editor = page.locator('main').getByRole('complementary', { name: 'The event' });
  const sources = editor
    .getByRole('group', { name: 'Sources' })
    .getByRole('button', { name: /^Remove the source/ });
  const before = await sources.count();
  await panel().getByLabel('Search the evidence and interviews').fill('"continue to draw services"');
  await panel().getByRole('list', { name: 'Search results' }).getByRole('button').first().click();
  await panel().locator('[data-words] span').first().waitFor();
  await panel().locator('[data-viewer-pages]').focus();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Cite in this event' }).click();
  await sources.nth(before).waitFor();
  await editor.getByRole('button', { name: 'Add another account' }).click();
  await editor.getByLabel('What happened').fill('The Council says otherwise.');
  const others = editor.getByRole('group', { name: 'Other accounts of this event' });
  await others.getByText("Complainant's account").waitFor();
  await editor.getByRole('button', { name: 'Done' }).click();
  const beside = page.locator('main').getByRole('group', { name: /^Accounts of/ });
  await beside
    .filter({ hasText: 'The Council says otherwise.' })
    .getByText("Complainant's account")
    .waitFor();
  expect(await faults()).toEqual([]);
});

test('points against sources: gone through by arrow keys, what a cell stands for opens at its place', async () => {
  const { page } = running;
  await goTo(page, 'Findings');
  const work = page.locator('main');
  await work.getByRole('button', { name: 'Points and sources' }).click();
  const grid = work.getByRole('grid', { name: 'Points and sources' });
  await grid.waitFor();
  expect(await faults()).toEqual([]);
  const silentToo = work.getByRole('checkbox', { name: /bear on no point/ });
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  if ((await silentToo.count()) > 0) {
    await silentToo.check();
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(rows);
    await silentToo.uncheck();
  }
  const supporting = grid.getByRole('gridcell', { name: /supports point/ }).first();
  await supporting.click();
  const says = work.getByRole('region', { name: 'What it says' });
  await says
    .getByText(/supports/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+End');
  const last = grid.getByRole('gridcell', { selected: true });
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-selected') === 'true');
  expect(await last.getAttribute('aria-colindex')).toBe(await grid.getAttribute('aria-colcount'));
  await supporting.click();
  await says.getByRole('listitem').first().getByRole('button').click();
  await panel().locator('[data-viewer]').waitFor();
  await work.getByRole('button', { name: 'Back to the findings' }).click();
  await work.getByRole('button', { name: 'Points and sources' }).waitFor();
});

test('a page is marked and noted by keyboard; the note is on the page, on its point and in Find', async () => {
  const { page } = running;
  await goTo(page, 'Findings');
  await panel().getByRole('tab', { name: 'Evidence' }).click();
  await panel().getByLabel('Search the evidence and interviews').fill('"continue to draw services"');
  await panel().getByRole('list', { name: 'Search results' }).getByRole('button').first().click();
  const words = panel().locator('[data-words] span', { hasText: 'continue to draw services' }).first();
  await words.waitFor();
  await selectWords(page, words);
  await page
    .getByRole('toolbar', { name: 'Cite the selected words' })
    .getByRole('button', { name: 'Note', exact: true })
    .click();
  const note = page.getByRole('dialog', { name: /^Note on E12/ });
  await note.getByRole('textbox', { name: 'Note' }).fill('Ask about the zanzibar matter');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await note.waitFor({ state: 'detached' });
  const onPage = panel().getByRole('region', { name: 'Notes on this page' });
  await onPage.getByRole('button', { name: /Only me.*zanzibar/ }).waitFor();
  await page.waitForFunction(() => (CSS.highlights.get('evidence-note')?.size ?? 0) > 0);
  expect(await faults()).toEqual([]);
  await panel().getByRole('tab', { name: 'This point’s sources' }).click();
  await panel()
    .getByRole('region', { name: 'Notes' })
    .getByRole('button', { name: /zanzibar/ })
    .click();
  await onPage.waitFor();
  await page.keyboard.press('Control+Shift+F');
  // It is narrowed as it was left, and says where else the words are.
  await field().fill('zanzibar');
  await dialog().getByText('Nothing in Chronology').waitFor();
  await dialog().getByRole('button', { name: 'Everywhere' }).click();
  await results().filter({ hasText: 'Private note' }).waitFor();
  await page.keyboard.press('Escape');
  // A second one by the keyboard alone, on the page as a whole.
  await panel().locator('[data-viewer-pages]').focus();
  await page.keyboard.press('n');
  await note.getByRole('textbox', { name: 'Note' }).fill('For the panel');
  // Closed in the middle, it goes on where it was left.
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  await panel().locator('[data-viewer-pages]').focus();
  await page.keyboard.press('n');
  await expect.poll(() => note.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('For the panel');
  await note.getByRole('radio', { name: 'Whoever has the case' }).check();
  await note.getByRole('button', { name: 'Keep the note' }).click();
  await onPage.getByRole('button', { name: 'For the panel' }).waitFor();
});

test('a citation whose words are not on its page warns wherever it stands, and is put right from the page', async () => {
  const { page } = running;
  await goTo(page, 'Findings');
  await panel().getByRole('tab', { name: 'This point’s sources' }).click();
  const check = panel().getByRole('region', { name: 'Citations to check' });
  expect(await check.count()).toBe(0);
  const card = panel().getByRole('listitem').filter({ hasText: 'FATHER HAS HISTORY' }).first();
  await card.getByRole('button', { name: /^Edit source/ }).click();
  await card.getByRole('textbox', { name: 'Words quoted' }).fill('words of an earlier copy');
  await check.waitFor();
  // In the text of the finding too.
  await page.locator('main .reference.doubtful').first().waitFor();
  expect(await faults()).toEqual([]);
  await check.getByRole('button', { name: /does not match its page/ }).click();
  await check.getByRole('listitem').getByRole('button').click();
  await panel().getByText('These words are not in the document').waitFor();
  // The page breaks the line after HAS.
  const words = panel().locator('[data-words] span', { hasText: 'FATHER HAS' }).first();
  await words.waitFor();
  await selectWords(page, words);
  await page.getByRole('button', { name: /^Put E3.* right$/ }).click();
  await panel().getByText('These words are not in the document').waitFor({ state: 'detached' });
  await page.locator('main .reference.doubtful').first().waitFor({ state: 'detached' });
});

test('a page cited while an interview is open is put to the person, as a question with the page beside it', async () => {
  const { page } = running;
  await goTo(page, 'Interviews');
  await panel().locator('[data-viewer-pages]').focus();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /^Cite in the questions of interview/ }).click();
  const work = page.locator('main');
  await work
    .getByRole('group', { name: /^To be put to them with question/ })
    .last()
    .getByRole('button', { name: /^E3/ })
    .first()
    .waitFor();
});

test('a part of a page is framed by keyboard, to be cited or to be noted, and stays framed', async () => {
  const { page } = running;
  await panel().locator('[data-viewer-pages]').focus();
  await page.keyboard.press('m');
  const frame = panel()
    .getByRole('application', { name: /^Draw a frame/ })
    .first();
  await frame.waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-drawing-area'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Enter');
  const cite = page.getByRole('dialog', { name: /^Cite / });
  await cite.getByText('The part you marked on the page is kept with it.').waitFor();
  await cite.getByRole('button', { name: 'Only note it' }).click();
  await cite.waitFor({ state: 'detached' });
  const note = page.getByRole('dialog', { name: /^Note on / });
  await note.getByText('The part you framed on the page is marked.').waitFor();
  await note.getByRole('button', { name: 'Keep the mark' }).click();
  await panel().locator('[data-kept]').first().waitFor();
  await panel()
    .getByRole('region', { name: 'Notes on this page' })
    .getByRole('button', { name: /Part of the page/ })
    .waitFor();
});
