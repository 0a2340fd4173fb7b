import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';
import { citeBar, openAtTheSide, panel, selectWords } from './parts/evidence-panel';
import { lineOf } from './parts/evidence-register';
import { fillIn } from './parts/fields';
import { goToPoint, textOfFinding } from './parts/findings';
import { goTo, keptSafely, partsOfTheCase, work } from './parts/the-case';

let running: RunningApp;
let page: Page;

beforeAll(async () => {
  running = await launchAtLaptopSize();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Open this sample case' }).nth(1).click();
  await partsOfTheCase(page).waitFor();
});
afterAll(() => running?.close());
afterEach(() => {
  const { observed } = running;
  expect(observed.cspViolations()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.requestsOutside()).toEqual([]);
});

const analysis = () => textOfFinding(page, 'Analysis');
// biome-ignore lint/performance/useDomNodeTextContent: blocks stand apart only in what is shown
const words = async () => (await analysis().innerText()).replace(/\s+/g, ' ').trim();

/** Puts the cursor at the end of the analysis of a point, in a paragraph of its own. */
async function atTheEnd(point: string): Promise<void> {
  await goToPoint(page, point);
  await analysis().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

/** Pastes HTML as another program puts it on the clipboard. */
const paste = (html: string) =>
  analysis().evaluate((text, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'only the plain words');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

test('people and papers are named and cited without leaving the keys', async () => {
  await atTheEnd('9');
  await page.keyboard.type('It was for @leanne');
  await page.getByRole('option', { name: /^the Social Worker/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' to send it (#E1');
  await page.getByRole('option', { name: /^E10 / }).waitFor();
  const active = await analysis().getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).textContent()).toMatch(/^E1 /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('). #nothing of that kind');
  expect(await words()).toMatch(/It was for the Social Worker to send it \(E10\)\. #nothing of that kind$/);
  await page.keyboard.type(' @');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await keptSafely(page);
});

test('lists, quotations, headings and weight are written as in any editor', async () => {
  await atTheEnd('8');
  for (const line of ['- first', 'second', '', '> quoted', '', '### Heading']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+b');
  await page.keyboard.type('weight');
  const html = await analysis().innerHTML();
  expect(html).toContain('<ul><li><p>first</p></li><li><p>second</p></li></ul>');
  expect(html).toContain('<blockquote><p>quoted</p></blockquote>');
  expect(html).toContain('<h3>Heading</h3><p><strong>weight</strong></p>');
  // The toolbar is one stop, and its tools are reached by arrows.
  await page.keyboard.press('Shift+Tab');
  const tool = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await tool()).toBe('Bold');
  await page.keyboard.press('ArrowRight');
  expect(await tool()).toBe('Italic');
  await page.keyboard.press('Enter');
  await page.keyboard.type('and slant');
  expect(await analysis().innerHTML()).toContain('<strong>weight<em>and slant</em></strong>');
});

test('what Word has on the clipboard comes in as words, lists and headings, and nothing else', async () => {
  await atTheEnd('7');
  await paste(`<html><head><style>p.MsoNormal { color: red }</style></head><body>
    <h1 style="color:red">From Word</h1>
    <p class=MsoNormal style='font-family:Calibri'>Some <b>bold</b> <span style='text-decoration:underline'>under</span>
    <a href="https://example.org/tracked">link</a><img src="https://example.org/pixel.png"></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>one</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>two</p>
    <p>kept<del> gone</del></p><script>document.title = 'changed'</script></body></html>`);
  const html = await analysis().innerHTML();
  expect(html).toContain('<h3>From Word</h3><p>Some <strong>bold</strong> <u>under</u> link</p>');
  expect(html).toContain('<ol><li><p>one</p></li><li><p>two</p></li></ol><p>kept</p>');
  expect(html).not.toMatch(/color|Calibri|example\.org|gone/);
  expect(await page.title()).toBe('Findings – Evenhand');
  await keptSafely(page);
});

test('a click on a citation opens its page; words chosen there are cited where the cursor was', async () => {
  await goToPoint(page, '2a');
  await analysis().locator('.reference.citation').first().click();
  await panel(page).getByText('MASH contact record').waitFor();
  await page.getByText('Threshold for strategy discussion considered').first().waitFor();

  await atTheEnd('1');
  await page.keyboard.type('The record says so');
  await openAtTheSide(page, 'E3');
  await selectWords(page, 'HISTORY OF DOMESTIC ABUSE');
  await citeBar(page).getByRole('button', { name: 'Cite in 1', exact: true }).click();
  await page.keyboard.type('.');
  expect(await words()).toMatch(/The record says so E3\.$/);
});

test('a reference says what its paper is called now', async () => {
  await goToPoint(page, '9');
  expect(await words()).toContain('E13, para 6.1');
  await goTo(page, 'Evidence');
  await lineOf(page, 'E13').click();
  await fillIn(work(page), 'Reference', 'B99');
  await goToPoint(page, '9');
  expect(await words()).toContain('B99, para 6.1');
});

test('undo in a field is the field’s own; outside it is the case’s, and redo brings it back', async () => {
  await goToPoint(page, '6');
  const before = await words();
  await analysis().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Mine');
  await page.keyboard.press('Control+z');
  expect(await words()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await words()).toBe(`${before} Mine`);
  await work(page).getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Write “Analysis” of point 6').waitFor();
  expect(await words()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(words).toBe(`${before} Mine`);
});

test('words put together by an input method come in whole, however long it takes', async () => {
  await atTheEnd('5');
  const devtools = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('に');
  await compose('にほ');
  // Longer than the pause after which typing is handed on.
  await keptSafely(page);
  await compose('日本');
  await devtools.send('Input.insertText', { text: '日本' });
  await page.keyboard.type(' end');
  expect(await words()).toMatch(/日本 end$/);
  expect((await words()).match(/日本|に/g)).toHaveLength(1);
});

test('leaving the screen in the middle of a word loses nothing', async () => {
  await atTheEnd('4');
  await page.keyboard.type('Left at once');
  await page.keyboard.press('Control+1');
  await goToPoint(page, '4');
  expect(await words()).toMatch(/Left at once$/);
});
