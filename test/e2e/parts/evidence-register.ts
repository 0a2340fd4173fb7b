import type { Locator, Page } from 'playwright-core';
import { fillIn } from './fields';
import { goTo, work } from './the-case';

/** The sentence and the lines an import ends with. */
export type ImportReport = { readonly summary: string; readonly lines: readonly string[] };

const importReport = (page: Page): Locator =>
  page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Done' }) });

/** Waits for the report of an import, reads it and puts it away. */
export async function readImportReport(page: Page, patience = 60_000): Promise<ImportReport> {
  const dialog = importReport(page);
  await dialog.getByRole('button', { name: 'Done' }).waitFor({ timeout: patience });
  const summary = (await dialog.getByRole('heading', { level: 2 }).textContent()) ?? '';
  const lines = await dialog.getByRole('listitem').allTextContents();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return { summary, lines };
}

export const register = (page: Page): Locator => page.getByRole('grid', { name: 'Register of evidence' });

/** The line of one document in the register, by its reference. */
export const lineOf = (page: Page, reference: string): Locator =>
  register(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: reference, exact: true }) });

/** How many documents the register holds, whether in sight or not. */
export async function documentsInRegister(page: Page): Promise<number> {
  return Number(await register(page).getAttribute('aria-rowcount')) - 1;
}

/** Corrects what was read from a paper and says that its details are right. */
export async function checkDocument(
  page: Page,
  reference: string,
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  await goTo(page, 'Evidence');
  await lineOf(page, reference).click();
  await work(page).getByRole('textbox', { name: 'Reference', exact: true }).waitFor();
  for (const [label, words] of Object.entries(details)) await fillIn(work(page), label, words);
  await work(page).getByRole('button', { name: 'All right' }).click();
}
