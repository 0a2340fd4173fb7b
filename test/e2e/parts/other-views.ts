import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, write } from './fields';
import { goTo, oneOf, pointInTurn, tab, work } from './the-case';

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
    await pointInTurn(page, point);
    await pick(work(page), 'Your view of the finding', view);
    if (reasons) await write(work(page), 'Your reasons', reasons);
  }
  await tab(page, 'The investigation as a whole');
  for (const [heading, pieces] of Object.entries(headings)) {
    await oneOf(page, 'Headings of the report', heading);
    await write(work(page), heading, pieces);
  }
}

type Adjudicated = {
  readonly officer: RegExp;
  readonly letterOn: string;
  readonly apology: readonly Piece[];
  readonly decisions: readonly {
    readonly point: string;
    readonly decision: string;
    readonly words?: readonly Piece[];
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
  await tab(page, 'Each point');
  for (const { point, decision, words } of adjudicated.decisions) {
    await pointInTurn(page, point);
    await pick(work(page), 'The finding was', decision);
    if (words) await write(work(page), 'Words added, if any', words);
  }
  await tab(page, 'Each recommendation');
  for (const { reference, answer, words, owner } of adjudicated.answers) {
    await oneOf(page, 'Recommendations', new RegExp(`^${reference} `));
    await pick(work(page), "The council's answer", answer);
    await fillIn(work(page), "In the council's words", words);
    await fillIn(work(page), 'Owner', owner);
  }
  await tab(page, 'The letter');
  await choose(work(page), 'Adjudicating Officer', adjudicated.officer);
  await fillIn(work(page), 'Date of the letter', adjudicated.letterOn);
  await write(work(page), 'Apology given', adjudicated.apology);
  await work(page)
    .getByRole('checkbox', { name: 'The letter tells the complainant of the right to a review panel' })
    .check();
}
