import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, write } from './fields';
import { card, goTo, oneOf, pointInTurn, tab, work } from './the-case';

/** Why a panel was asked for, and which points it reviews with what is disputed about each. */
export async function chooseReviewed(
  page: Page,
  dissatisfied: readonly Piece[],
  points: readonly { readonly point: string; readonly disputed: string }[],
): Promise<void> {
  await goTo(page, 'Stage 3');
  await tab(page, 'Request and scope');
  await write(work(page), 'Why the complainant is dissatisfied', dissatisfied);
  await pick(work(page), 'Was it asked for in time?', 'Yes');
  const reviewed = card(page, 'Points under review');
  for (const { point, disputed } of points) {
    await reviewed.getByRole('checkbox', { name: new RegExp(`^${point} · `) }).check();
    await pointInTurn(page, point);
    await fillIn(work(page), 'Why it is disputed', disputed);
  }
}

/** The panel, and where it met. */
export async function conveneThePanel(
  page: Page,
  members: readonly { readonly person: RegExp; readonly name: string; readonly chairs?: boolean }[],
  hearing: { readonly place: string; readonly startsAt: string },
): Promise<void> {
  await goTo(page, 'Stage 3');
  await tab(page, 'The panel');
  for (const { person } of members) await choose(work(page), 'Add a member', person);
  for (const { name, chairs } of members) {
    await fillIn(work(page), `Conflicts declared by ${name}`, 'None');
    if (chairs)
      await work(page)
        .getByRole('radio', { name: `${name} chairs`, exact: true })
        .check();
  }
  await tab(page, 'The hearing');
  await fillIn(work(page), 'Place', hearing.place);
  await fillIn(work(page), 'Starts at', hearing.startsAt);
}

/** What the panel concluded on one point. */
export async function conclude(
  page: Page,
  point: string,
  finding: string,
  texts: Readonly<Record<string, readonly Piece[]>>,
): Promise<void> {
  await goTo(page, 'Stage 3');
  await tab(page, 'Conclusions');
  await pointInTurn(page, point);
  await pick(work(page), /^The panel.s finding$/, finding);
  for (const [label, pieces] of Object.entries(texts)) await write(work(page), label, pieces);
}

export type PanelReport = {
  readonly texts: Readonly<Record<string, readonly Piece[]>>;
  readonly traces: readonly {
    readonly reference: string;
    readonly position: 'Stands' | 'Is changed' | 'Is dropped';
    readonly reason: string;
  }[];
  readonly recipients: readonly RegExp[];
  readonly sentOn: string;
};

/** The texts of the panel's report, what becomes of each Stage 2 recommendation, and who receives it. */
export async function writePanelReport(page: Page, report: PanelReport): Promise<void> {
  await goTo(page, 'Stage 3');
  await tab(page, 'The report');
  for (const [label, pieces] of Object.entries(report.texts)) await write(work(page), label, pieces);
  for (const { reference, position, reason } of report.traces) {
    await oneOf(page, 'Stage 2 recommendations', new RegExp(`^${reference} `));
    await pick(work(page), `${reference} now`, position);
    await fillIn(card(page, 'Stage 2 recommendations'), 'Reason', reason);
  }
  await pick(work(page), 'The panel was', 'Unanimous');
  const received = card(page, 'Who receives it');
  for (const [index, person] of report.recipients.entries()) {
    await received.getByRole('button', { name: 'Add a recipient' }).click();
    const row = received.getByRole('row').nth(index + 1);
    await choose(row, 'Recipient', person);
    await fillIn(row, 'Sent on', report.sentOn);
  }
}
