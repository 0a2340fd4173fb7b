import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFiles } from '../fixtures/evidence/hostile-files';
import {
  addFolder,
  closeReport,
  goTo,
  launchAtLaptopSize,
  reportLines,
  row,
  startEmptyCase,
} from './evidence-steps';
import type { RunningApp } from './launch';
import { addMutated } from './parts/mutated';

let running: RunningApp;
let scratch: string;
let lines: Map<string, string>;

/** Damaged papers added here; `npm run prove -- mutated-files` adds many more. */
const MUTATED = 60;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'evenhand-hostile-'));
  mkdirSync(join(scratch, 'hostile'));
  for (const [name, content] of Object.entries(hostileFiles())) {
    writeFileSync(join(scratch, 'hostile', name), content);
  }
  running = await launchAtLaptopSize();
  await startEmptyCase(running.page, 'Hostile papers');
  lines = await reportLines(await addFolder(running, join(scratch, 'hostile')));
  await closeReport(running.page);
});
afterAll(async () => {
  await running.close();
  rmSync(scratch, { recursive: true, force: true });
});

test.each([
  ['looping.pdf', /^E\d+ .*no page can be read.*kept as it came/],
  ['bomb.zip', /^E\d+ It would unpack to far more than it holds.*kept as it came/],
  ['level 47.zip', /^E\d+ .*It lies inside too many other compressed folders/],
  ['ways out.zip', /^Unpacked It was unpacked; the 5 files in it are listed/],
  ['up.txt', /^E\d+ It came in “ways out\.zip”/],
  ['root.txt', /^E\d+ It came in “ways out\.zip”/],
  ['drive.txt', /^E\d+ It came in “ways out\.zip”/],
  ['inside.txt', /^E\d+ It came in “ways out\.zip”/],
  ['run me.exe', /^Not added Its name marks it as a program/],
  ['five hundred.eml', /^E\d+/],
  ['vast.png', /^E\d+ It says it is 40,000 by 40,000 dots, more than can safely be unpacked/],
  ['entities.docx', /^E\d+ It is damaged and cannot be shown; it is kept as it came/],
  ['launching.pdf', /^E\d+$/],
  ['cut short.jpg', /^E\d+ It is cut short: only a part of the picture may be seen.*sent again/],
  ['cut short.png', /^E\d+ /],
  ['cut short.docx', /^E\d+ It is damaged and cannot be shown.*sent again/],
  ['رسالة من المجلس.pdf', /^E\d+/],
  ['said to be a picture.png', /^E\d+ The name says a picture, but the file is a PDF/],
])('%s: a named outcome', (name, sentence) => {
  expect(lines.get(name)).toMatch(sentence);
});

test('a name of 250 characters is shortened and told apart, not refused', () => {
  const [name] = [...lines.keys()].filter((one) => one.startsWith('a name of two hundred and fifty'));
  expect(lines.get(name ?? '')).toMatch(/^E\d+/);
});

test('a mail with 500 attachments has 500 children, and the register takes it', async () => {
  const { page } = running;
  await goTo(page, 'Evidence');
  expect([...lines].filter(([name]) => /^note \d+\.txt$/.test(name)).length).toBeGreaterThan(200);
  await page.getByLabel('Filter the register').fill('Note 500');
  await row(page, 'Note 500').first().waitFor();
  await page.getByLabel('Filter the register').fill('');
});

test('what must not be unpacked says so where it would be shown', async () => {
  const { page } = running;
  await page.getByLabel('Filter the register').fill('Vast');
  await row(page, 'Vast').first().dblclick();
  await page.getByText('This picture is damaged or too large to be shown.').waitFor();
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByLabel('Filter the register').fill('');
});

test('a PDF that would start a program is a page and nothing else, a picture cut short what there is of it', async () => {
  const { page } = running;
  await page.getByLabel('Filter the register').fill('Launching');
  await row(page, 'Launching').first().dblclick();
  await page
    .getByRole('region', { name: 'Pages' })
    .getByText('A letter that would start a program')
    .waitFor();
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByLabel('Filter the register').fill('cut short.jpg');
  await row(page, 'Cut short').first().dblclick();
  await page
    .getByRole('img', { name: 'Cut short' })
    .or(page.getByText('This picture is damaged or too large to be shown.'))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByLabel('Filter the register').fill('');
});

test(`${MUTATED} damaged papers are each named, none crashes, hangs or is left by half`, async () => {
  const before = Number(await running.page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  const outcome = await addMutated(running, join(scratch, 'mutated'), 7, MUTATED);
  expect(outcome.named).toBe(MUTATED);
  expect(outcome.rows).toBeGreaterThan(before + MUTATED / 2);
  expect(outcome).toMatchObject({ rowsAfterReload: outcome.rows, leftByHalf: 0, crashes: 0, errors: [] });
});

test('nothing else was disturbed: no network, no policy broken, no crash', () => {
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.crashes()).toEqual([]);
});
