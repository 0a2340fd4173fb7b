import type { Locator, Page } from 'playwright-core';

/** Where to look: the window, a screen, one card of it. */
export type Within = Page | Locator;

const pageOf = (within: Within): Page => ('page' in within ? within.page() : within);

/** A line, a text or a date, by its label. */
export async function fillIn(within: Within, label: string, words: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.fill(words);
  await field.blur();
}

/** What stands in a field. */
export function standsIn(within: Within, label: string): Promise<string> {
  return within.getByRole('textbox', { name: label, exact: true }).inputValue();
}

/** One answer from a list that opens. `words` may be the beginning of a longer offer. */
export async function choose(within: Within, label: string, words: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click();
  const offer = pageOf(within).getByRole('option', { name: words }).filter({ visible: true }).first();
  await offer.click();
}

/** Several answers from one list. */
export async function chooseAll(within: Within, label: string, all: readonly RegExp[]): Promise<void> {
  const list = within.getByRole('combobox', { name: label, exact: true });
  await list.click();
  for (const words of all) {
    await pageOf(within).getByRole('option', { name: words }).filter({ visible: true }).first().click();
  }
  await list.blur();
}

/** One of several answers standing side by side. */
export async function pick(within: Within, question: string | RegExp, answer: string): Promise<void> {
  await within
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check({ force: true });
}

/** Complaint points, by number, in a row of numbers. */
export async function pickPoints(
  within: Within,
  question: string,
  numbers: readonly string[],
): Promise<void> {
  const row = within.getByRole('group', { name: question, exact: true });
  for (const number of numbers) {
    await row.getByRole('button', { name: new RegExp(`^${number}(?!\\d|[a-z])`) }).click();
  }
}

/** A piece of writing: words, a person by label, or a document cited by reference. */
export type Piece = string | { readonly person: string } | { readonly cite: string };

/** The text box of a formatted text. */
export function textOf(within: Within, label: string | RegExp): Locator {
  return within.getByRole('textbox', { name: label, exact: true });
}

/** Writes at the end of a formatted text, naming people with @ and citing with #, as a user does. */
export async function write(within: Within, label: string | RegExp, pieces: readonly Piece[]): Promise<void> {
  const page = pageOf(within);
  const box = textOf(within, label);
  await box.click();
  await page.keyboard.press('Control+End');
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      await page.keyboard.insertText(piece);
      continue;
    }
    const wanted = 'person' in piece ? piece.person : piece.cite;
    // A word of the label is enough; a space ends the search.
    const [word = wanted] = wanted.split(' ').sort((one, other) => other.length - one.length);
    await page.keyboard.type(`${'person' in piece ? '@' : '#'}${word}`);
    const offer = page.getByRole('listbox').getByRole('option', { selected: true });
    await offer.filter({ hasText: wanted }).waitFor();
    await page.keyboard.press('Enter');
    await offer.waitFor({ state: 'detached' });
  }
  await box.blur();
}
