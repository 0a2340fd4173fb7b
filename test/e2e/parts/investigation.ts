import type { Page } from 'playwright-core';
import { type Piece, write } from './fields';
import { goTo, oneOf, work } from './the-case';

/** The texts of the officer's report that stand outside the points. */
export async function writeInvestigation(
  page: Page,
  texts: Readonly<Record<string, readonly Piece[]>>,
): Promise<void> {
  await goTo(page, 'Investigation');
  for (const [label, pieces] of Object.entries(texts)) {
    await oneOf(page, 'Texts of the report', new RegExp(`^${label}`));
    await write(work(page), label, pieces);
  }
}
