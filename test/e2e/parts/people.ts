import type { Page } from 'playwright-core';
import { choose, fillIn, pick } from './fields';
import { goTo, work } from './the-case';

export type PersonToAdd = {
  readonly name: string;
  readonly label: string;
  readonly role: string;
  readonly belongsTo: 'Family' | 'Council' | 'Independent' | 'Another body';
};

/** Lists people with the label that reports print. */
export async function addPeople(page: Page, people: readonly PersonToAdd[]): Promise<void> {
  await goTo(page, 'People');
  for (const person of people) {
    await work(page).getByRole('button', { name: 'Add a person' }).click();
    await work(page).getByRole('region', { name: 'this person' }).waitFor();
    await fillIn(work(page), 'Name', person.name);
    await fillIn(work(page), 'Label that reports print', person.label);
    await choose(work(page), 'What they are to the case', new RegExp(`^${person.role}$`));
    await pick(work(page), 'Whose they are', person.belongsTo);
    await work(page).getByRole('region', { name: person.label, exact: true }).waitFor();
  }
}
