import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inconsistent } from '../builders/consistent-bundle';
import { oddPage, oddPdf } from '../builders/odd-pdf';
import { readBundle } from '../builders/read-bundle';
import { shortWav } from '../builders/short-wav';
import { launchAtLaptopSize } from './evidence-steps';
import type { RunningApp } from './launch';
import { goByName, keyboardPlace, press, pressUntil, typeWords } from './parts/keyboard';
import { willOpen, willSaveInto } from './parts/native-dialogs';
import { partsOfTheCase, work } from './parts/the-case';

// From a council's folder to two issues of a bundle, every act a key. No step may leave the keyboard nowhere.

let running: RunningApp;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evidence-keyboard-'));
  mkdirSync(join(folder, 'council'));
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, 'council', name), bytes);
  put('E1 Case note.pdf', oddPdf([oddPage('The child Imogen was seen at school', 0), oddPage('alone', 1)]));
  put('E2 Letter.pdf', oddPdf([oddPage('Dear Mr Renshall', 0)]));
  put('E3 Call with the school.wav', shortWav(1.2));
  put(
    'E4 IMG 0042.heic',
    Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(40)]),
  );
  writeFileSync(join(folder, 'Late letter.pdf'), oddPdf([oddPage('A late letter', 0)]));
  running = await launchAtLaptopSize();
  ({ page } = running);
  page.setDefaultTimeout(30_000);
  await willSaveInto(running.app, folder);
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
});

const main = () => work(page);

/** Waits until the keyboard has come to something of this name. */
async function keyboardAt(wanted: RegExp): Promise<void> {
  await expect.poll(async () => (await keyboardPlace(page)).what).toMatch(wanted);
  expect((await keyboardPlace(page)).hidden).toBe('');
}

/** Goes to something on the way of Tab and presses Enter there. */
async function activate(wanted: RegExp, key = 'Tab'): Promise<void> {
  await pressUntil(page, key, wanted);
  await page.keyboard.press('Enter');
}

const register = () => main().getByRole('grid', { name: 'Register of evidence' });
const active = (words: string) => register().locator('[data-active]').filter({ hasText: words });

test('the folder comes in, and the keyboard goes from the report to the register', async () => {
  await activate(/Start an empty case/);
  await typeWords(page, 'Mr R');
  await page.keyboard.press('Enter');
  await partsOfTheCase(page).waitFor();
  await goByName(page, 'Evidence');
  await willOpen(running.app, [join(folder, 'council')]);
  await activate(/Add a folder/);
  await page.getByTestId('import-report').waitFor();
  await page.getByText(/^It is a picture in HEIC format/).waitFor();
  await page.getByRole('heading', { name: '4 documents were added.' }).waitFor();
  await keyboardAt(/^button “Done/);
  await page.keyboard.press('Enter');
  await keyboardAt(/^grid “Register of evidence/);
  await active('Case note').waitFor();
});

