import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oddFiles } from '../fixtures/evidence/odd-files';
import { launchApp, type RunningApp } from './launch';
import { dropOnTheWork } from './parts/drop';
import {
  documentsInRegister,
  type ImportReport,
  readImportReport,
  register,
} from './parts/evidence-register';
import { willOpen } from './parts/native-dialogs';
import { beginCase, goTo, keptSafely, work } from './parts/the-case';
import { paper } from './parts/the-complaint-of-mr-r';

// What each odd file becomes is tried one by one in evidence-odd.test.ts, with 300 MB among them. Here they are
// dropped together on a case that already holds something: the good come in, the bad are named, what was there stays.

const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'wrong-evidence-'));
let running: RunningApp;
let page: Page;
let report: ImportReport;

const registered = () => register(page).getByRole('row').allTextContents();
const lineFor = (name: string) => report.lines.find((line) => line.includes(name)) ?? `nothing about ${name}`;

beforeAll(async () => {
  const odd = oddFiles();
  const bundle = join(scratch, 'bundle');
  mkdirSync(join(bundle, 'copies'), { recursive: true });
  for (const name of [
    'good letter.pdf',
    'empty.pdf',
    'letter really a program.pdf',
    'locked.pdf',
    'mail with attachments.eml',
  ]) {
    writeFileSync(join(bundle, name), odd[name] ?? '');
  }
  writeFileSync(join(bundle, 'copies', 'good letter.pdf'), odd['scripted.pdf'] ?? '');

  running = await launchApp();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
  await beginCase(page, { title: 'Odd papers', role: 'Investigating Officer', council: 'C', reference: '1' });
  await goTo(page, 'Evidence');
  await willOpen(running.app, [paper('E3 Mash contact record.pdf')]);
  await work(page).getByRole('button', { name: 'Add files' }).click();
  await readImportReport(page);
});
afterAll(() => running?.close());

test('good and bad papers dropped together: the good are in, the bad are named with why and what next', async () => {
  const before = await registered();
  await dropOnTheWork(page, [join(scratch, 'bundle')]);
  report = await readImportReport(page);
  expect(report.summary).toMatch(/^5 documents were added, 2 not added\.$/);
  expect(lineFor('empty.pdf')).toMatch(/Not added.*0 bytes.*nothing to keep.*ask for it again/);
  expect(lineFor('letter really a program.pdf')).toMatch(/Not added.*really a program.*Do not open it/);
  expect(lineFor('locked.pdf')).toMatch(/locked with a password.*kept.*Ask the council for an open copy/);
  expect(lineFor('up and away.pdf')).toMatch(/Attached to E\d+.*“\.\.\/\.\.\/up and away\.pdf”/);
  expect(lineFor('same name')).toMatch(/Both are kept; this one as “good letter \(2\)\.pdf”/);
  expect(await documentsInRegister(page)).toBe(6);
  // What was there before is as it was.
  expect((await registered()).slice(0, before.length)).toEqual(before);
});

test('is one step to take back, and to do again', async () => {
  await keptSafely(page);
  await page.keyboard.press('Control+z');
  await page.getByText(/^Undone: /).waitFor();
  expect(await documentsInRegister(page)).toBe(1);
  await page.keyboard.press('Control+Shift+z');
  await page.getByText(/^Done again: /).waitFor();
  expect(await documentsInRegister(page)).toBe(6);
  await keptSafely(page);
});

test('the same bundle again adds nothing and says where everything is', async () => {
  await dropOnTheWork(page, [join(scratch, 'bundle')]);
  const again = await readImportReport(page);
  expect(again.summary).toMatch(/^No documents were added, \d already in the register, 2 not added\.$/);
  expect(await documentsInRegister(page)).toBe(6);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
  expect(running.observed.requestsOutside()).toEqual([]);
});
