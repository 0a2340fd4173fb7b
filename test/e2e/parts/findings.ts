import type { Locator, Page } from 'playwright-core';
import { chooseAll, type Piece, pick, textOf, write } from './fields';
import { goTo, pointInTurn, work } from './the-case';

/** Goes to the finding of one point. */
export async function goToPoint(page: Page, number: string): Promise<void> {
  await goTo(page, 'Findings');
  await pointInTurn(page, number);
}

/** A text of the point shown. */
export const textOfFinding = (page: Page, label: string): Locator => textOf(work(page), label);

/** Writes the texts of the point shown. */
export async function writeFinding(
  page: Page,
  texts: Readonly<Record<string, readonly Piece[]>>,
): Promise<void> {
  for (const [label, pieces] of Object.entries(texts)) await write(work(page), label, pieces);
}

/** Makes the finding of the point shown. */
export const find = (page: Page, finding: string): Promise<void> => pick(work(page), 'Finding', finding);

/** Says that the point caused injustice, to whom and what. */
export async function sayInjustice(
  page: Page,
  point: string,
  suffered: readonly RegExp[],
  words: readonly Piece[],
): Promise<void> {
  const part = work(page).getByRole('region', { name: `Injustice on point ${point}` });
  await work(page).getByRole('button', { name: 'It caused injustice' }).click();
  await chooseAll(part, 'Who suffered it', suffered);
  await write(part, 'The injustice', words);
}
