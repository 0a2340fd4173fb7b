import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, write } from './fields';
import { card, goTo, tab, work } from './the-case';

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
  for (const { point, disputed } of points) {
    const sheet = work(page).getByRole('article', { name: `Point ${point}`, exact: true });
    await sheet.getByRole('checkbox', { name: `The panel reviews point ${point}` }).check();
    await fillIn(sheet, 'Why it is disputed', disputed);
  }
}

/** The panel, and where it met. */
export async function conveneThePanel(
  page: Page,
  members: readonly { readonly person: RegExp; readonly label: string; readonly chairs?: boolean }[],
  hearing: { readonly place: string; readonly startsAt: string },
): Promise<void> {
  await goTo(page, 'Stage 3');
  await tab(page, 'Panel and hearing');
  for (const { person } of members) await choose(card(page, 'The panel'), 'Add a member', person);
  for (const { label, chairs } of members) {
    await fillIn(work(page), `Conflicts declared by ${label}`, 'None');
    if (chairs)
      await work(page)
        .getByRole('radio', { name: `${label} chairs`, exact: true })
        .check();
  }
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
  const sheet = work(page).getByRole('article', { name: `Point ${point}`, exact: true });
  await pick(sheet, "The panel's finding", finding);
  for (const [label, pieces] of Object.entries(texts)) await write(sheet, label, pieces);
}

export type PanelReport = {
  readonly texts: Readonly<Record<string, readonly Piece[]>>;
  readonly traces: readonly {
    readonly reference: string;
    readonly position: 'Stands' | 'Changed' | 'Dropped';
    readonly by?: RegExp;
    readonly reason: string;
  }[];
  readonly recipients: readonly RegExp[];
};

/** The texts of the panel's report, what becomes of each Stage 2 recommendation, and who receives it. */
export async function writePanelReport(page: Page, report: PanelReport): Promise<void> {
  await goTo(page, 'Stage 3');
  await tab(page, 'Report');
  for (const [label, pieces] of Object.entries(report.texts)) await write(work(page), label, pieces);
  for (const { reference, position, by, reason } of report.traces) {
    const sheet = work(page).getByRole('article', { name: `Recommendation ${reference}`, exact: true });
    await pick(sheet, `The panel's position on ${reference}`, position);
    if (by) {
      await choose(sheet, "By the panel's recommendations", by);
      await page.keyboard.press('Escape');
    }
    await fillIn(sheet, 'Reason', reason);
  }
  await pick(work(page), 'The panel was', 'Unanimous');
  const received = card(page, 'Who receives it');
  for (const [index, person] of report.recipients.entries()) {
    await received.getByRole('button', { name: 'Add a recipient' }).click();
    const row = received.getByRole('row').nth(index + 1);
    await choose(row, 'Recipient', person);
    await fillIn(row, 'Sent on', '16 April 2025');
  }
}
