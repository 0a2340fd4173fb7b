import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { stageSchema } from './matter';
import { richTextField } from './rich-text';
import { line, lines } from './text';

/** Which guidance a remedy rests on, frozen as it was when the author relied on it. */
const remedyReferenceSchema = z.strictObject({
  guidance: line.describe('"LGSCO, Guidance on remedies"'),
  part: line.describe('"Part 2, section 2.2"'),
  dated: line.describe('The version relied on'),
  checkedOn: plainDateSchema.nullable().default(null).describe('When the author last checked it'),
});

const paymentSchema = z.strictObject({
  id: idSchema,
  pounds: z.number().nonnegative(),
  what: line.describe('"distress", "time and trouble", "19 overnight breaks"'),
  payeePersonId: idSchema.nullable().default(null),
  basis: lines.describe("The author's own reasons for the sum"),
});

const remedySchema = z.strictObject({
  kind: line.describe('Id of a remedy in shared/remedies'),
  label: line.describe('What the report calls it: "Apology", "Symbolic payment"'),
  references: z.array(remedyReferenceSchema).default([]),
  payments: z.array(paymentSchema).default([]),
  factors: lines,
});

/** By when: so many working days or months from a named event, or a date. */
export const dueSchema = z.strictObject({
  unit: z.enum(['working-day', 'month', 'date', 'not-said']).default('not-said'),
  amount: z.number().int().positive().nullable().default(null),
  from: z.enum(['adjudication', 'panel-report', 'council-response']).default('adjudication'),
  date: plainDateSchema.nullable().default(null),
});

/** A recommendation of the investigation or the panel, with its owner, date and remedy. */
export const recommendationSchema = z.strictObject({
  id: idSchema,
  reference: line.describe('As cited: "S2-R1"'),
  order: z.number().default(0),
  stage: stageSchema,
  pointIds: z.array(idSchema).default([]),
  injusticeIds: z.array(idSchema).default([]),
  action: lines,
  remedy: remedySchema.prefault({}),
  responsible: line.describe('The post that owes it'),
  due: dueSchema.prefault({}),
  evidenceExpected: lines,
  rationale: richTextField,
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/** The council's answer to a recommendation: in the adjudication, or in its Stage 3 response. */
export const recommendationResponseSchema = z.strictObject({
  id: idSchema,
  recommendationId: idSchema,
  stage: stageSchema,
  decision: z.enum(['accepts', 'accepts-in-part', 'does-not-accept']).nullable().default(null),
  words: lines,
  owner: line,
  by: plainDateSchema.nullable().default(null),
  doneOn: plainDateSchema.nullable().default(null),
});
export type RecommendationResponse = z.infer<typeof recommendationResponseSchema>;
