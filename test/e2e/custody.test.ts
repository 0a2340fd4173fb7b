import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchAtLaptopSize, openSample } from './evidence-steps';
import type { RunningApp } from './launch';
import { fillIn } from './parts/fields';
import { willSaveInto } from './parts/native-dialogs';
import { shot } from './parts/shot';

let running: RunningApp;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-custody-'));

const part = (name: string) =>
  page
    .getByRole('navigation', { name: 'Parts of the case' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
const saved = (ending: string) => readdirSync(folder).find((name) => name.endsWith(ending));
const trail = () => page.getByRole('list', { name: 'Audit trail' }).getByRole('listitem');

beforeAll(async () => {
  running = await launchAtLaptopSize();
  page = running.page;
  await willSaveInto(running.app, folder);
  await openSample(page, 'Mr R: inaccurate recording', 'Documents');
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the audit trail says what was done with the case, newest first, and that it is whole', async () => {
  await page.getByRole('button', { name: /^Save as Word/ }).click();
  await page.getByText('Saved as “').first().waitFor();
  await part('Overview');
  await page.getByRole('tab', { name: /details/i }).click();
  await fillIn(page, 'Keep until', '1 Jan 2026');
  await fillIn(page, 'Where that date comes from', 'the contract, clause 9');
  await part('Log');
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await page.getByText(/^Checked: all \d+ entries|Checked: all \d+ entries/).waitFor();
  await trail()
    .filter({ hasText: 'changes made' })
    .or(trail().filter({ hasText: 'change made' }))
    .first()
    .waitFor();
  const lines = (await trail().allTextContents()).map((line) => line.replace(/^.*?\d\d:\d\d/, ''));
  expect(lines.slice(-3).map((line) => line.replace(/\d+$/, ''))).toEqual([
    'Saved as a file: Report of the Stage 3 review panel',
    'Case opened',
    'Case brought in from case data',
  ]);
  await shot(page, 'audit-trail');
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
});

test('it is saved as a table that names each entry and its fingerprint', async () => {
  await page.getByRole('button', { name: 'Save as a table…' }).click();
  await page.getByText('audit trail.csv”').waitFor();
  const table = readFileSync(join(folder, saved('.csv') ?? ''), 'utf8');
  expect(table.split('\r\n')[0]).toBe(
    '\uFEFFEntry,When,What,Act,Detail,Fingerprint of the entry before,Fingerprint',
  );
  expect(table).toContain('Saved as a file: Report of the Stage 3 review panel');
  await trail().filter({ hasText: 'This record saved as a table' }).waitFor();
});

test('a case past its day is marked on the list, deleted by its title, and certified', async () => {
  await page.getByRole('button', { name: /all cases$/ }).click();
  await page.getByText('to be deleted', { exact: true }).waitFor();
  await shot(page, 'to-be-deleted');
  await page.getByRole('button', { name: /^More about Mr R/ }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog');
  const asked = dialog.getByRole('textbox');
  const title = ((await dialog.getByText(/^To confirm, type: /).textContent()) ?? '').replace(
    /^.*type: /,
    '',
  );
  await asked.fill(title);
  await dialog.getByRole('button', { name: 'Delete the case' }).click();
  const certificate = page.getByRole('dialog', { name: /was deleted$/ });
  await certificate.getByText('The council may ask for a certificate').waitFor();
  await shot(page, 'certificate');
  await certificate.getByRole('button', { name: 'Save the certificate…' }).click();
  await certificate.waitFor({ state: 'hidden' });
  const words = strFromU8(
    unzipSync(readFileSync(join(folder, saved('Certificate of deletion.docx') ?? '')))['word/document.xml'] ??
      new Uint8Array(),
  ).replace(/<[^>]+>/g, '');
  for (const said of [
    'MMBC-CF-24-0388',
    '22 evidence files',
    'saved outside Evenhand once',
    'the contract, clause 9',
  ]) {
    expect(words).toContain(said);
  }
  await page.getByText('Mr R', { exact: true }).waitFor({ state: 'hidden' });
});

test('no rule of the page was broken', () => {
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.requestsOutside()).toEqual([]);
});
