import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, write } from './fields';
import { card, goTo, work } from './the-case';

// Those who look at the officer's findings after the officer: the Independent Person and the council.

export type View = { readonly point: string; readonly view: string; readonly reasons?: readonly Piece[] };

/** The Independent Person's view of each finding, and the headings of their report. */
export async function giveIndependentViews(
  page: Page,
  views: readonly View[],
  headings: Readonly<Record<string, readonly Piece[]>>,
): Promise<void> {
  await goTo(page, 'Independent Person');
  for (const { point, view, reasons } of views) {
    const sheet = work(page).getByRole('article', { name: `Point ${point}`, exact: true });
    await pick(sheet, `Your view of the finding on point ${point}`, view);
    if (reasons) await write(sheet, view === 'I agree' ? 'Comment, if you wish' : 'Your reasons', reasons);
  }
  for (const [heading, pieces] of Object.entries(headings)) await write(work(page), heading, pieces);
}

export type Adjudicated = {
  readonly officer: RegExp;
  readonly letterOn: string;
  readonly apology: readonly Piece[];
  readonly decisions: readonly {
    readonly point: string;
    readonly decision: string;
    readonly reasons?: readonly Piece[];
  }[];
  readonly answers: readonly {
    readonly reference: string;
    readonly answer: string;
    readonly words: string;
    readonly owner: string;
  }[];
};

/** What the council decided on each point and each recommendation. */
export async function recordAdjudication(page: Page, adjudicated: Adjudicated): Promise<void> {
  await goTo(page, 'Adjudication');
  await choose(work(page), 'Adjudicating Officer', adjudicated.officer);
  await fillIn(work(page), 'Date of the letter', adjudicated.letterOn);
  await write(work(page), 'Apology given', adjudicated.apology);
  for (const { point, decision, reasons } of adjudicated.decisions) {
    const sheet = work(page).getByRole('article', { name: `Point ${point}`, exact: true });
    await pick(sheet, `Decision on point ${point}`, decision);
    if (reasons) await write(sheet, 'Words added, if any', reasons);
  }
  const answers = card(page, 'Answer to each recommendation');
  for (const { reference, answer, words, owner } of adjudicated.answers) {
    const sheet = answers.getByRole('article', { name: `Recommendation ${reference}`, exact: true });
    await pick(sheet, `Answer to ${reference}`, answer);
    await fillIn(sheet, "In the council's words", words);
    await fillIn(sheet, 'Owner', owner);
  }
  await work(page)
    .getByRole('checkbox', { name: 'The letter tells the complainant of the right to a review panel' })
    .check();
}
