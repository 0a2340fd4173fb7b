import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { launchApp, type RunningApp } from './launch';
import { dropOnTheWork } from './parts/drop';
import { willOpen } from './parts/native-dialogs';
import { keptSafely, leaveCase, openCase, partsOfTheCase, work } from './parts/the-case';

const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'wrong-case-data-'));
const sample = readFileSync(join(repository, 'resources', 'samples', 'case-b.json'), 'utf8');
const SAMPLE = 'Mr R';

let running: RunningApp;
let page: Page;
/** What the case said of itself before anything wrong was tried. */
let before: string[];

/** The parts of the case with how much is in each, and what Overview says. */
async function asItStands(): Promise<string[]> {
  const parts = await partsOfTheCase(page).getByRole('link').allTextContents();
  return [...parts, (await work(page).getByRole('heading', { level: 1 }).textContent()) ?? ''];
}

beforeAll(async () => {
  running = await launchApp();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
  await page
    .getByRole('region', { name: 'Look round a finished one' })
    .getByRole('button', { name: 'Open this sample case' })
    .last()
    .click();
  await partsOfTheCase(page).waitFor();
  await keptSafely(page);
  before = await asItStands();
  await leaveCase(page);
});
afterAll(() => running?.close());

/** Tries to open a file and gives back the sentence that came of it. */
async function sentenceFor(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(scratch, name);
  writeFileSync(path, content);
  await willOpen(running.app, [path]);
  await page.getByRole('button', { name: 'Open case data…' }).click();
  await page.getByRole('menuitem', { name: 'A case file (.json) or zip…' }).click();
  return refusal();
}

/** Reads the dialog of refusal and puts it away. */
async function refusal(): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'This case data was not opened' });
  const sentence = (await dialog.getByRole('paragraph').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  return sentence;
}

/** Nothing came in, and the case that was there is as it was. */
async function nothingChanged(): Promise<void> {
  const list = page.getByRole('list', { name: 'Cases' });
  expect(await list.getByRole('listitem').count()).toBe(1);
  const title = await list.getByRole('button').first().textContent();
  expect(title).toBe(SAMPLE);
  await openCase(page, SAMPLE);
  expect(await asItStands()).toEqual(before);
  await leaveCase(page);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
}

/** The case as data, to be spoilt. */
type Spoilt = { version: number; case: { points: { agreed: object }[]; [part: string]: unknown } };
function spoil(change: (data: Spoilt) => void): string {
  const data = JSON.parse(sample) as Spoilt;
  change(data);
  return JSON.stringify(data);
}

test('a file cut short', async () => {
  const sentence = await sentenceFor('cut short.json', sample.slice(0, sample.length / 2));
  expect(sentence).toMatch(/not complete JSON.*cut short.*Nothing was imported.*Ask for the file again/);
  await nothingChanged();
});

test('a file written by a newer Evenhand is refused by the name of its version', async () => {
  const newer = spoil((data) => {
    data.version = 7_001;
  });
  const sentence = await sentenceFor('newer.json', newer);
  expect(sentence).toMatch(/newer Evenhand.*7001.*not been changed.*Install the newer Evenhand/);
  await nothingChanged();
});

test('a text with a part that no text here can have is refused, never trimmed', async () => {
  const strange = spoil((data) => {
    data.case.investigation = {
      ...(data.case.investigation as object),
      background: { type: 'doc', content: [{ type: 'video', attrs: { src: 'film.mp4' } }] },
    };
  });
  const sentence = await sentenceFor('strange text.json', strange);
  expect(sentence).toMatch(/cannot keep.*investigation\.background.*Nothing was imported.*Ask whoever/s);
  await nothingChanged();
});

test('something that is not a case', async () => {
  const sentence = await sentenceFor('shopping.json', '{"milk": 2}');
  expect(sentence).toMatch(/not Evenhand case data.*Nothing was imported.*Choose the \.json or \.zip/);
  expect(await sentenceFor('letter.zip', 'Dear Sir')).toMatch(/not a zip.*Nothing was imported.*Ask for it/);
  await nothingChanged();
});

test('a zip whose names lead out of its folder', async () => {
  const zip = zipSync({
    'case.json': strToU8(sample),
    '../../outside.pdf': strToU8('%PDF-1.7 out'),
  });
  const sentence = await sentenceFor('leading out.zip', zip);
  expect(sentence).toMatch(/“..\/..\/outside.pdf”.*leave its folder.*Nothing was imported.*ask the sender/);
  await nothingChanged();
});

test('a zip cut short, and one that lacks the evidence the case speaks of', async () => {
  const whole = zipSync({ 'case.json': strToU8(sample) });
  const cut = await sentenceFor('cut.zip', whole.subarray(0, whole.length - 40));
  expect(cut).toMatch(/cut off.*Nothing was imported.*Ask for it again/);
  const another = spoil((data) => {
    (data.case.matter as { id: string }).id = 'another-case-0001';
  });
  const lacking = await sentenceFor('lacking.zip', zipSync({ 'case.json': strToU8(another) }));
  expect(lacking).toMatch(/files of this case are not among.*Nothing was imported.*Choose the whole/);
  await nothingChanged();
});

test('the same wrong things dropped on the list of cases', async () => {
  const folder = join(scratch, 'dropped');
  mkdirSync(folder);
  const path = join(folder, 'case.json');
  writeFileSync(path, sample.slice(0, 5_000));
  await dropOnTheWork(page, [path]);
  expect(await refusal()).toMatch(/cut short.*Nothing was imported/);
  await nothingChanged();
});
