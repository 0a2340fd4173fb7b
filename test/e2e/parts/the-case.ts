import type { Locator, Page } from 'playwright-core';
import { fillIn, pick } from './fields';

/** The screen in the middle. */
export const work = (page: Page): Locator => page.getByRole('main');

/** One card of the screen, by its heading. */
export const card = (page: Page, title: string | RegExp): Locator =>
  work(page).getByRole('region', { name: title });

type NewCase = {
  readonly title: string;
  readonly role: string;
  readonly council: string;
  readonly reference: string;
};

/** Begins an empty case from the first screen. */
export async function beginCase(page: Page, details: NewCase): Promise<void> {
  await page.getByRole('button', { name: 'Start an empty case' }).click();
  const dialog = page.getByRole('dialog', { name: 'New case' });
  await fillIn(dialog, 'What to call it', details.title);
  await pick(dialog, 'You are the', details.role);
  await fillIn(dialog, 'Council', details.council);
  await fillIn(dialog, 'The council’s reference', details.reference);
  await dialog.getByRole('button', { name: 'Begin the case' }).click();
  await partsOfTheCase(page).waitFor();
}

export const partsOfTheCase = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Parts of the case' });

/** Goes to a part of the case by its name on the left. */
export async function goTo(page: Page, part: string): Promise<void> {
  const link = partsOfTheCase(page).getByRole('link', { name: new RegExp(`^${part}\\b`) });
  await link.click();
  await partsOfTheCase(page)
    .locator('[aria-current=page]')
    .filter({ hasText: new RegExp(`^${part}`) })
    .waitFor();
  await work(page).getByRole('heading', { level: 1 }).waitFor();
}

/** Goes to one of the tabs of a screen. */
export async function tab(page: Page, name: string): Promise<void> {
  await work(page).getByRole('tab', { name, exact: true }).click();
}

/** Chooses one of many things worked on in turn: a point, an interview, a recommendation. */
export async function oneOf(page: Page, list: string, item: string | RegExp): Promise<void> {
  const chosen = work(page)
    .getByRole('tablist', { name: list, exact: true })
    .getByRole('tab', { name: item });
  await chosen.click();
  await chosen.and(page.locator('[aria-selected=true]')).waitFor();
}

/** One of the complaint points, in a strip of them. */
export const pointInTurn = (page: Page, number: string): Promise<void> =>
  oneOf(page, 'Complaint points', new RegExp(`^${number} `));

/** Waits until the app says that everything is on the disk. */
export async function keptSafely(page: Page): Promise<void> {
  await page.getByRole('banner').getByText('Kept safely', { exact: true }).waitFor();
}

/** Goes back to the list of cases. */
export async function leaveCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /all cases$/ }).click();
  await page.getByRole('heading', { name: 'Your cases' }).waitFor();
}

/** Opens a case from the list. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.getByRole('list', { name: 'Cases' }).getByRole('button', { name: title, exact: true }).click();
  await partsOfTheCase(page).waitFor();
}

/** The dates of the procedure, on Overview. */
export async function enterDates(page: Page, dates: Readonly<Record<string, string>>): Promise<void> {
  await goTo(page, 'Overview');
  await tab(page, 'Dates');
  for (const [event, on] of Object.entries(dates)) await fillIn(work(page), event, on);
}