test('rows are corrected, checked, moved and numbered', async () => {
  await press(page, 'F2');
  await keyboardAt(/^text “Title/);
  await page.keyboard.type('Note of the school visit');
  await press(page, 'Shift+Tab');
  await page.keyboard.type('the third of June');
  await page.keyboard.press('Enter');
  await main()
    .getByRole('alert')
    .getByText(/^This is not a day/)
    .waitFor();
  await keyboardAt(/^text “Date/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3 June 2024');
  await press(page, 'Enter', 'Escape');
  await keyboardAt(/^grid/);
  await press(page, 'Home');
  await active('3 Jun 2024').filter({ hasText: 'Note of the school visit' }).waitFor();

  // What was read from the files is right: said row by row, the keyboard going on to the next.
  for (const words of ['Note of the school visit', 'Letter', 'Call with the school']) {
    await active(words).waitFor();
    await press(page, 'Control+Enter');
  }
  await active('IMG 0042').waitFor();
  await main().getByRole('heading', { level: 1, name: '4 documents; check the details of 1' }).waitFor();

  await press(page, 'Home', 'ArrowDown', 'Alt+ArrowUp');
  await activate(/“More/, 'Shift+Tab');
  await page.getByRole('menuitem', { name: /^Renumber E1 to E4/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await register()
    .getByRole('row', { name: /^E1 Letter/ })
    .waitFor();
  await register()
    .getByRole('row', { name: /^E2 3 Jun 2024 Note/ })
    .waitFor();
});

/** Where a frame stands on its page: from the left, from the top, width and height in hundredths of the page. */
const frameOnPage = () =>
  main().evaluate((element) => {
    const frame = element.querySelector('[data-region-mark]');
    const page = frame?.closest('[data-page]')?.getBoundingClientRect();
    const box = frame?.getBoundingClientRect();
    if (!page || !box) return [0, 0, 0, 0] as const;
    const across = (value: number) => Math.round((value / page.width) * 100);
    const down = (value: number) => Math.round((value / page.height) * 100);
    return [
      across(box.left - page.left),
      down(box.top - page.top),
      across(box.width),
      down(box.height),
    ] as const;
  });

test('a page is opened, searched, cited to the letter, framed and noted, and left for the row it came from', async () => {
  await pressUntil(page, 'Tab', /^grid/);
  await press(page, 'Home', 'ArrowDown');
  await page.keyboard.press('Enter');
  await keyboardAt(/“Pages”/);
  await press(page, 'Control+f');
  await typeWords(page, 'imogen');
  await main().getByText('1 of 1', { exact: true }).waitFor();
  await press(page, 'Escape');
  await keyboardAt(/“Pages”/);

  await press(page, 'c');
  const dialog = page.getByRole('dialog', { name: /^Cite E2/ });
  await typeWords(page, 'the child imogen was SEEN');
  await dialog.getByText(/^These words are on the page/).waitFor();
  await activate(/^button “Cite”/);
  await dialog.waitFor({ state: 'hidden' });
  await keyboardAt(/“Pages”/);

  // A part of the page while it is shown turned: it stays on the same print however the page is turned.
  await press(page, 'r', 'm');
  await keyboardAt(/^application “Draw a frame/);
  await press(page, 'Shift+ArrowDown');
  const drawn = await frameOnPage();
  await page.keyboard.press('Enter');
  await page.getByText('The part you marked on the page is kept with it.').waitFor();
  await activate(/^button “Only note it/);
  await typeWords(page, 'Who saw her?');
  await activate(/Keep the note/);
  await main().getByText('Who saw her?').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await pressUntil(page, 'Tab', /“Pages”/);
  await expect.poll(frameOnPage).toEqual(drawn);
  await press(page, 'r', 'r', 'r');
  const [x, y, width, height] = drawn;
  await expect.poll(frameOnPage).toEqual([y, 100 - x - width, height, width]);
  await activate(/^button “Register/, 'Shift+Tab');
  await keyboardAt(/^grid/);
  await active('Note of the school visit').waitFor();
});

test('a recording is played to its end; it offers nothing that does nothing', async () => {
  await press(page, 'ArrowDown');
  await page.keyboard.press('Enter');
  await keyboardAt(/^h1 “E3 Call with the school/);
  const tools = main().getByRole('toolbar', { name: 'Document' });
  expect(await tools.getByRole('button').evaluateAll((all) => all.map((each) => each.ariaLabel))).toEqual([
    'Cite this document',
    'Note on this document',
  ]);
  await pressUntil(page, 'Tab', /^audio/);
  await page.keyboard.press('Space');
  const player = main().locator('audio');
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.ended)).toBe(true);
  expect(await player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(1.2, 1);
  await activate(/^button “Register/, 'Shift+Tab');
  await keyboardAt(/^grid/);
});

test('a bundle is made, sectioned, a paper left out, a name marked, and issued as a redacted copy', async () => {
  await goByName(page, 'Bundle');
  await activate(/Make a bundle/);
  await keyboardAt(/^grid “Papers of the bundle/);
  const papers = main().getByRole('grid', { name: 'Papers of the bundle, in order' });

  await press(page, 'End');
  await papers.locator('[aria-selected=true]').filter({ hasText: 'IMG 0042' }).waitFor();
  await pressUntil(page, 'Tab', /Leave it out because/);
  await page.keyboard.type('Cannot be shown');
  await activate(/^button “Leave it out”/);
  await main().getByRole('region', { name: 'Left out' }).waitFor();
  await keyboardAt(/^grid “Papers of the bundle/);

  await activate(/Add a section/);
  await keyboardAt(/^text “Title/);
  await page.keyboard.type('Sound');
  await pressUntil(page, 'Shift+Tab', /^grid/);
  await papers.getByRole('row').filter({ hasText: 'Sound' }).filter({ hasText: '0 papers' }).waitFor();
  await press(page, 'ArrowUp', 'Alt+ArrowDown');
  await papers.getByRole('row').filter({ hasText: 'Sound' }).filter({ hasText: '1 paper' }).waitFor();

  await pressUntil(page, 'Shift+Tab', /^tab “Papers/);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await pressUntil(page, 'Tab', /Find words in all papers/);
  await page.keyboard.type('imogen');
  await page.keyboard.press('Enter');
  await keyboardAt(/^button “Mark 1 place on 1 page/);
  await page.keyboard.press('Enter');
  await main().getByRole('tab', { name: 'Redaction (1)' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await activate(/^button “Issue/, 'Shift+Tab');
  await page.getByText(/A mark of redaction is not carried out/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await keyboardAt(/^button “Issue/);
  await pressUntil(page, 'Tab', /This bundle is a redacted copy/);
  await page.keyboard.press('Space');

  await issue('The panel chair', 1);
  const read = readBundle(readFileSync(join(folder, 'Bundle.pdf')));
  expect(inconsistent(read, [1])).toEqual([]);
}, 120_000);

/** Issues the bundle shown to someone, by keys. */
async function issue(to: string, number: number): Promise<void> {
  await activate(/^button “Issue/, 'Shift+Tab');
  await typeWords(page, to);
  await pressUntil(page, 'Tab', /I have looked at/);
  await page.keyboard.press('Space');
  await activate(/^button “Make and save/);
  await main()
    .getByRole('heading', { name: new RegExp(`^Issue ${number}, `) })
    .waitFor();
  expect((await press(page, 'Tab')).what).not.toBe('nowhere');
}

test('a late paper is taken in; what went out stays whatever is undone', async () => {
  await willOpen(running.app, [join(folder, 'Late letter.pdf')]);
  await goByName(page, 'Evidence');
  await activate(/Add files/);
  await page.getByTestId('import-report').waitFor();
  await page.keyboard.press('Enter');
  await keyboardAt(/^grid/);
  await goByName(page, 'Bundle');
  await activate(/Put them all in/);
  await main()
    .getByRole('heading', { level: 1, name: /1 paper has come in since issue 1 went out$/ })
    .waitFor();
  await keyboardAt(/^grid “Papers of the bundle/);
  await issue('Mr R', 2);
  expect(existsSync(join(folder, 'Bundle (issue 2).pdf'))).toBe(true);

  for (let times = 0; times < 40; times += 1) await page.keyboard.press('Control+z');
  await main().getByRole('tab', { name: 'Issued (2)' }).waitFor();
  await partsOfTheCase(page)
    .getByRole('link', { name: /^Evidence$/ })
    .waitFor();
  for (let times = 0; times < 40; times += 1) await page.keyboard.press('Control+Shift+z');
  await partsOfTheCase(page)
    .getByRole('link', { name: /^Evidence ?5$/ })
    .waitFor();
  await main().getByRole('tab', { name: 'Issued (2)' }).waitFor();
}, 120_000);
