import type { Page } from 'playwright-core';
import { choose, chooseAll, fillIn, pick, pickPoints } from './fields';
import { card, goTo, tab, work } from './the-case';

export type PointToAdd = {
  readonly title: string;
  readonly ownWords: string;
  readonly wording: string;
};

/** Adds complaint points, each agreed on one day by one person. */
export async function addPoints(
  page: Page,
  points: readonly PointToAdd[],
  agreed: { readonly on: string; readonly by: string },
): Promise<void> {
  await goTo(page, 'Complaint');
  for (const [index, point] of points.entries()) {
    await work(page)
      .getByRole('button', { name: index === 0 ? 'Add the first point' : 'Add a point' })
      .click();
    const sheet = card(page, `Point ${index + 1}`);
    await fillIn(sheet, 'A few neutral words', point.title);
    await fillIn(sheet, "In the complainant's own words", point.ownWords);
    await fillIn(sheet, 'Agreed wording', point.wording);
    await fillIn(sheet, 'Agreed on', agreed.on);
    await fillIn(sheet, 'Agreed by', agreed.by);
  }
}

export type OutcomeToAdd = {
  readonly wanted: string;
  readonly told: string;
  readonly points: readonly string[];
  readonly cameOfIt: string;
  readonly how: string;
};

/** What the complainant hopes for, with what came of it. */
export async function addOutcomes(page: Page, outcomes: readonly OutcomeToAdd[]): Promise<void> {
  await goTo(page, 'Complaint');
  await tab(page, 'Outcomes wanted');
  for (const [index, outcome] of outcomes.entries()) {
    await work(page)
      .getByRole('button', { name: index === 0 ? 'Add the first outcome' : 'Add an outcome' })
      .click();
    const sheet = card(page, `Outcome ${index + 1}`);
    await fillIn(sheet, 'What is wanted', outcome.wanted);
    await fillIn(sheet, 'What the complainant was told about it', outcome.told);
    await pickPoints(sheet, 'Points it belongs to', outcome.points);
    await pick(sheet, 'What came of it', outcome.cameOfIt);
    await fillIn(sheet, 'How, or why not', outcome.how);
  }
}

/** How the statement of complaint came to be agreed, and who signed it. */
export async function agreeStatement(
  page: Page,
  statement: {
    readonly met: string;
    readonly where: string;
    readonly present: readonly RegExp[];
    readonly sent: string;
    readonly agreed: string;
    readonly signedBy: RegExp;
  },
): Promise<void> {
  await goTo(page, 'Complaint');
  await tab(page, 'Statement of complaint');
  await fillIn(work(page), 'Meeting held on', statement.met);
  await fillIn(work(page), 'Where', statement.where);
  await chooseAll(work(page), 'Who was there', statement.present);
  await fillIn(work(page), 'Draft sent', statement.sent);
  await fillIn(work(page), 'Agreed', statement.agreed);
  const signed = card(page, 'Signed');
  await choose(signed, 'Who', statement.signedBy);
  await fillIn(signed, 'As', 'complainant');
  await fillIn(signed, 'On', statement.agreed);
  await signed.getByRole('button', { name: 'Record the signature' }).click();
}
