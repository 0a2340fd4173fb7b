import type { Locator, Page } from 'playwright-core';

/** The evidence at the side. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Evidence' });

/** Opens a document at the side by its reference. */
export async function openAtTheSide(page: Page, reference: string): Promise<void> {
  const side = panel(page);
  const show = side.getByRole('button', { name: 'Show the evidence' });
  if (await show.isVisible()) await show.click();
  const back = side.getByRole('button', { name: 'Back to the list' });
  if (await back.isVisible()) await back.click();
  await side
    .getByRole('list', { name: 'Evidence' })
    .getByRole('button', { name: new RegExp(`^${reference} `) })
    .click();
  await back.waitFor();
}

/** The page shown, or the text of a paper that has no pages. */
export const shownPage = (page: Page, number: number): Locator =>
  panel(page).getByRole('article', { name: new RegExp(`^Page ${number} of `) });

/** Draws the pointer over words on the page shown, from the first to the last of them. */
export async function selectWords(page: Page, words: string, on = 1): Promise<void> {
  const line = shownPage(page, on).getByText(words).first();
  await line.waitFor();
  const box = await line.evaluate((element, wanted) => {
    // The line on the page may hold more than the words; the pointer goes over them alone.
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = text.nextNode(); node; node = text.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      element.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    return null;
  }, words);
  if (!box) throw new Error(`“${words}” is not on one line of the page.`);
  await page.mouse.move(box.left + 0.5, box.middle);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.middle, { steps: 4 });
  await page.mouse.move(box.right - 0.5, box.middle, { steps: 4 });
  await page.mouse.up();
}

/** What can be done with the words selected. */
export const citeBar = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'Cite the selected words' });

/** Cites the page shown as a whole, as a source of the point being worked on. */
export async function citeWholePage(page: Page, bears: 'Supports' | 'Undermines' | 'Context'): Promise<void> {
  await panel(page).getByRole('button', { name: 'Cite this page' }).click();
  const dialog = page.getByRole('dialog', { name: /^Cite / });
  await dialog.getByRole('radio', { name: bears, exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: 'Keep as a source' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Goes to a tab of the panel. */
export async function panelTab(page: Page, name: string): Promise<void> {
  await panel(page).getByRole('tab', { name, exact: true }).click();
}
