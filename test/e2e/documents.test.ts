import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';
import { willCancel, willSaveInto } from './parts/native-dialogs';

let running: RunningApp;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-saved-'));
const shots = process.env.EVENHAND_SHOTS;

/** A picture for whoever looks; nothing unless a folder for them is named. */
async function shot(name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

const go = (part: string) =>
  page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: new RegExp(`^${part}`) })
    .click();
const card = (name: string) =>
  page
    .getByRole('list', { name: 'Documents of this case' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
const preview = () => page.locator('[data-preview]');
const heading = () => page.getByRole('heading', { level: 1 });

beforeAll(async () => {
  running = await launchApp();
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Open this sample case' }).nth(1).click();
  await page.getByRole('navigation').first().waitFor();
  await go('Documents');
});

afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the documents of a sample case', () => {
  test('are listed with how far each has come', async () => {
    for (const name of [
      'Stage 2 investigation report',
      'Independent Person’s report',
      'Report of the Stage 3',
    ]) {
      await card(name).getByText('Signed').waitFor();
      expect(await card(name).textContent()).toMatch(/\d+ pages, [\d,]+ words/);
    }
    await shot('documents');
  });

  test('read on screen as they will in Word, with an outline that leads to any section', async () => {
    await card('Stage 2').click();
    await preview().getByRole('heading', { name: 'Stage 2 investigation report' }).waitFor();
    const outline = page.getByRole('navigation', { name: 'Contents of the document' });
    await outline.getByRole('button', { name: /^5\.2\.1 Point 2a/ }).click();
    await preview()
      .getByRole('heading', { name: /5\.2\.1 Point 2a: No strategy discussion/ })
      .waitFor();
    await preview().getByText('Finding on point 2a:').waitFor();
    expect(await outline.locator('[aria-current="true"]').textContent()).toContain('Point 2a');
    await shot('documents-point');
  });

  test('have citations that lead to the evidence index', async () => {
    await preview().getByRole('button', { name: '[E13, para 4.3]' }).first().click();
    await preview()
      .getByRole('heading', { name: /Appendix A/ })
      .waitFor();
    const row = preview().locator('tr[data-marked]');
    await row.waitFor();
    expect(await row.textContent()).toContain('E13');
    await shot('documents-index');
  });

  test('pass an accessibility check', async () => {
    const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('are saved as Word files; a cancelled dialog saves nothing', async () => {
    await willCancel(running.app);
    await page.getByRole('button', { name: 'Save as Word…' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(readdirSync(folder)).toEqual([]);
    await willSaveInto(running.app, folder);
    await page.getByRole('button', { name: 'Save as Word…' }).click();
    await page.getByText('Saved as').first().waitFor();
    const [name] = readdirSync(folder);
    expect(name).toBe('MMBC-CF-24-0388 Stage 2 investigation report.docx');
    const parts = unzipSync(readFileSync(join(folder, name as string)));
    const body = strFromU8(parts['word/document.xml'] as Uint8Array);
    expect(body).toContain('Point 2a: No strategy discussion considered');
    expect(body).not.toContain('DRAFT');
  });
});

describe('signing', () => {
  test('is taken back and given again, and the document is a draft in between', async () => {
    const signature = page.getByRole('region', { name: 'Signature' });
    await signature.getByRole('button', { name: 'Take back' }).click();
    await card('Stage 2').getByText('Complete, not signed').waitFor();
    await preview().getByText('DRAFT').first().waitFor();
    await shot('documents-unsigned');
    await signature.getByRole('button', { name: 'Sign…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
    await signature.getByText('fingerprint').waitFor();
    await card('Stage 2').getByText('Signed').waitFor();
  });

  test('shows when a word has changed since', async () => {
    await go('Investigation');
    await page.getByRole('tab', { name: /Conclusions/ }).click();
    const field = page.getByRole('textbox', { name: 'Conclusions' });
    await field.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' One more sentence.');
    await go('Documents');
    await card('Stage 2').getByText('Changed since it was signed').waitFor();
    await card('Stage 2').click();
    await heading().filter({ hasText: 'a draft again' }).waitFor();
    await shot('documents-changed');
  });

  test('is not offered while something is missing, and each gap leads to where it is mended', async () => {
    await go('Recommendations');
    await page.getByRole('radio', { name: /^Stage 2/ }).check({ force: true });
    await page.getByRole('tab', { name: /S2-R1/ }).click();
    const owner = page.getByRole('textbox', { name: /^Responsible/ });
    await owner.fill('');
    await owner.blur();
    await go('Documents');
    await card('Stage 2').getByText('Draft: 1 thing to mend').waitFor();
    await card('Stage 2').click();
    expect(await page.getByRole('button', { name: /^Sign/ }).count()).toBe(0);
    await shot('documents-gap');
    await page.getByRole('button', { name: /S2-R1 does not say who/ }).click();
    await page.getByRole('tab', { name: /S2-R1/, selected: true }).waitFor();
  });

  test('left no request to any network and no fault on the page', async () => {
    expect(running.observed.pageErrors()).toEqual([]);
  });
});
