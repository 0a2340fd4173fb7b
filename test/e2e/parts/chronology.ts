import type { Page } from 'playwright-core';
import { choose, fillIn, pickPoints } from './fields';
import { goTo, work } from './the-case';

type EventToAdd = {
  readonly on: string;
  readonly event: string;
  readonly source: RegExp;
  readonly points: readonly string[];
};

/** Adds events, each with its day, its source and the points it bears on. */
export async function addEvents(page: Page, events: readonly EventToAdd[]): Promise<void> {
  await goTo(page, 'Chronology');
  for (const [index, { on, event, source, points }] of events.entries()) {
    await work(page)
      .getByRole('button', { name: index === 0 ? 'Add the first event' : 'Add an event' })
      .click();
    const sheet = work(page).getByRole('complementary', { name: 'The event' });
    await fillIn(sheet, 'Date', on);
    await fillIn(sheet, 'What happened', event);
    await choose(sheet, 'Add to sources', source);
    await pickPoints(sheet, 'Complaint points', points);
    await sheet.getByRole('button', { name: 'Done' }).click();
  }
}

/** The events as the table lists them. */
export function eventsListed(page: Page): Promise<string[]> {
  return work(page)
    .getByRole('list', { name: 'Events in order of date' })
    .getByRole('listitem')
    .allTextContents();
}
