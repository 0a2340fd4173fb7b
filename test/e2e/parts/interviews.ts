import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, pickPoints, write } from './fields';
import { card, goTo, tab, work } from './the-case';

type InterviewToAdd = {
  readonly reference: string;
  readonly person: RegExp;
  readonly on: string;
  readonly place: string;
  readonly notes: readonly { readonly points: readonly string[]; readonly words: readonly Piece[] }[];
  readonly sent: string;
  readonly answered: string;
  readonly standing: RegExp;
};

/** One interview from the plan to the agreed record. */
export async function addInterview(page: Page, interview: InterviewToAdd): Promise<void> {
  await goTo(page, 'Interviews');
  await work(page).getByRole('button', { name: 'Add an interview', exact: true }).click();
  await work(page)
    .getByRole('heading', { level: 2, name: new RegExp(`^${interview.reference} · `) })
    .waitFor();
  await choose(work(page), 'Person interviewed', interview.person);
  await fillIn(work(page), 'Date', interview.on);
  await fillIn(work(page), 'Place', interview.place);
  await pick(work(page), 'The Independent Person was', 'Present');
  await work(page)
    .getByRole('group', { name: 'Points it covers' })
    .getByRole('button', { name: 'All', exact: true })
    .click();

  await work(page)
    .getByRole('tab', { name: /^The account/ })
    .click();
  const account = card(page, 'The account');
  for (const [index, note] of interview.notes.entries()) {
    await account.getByRole('button', { name: 'Add a note' }).click();
    const sheet = account.getByRole('article').nth(index);
    await pickPoints(sheet, 'About', note.points);
    await write(sheet, 'What was said', note.words);
  }

  await tab(page, 'Agreeing the record');
  const record = card(page, 'Agreeing the record');
  await record.getByRole('button', { name: 'Record as sent today' }).click();
  await fillIn(record, 'Sent', interview.sent);
  await fillIn(record, 'Answered', interview.answered);
  await choose(record, 'Where it stands', interview.standing);
}
