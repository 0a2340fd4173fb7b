import { z } from 'zod';
import { idSchema } from './id';
import { line, lines } from './text';

/** What the complainant wants to come of it, what the procedure can give, and what came of it. */
export const desiredOutcomeSchema = z.strictObject({
  id: idSchema,
  number: line,
  order: z.number().default(0),
  wording: lines,
  type: line.describe('Id of a type in shared/procedure/lists'),
  pointIds: z.array(idSchema).default([]),
  canBeGiven: z.enum(['yes', 'partly', 'no', 'not-said']).default('not-said'),
  explained: lines.describe('What the complainant was told the procedure can and cannot give'),
  answer: z.enum(['met', 'partly-met', 'not-met', 'not-answered']).default('not-answered'),
  answerReason: lines,
});
export type DesiredOutcome = z.infer<typeof desiredOutcomeSchema>;
