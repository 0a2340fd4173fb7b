import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, pickPoints, write } from './fields';
import { card, goTo, work } from './the-case';

export type InterviewToAdd = {
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
  const about = card(page, `Interview ${interview.reference}`);
  await choose(about, 'Person interviewed', interview.person);
  await fillIn(about, 'Date', interview.on);
  await fillIn(about, 'Place', interview.place);
  await pick(about, 'The Independent Person was', 'Present');
  await about
    .getByRole('group', { name: 'Points it covers' })
    .getByRole('button', { name: 'All', exact: true })
    .click();

  const account = card(page, 'The account');
  for (const [index, note] of interview.notes.entries()) {
    await account.getByRole('button', { name: 'Add a note' }).click();
    const sheet = account.getByRole('article').nth(index);
    await pickPoints(sheet, 'About points', note.points);
    await write(sheet, `Note on ${note.points.join(', ')}`, note.words);
  }

  const record = card(page, 'Agreeing the record');
  await record.getByRole('button', { name: 'Record as sent today' }).click();
  await fillIn(record, 'Sent', interview.sent);
  await fillIn(record, 'Answered', interview.answered);
  await choose(record, 'Where it stands', interview.standing);
}

/** Someone who was not seen, and why. */
export async function addNotSeen(page: Page, person: RegExp, why: string): Promise<void> {
  await goTo(page, 'Interviews');
  await work(page).getByRole('tab', { name: 'People not seen' }).click();
  await work(page).getByRole('button', { name: 'Add a person' }).click();
  await choose(work(page).getByRole('article').last(), 'Person', person);
  await fillIn(work(page).getByRole('article').last(), 'Why they were not seen', why);
}
