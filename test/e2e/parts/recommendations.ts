import type { Page } from 'playwright-core';
import { choose, fillIn, type Piece, pick, pickPoints, write } from './fields';
import { card, goTo, work } from './the-case';

type RecommendationToAdd = {
  readonly stage: 'Stage 2: the investigation' | 'Stage 3: the panel';
  readonly reference: string;
  readonly action: string;
  readonly points: readonly string[];
  readonly injustice?: RegExp;
  readonly responsible: string;
  readonly workingDays: string;
  readonly kind: string;
  readonly payment?: {
    readonly sum: string;
    readonly for: string;
    readonly to: RegExp;
    readonly why: string;
  };
  readonly reasons: readonly Piece[];
  readonly proof: string;
};

/** Adds a recommendation with its remedy, what it rests on, who does it and by when. */
export async function addRecommendation(page: Page, wanted: RecommendationToAdd): Promise<void> {
  await goTo(page, 'Recommendations');
  await pick(work(page), 'Made at', wanted.stage);
  await work(page).getByRole('button', { name: 'Add a recommendation', exact: true }).click();
  const sheet = card(page, `Recommendation ${wanted.reference}`);
  await fillIn(sheet, 'What should be done', wanted.action);
  await pickPoints(sheet, 'For points', wanted.points);
  if (wanted.injustice) await choose(sheet, 'For the injustice', wanted.injustice);
  await fillIn(sheet, 'Responsible: the post, not the person', wanted.responsible);
  await choose(sheet, 'By when', /^Working days$/);
  await fillIn(sheet, 'How many', wanted.workingDays);

  const remedy = card(page, 'The remedy');
  await choose(remedy, 'Kind of remedy', new RegExp(`^${wanted.kind}$`));
  if (wanted.payment) {
    await remedy.getByRole('button', { name: 'Add a payment' }).click();
    await fillIn(remedy, 'Sum', wanted.payment.sum);
    await fillIn(remedy, 'For', wanted.payment.for);
    await choose(remedy, 'To', wanted.payment.to);
    await fillIn(remedy, 'Your reasons for the sum', wanted.payment.why);
  }
  const reasons = card(page, 'Reasons and proof');
  await write(reasons, 'Why this is recommended', wanted.reasons);
  await fillIn(reasons, 'What will show it was done', wanted.proof);
}
