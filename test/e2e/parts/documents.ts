import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { willSaveInto } from './native-dialogs';
import { goTo, work } from './the-case';

/** Chooses one of the documents of the case and waits until it is set out. */
export async function showDocument(page: Page, name: string): Promise<Locator> {
  await goTo(page, 'Documents');
  const card = work(page)
    .getByRole('list', { name: 'Documents of this case' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
  await card.click();
  await card.and(page.locator('[aria-pressed=true]')).waitFor();
  const preview = work(page).getByRole('region', { name: `Preview of the ${name}` });
  await preview.getByRole('navigation', { name: 'Contents of the document' }).waitFor();
  return preview;
}

/**
 * Chooses one of the letters of the case, by its kind and to whom it is, and waits until it is set out.
 * @param words what the row says: "Interview letter", or with its addressee
 */
export async function showLetter(page: Page, name: string, to = ''): Promise<Locator> {
  await goTo(page, 'Documents');
  await work(page)
    .getByRole('tab', { name: /^Letters/ })
    .click();
  const row = work(page)
    .getByRole('list', { name: 'Letters of this case' })
    .getByRole('button', { name: new RegExp(`^${name}.*${to}`) })
    .first();
  await row.click();
  await row.and(page.locator('[aria-current=true]')).waitFor();
  const preview = work(page).getByRole('region', { name: /^Preview of the / });
  await preview.getByText(/^Dear /).waitFor();
  return preview;
}

/** Records the letter shown as sent, on a day. */
export async function recordAsSent(page: Page, on: string): Promise<void> {
  await work(page).getByRole('button', { name: 'Record as sent…' }).click();
  const dialog = page.getByRole('dialog', { name: /record that it was sent$/ });
  const field = dialog.getByRole('textbox', { name: /^Sent on/ });
  await field.fill(on);
  await field.blur();
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Signs the document shown, for one of those who sign it. */
export async function sign(page: Page): Promise<void> {
  await work(page).getByRole('button', { name: 'Sign…' }).first().click();
  const dialog = page.getByRole('dialog', { name: /^Sign the / });
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Saves the document shown through the app. Gives back where it went. Told its name, it waits for nothing more. */
export async function saveAsWord(
  app: ElectronApplication,
  page: Page,
  folder: string,
  document = '',
): Promise<string> {
  await willSaveInto(app, folder);
  await work(page).getByRole('button', { name: 'Save as Word…' }).click();
  const said = page.getByText(new RegExp(`^Saved as “.*${document.replace('’', "'")}.*\\.docx”\\.$`));
  await said.waitFor({ timeout: 30_000 });
  const name = /“(.*)”/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  // The next one saved could not be told from this one while it is still said.
  if (document === '') await said.waitFor({ state: 'hidden', timeout: 15_000 });
  return join(folder, name);
}

/** The words of a Word file, with every space as one. Throws if it is not a whole Word file. */
export async function wordsOf(path: string): Promise<string> {
  if (!existsSync(path)) throw new Error(`There is no file at ${path}.`);
  const bytes = readFileSync(path);
  const parts = Object.keys(unzipSync(bytes));
  for (const part of ['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']) {
    if (!parts.includes(part)) throw new Error(`${part} is missing from ${path}.`);
  }
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return value.replace(/\s+/g, ' ');
}
