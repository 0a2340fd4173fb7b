import { z } from 'zod';
import { idSchema } from './id';
import { richTextField } from './rich-text';

/** The finding on a point, decided on the balance of probabilities. A council may relabel it; the code stays. */
export const findingOutcomeSchema = z.enum(['upheld', 'partially-upheld', 'not-upheld', 'no-finding']);
export type FindingOutcome = z.infer<typeof findingOutcomeSchema>;

const outcome = findingOutcomeSchema.nullable().default(null);
const common = { id: idSchema, pointId: idSchema };

/** The Investigating Officer's finding on a point. */
const officerFindingSchema = z.strictObject({
  ...common,
  author: z.literal('investigating-officer'),
  stage: z.literal('stage-2'),
  shouldHaveHappened: richTextField,
  whatHappened: richTextField,
  analysis: richTextField,
  outcome,
  /** For "partially": which part and why. For "no finding": what evidence was missing. */
  reason: richTextField,
});
export type OfficerFinding = z.infer<typeof officerFindingSchema>;

/** The Independent Person's view of the officer's finding on a point. */
const independentViewSchema = z.strictObject({
  ...common,
  author: z.literal('independent-person'),
  stage: z.literal('stage-2'),
  view: z.enum(['agrees', 'partly-agrees', 'disagrees']).nullable().default(null),
  reason: richTextField,
});
export type IndependentView = z.infer<typeof independentViewSchema>;

/** The council's adjudication of a point. Differing from the finding demands reasons. */
const adjudicationDecisionSchema = z.strictObject({
  ...common,
  author: z.literal('adjudicating-officer'),
  stage: z.literal('stage-2'),
  decision: z
    .enum(['accepts', 'accepts-in-part', 'does-not-accept', 'goes-further'])
    .nullable()
    .default(null),
  outcome,
  reason: richTextField,
});
export type AdjudicationDecision = z.infer<typeof adjudicationDecisionSchema>;

/** The panel's conclusion on a point, set beside Stage 2's. */
const panelConclusionSchema = z.strictObject({
  ...common,
  author: z.literal('panel'),
  stage: z.literal('stage-3'),
  complainantCase: richTextField,
  councilCase: richTextField,
  consideration: richTextField,
  outcome,
  reason: richTextField,
});
export type PanelConclusion = z.infer<typeof panelConclusionSchema>;

/** The council's position on a panel conclusion, in its Stage 3 response. */
const councilPositionSchema = z.strictObject({
  ...common,
  author: z.literal('council'),
  stage: z.literal('stage-3'),
  decision: z.enum(['accepts', 'accepts-in-part', 'does-not-accept']).nullable().default(null),
  reason: richTextField,
});
export type CouncilPosition = z.infer<typeof councilPositionSchema>;

/** One person's or body's finding on one point at one stage. Nobody's overwrites another's. */
export const findingSchema = z.discriminatedUnion('author', [
  officerFindingSchema,
  independentViewSchema,
  adjudicationDecisionSchema,
  panelConclusionSchema,
  councilPositionSchema,
]);
export type Finding = z.infer<typeof findingSchema>;
export type FindingAuthor = Finding['author'];

/** The finding of one author. */
export type FindingBy<Author extends FindingAuthor> = Extract<Finding, { author: Author }>;

const STAGE_OF: { [Author in FindingAuthor]: FindingBy<Author>['stage'] } = {
  'investigating-officer': 'stage-2',
  'independent-person': 'stage-2',
  'adjudicating-officer': 'stage-2',
  panel: 'stage-3',
  council: 'stage-3',
};

/** A finding of `author` on a point, with nothing written and nothing decided. */
export function blankFinding<Author extends FindingAuthor>(
  author: Author,
  id: string,
  pointId: string,
): FindingBy<Author> {
  return findingSchema.parse({ id, pointId, author, stage: STAGE_OF[author] }) as FindingBy<Author>;
}

/** Finds the finding of one author on one point, or `undefined`. */
export function findingOf<Author extends FindingAuthor>(
  findings: readonly Finding[],
  pointId: string,
  author: Author,
): FindingBy<Author> | undefined {
  return findings.find((each) => each.pointId === pointId && each.author === author) as
    | FindingBy<Author>
    | undefined;
}
