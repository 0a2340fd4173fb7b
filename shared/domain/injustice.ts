import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { stageSchema } from './matter';
import { richTextField } from './rich-text';

/**
 * Injustice considered for upheld points: the link between a fault and a remedy. "None" is an answer
 * too, and has to be given rather than left out.
 */
export const injusticeSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  stage: stageSchema,
  pointIds: z.array(idSchema).default([]),
  found: z.enum(['yes', 'no', 'not-considered']).default('not-considered'),
  personIds: z.array(idSchema).default([]).describe('Who suffered it'),
  description: richTextField,
  from: plainDateSchema.nullable().default(null),
  to: plainDateSchema.nullable().default(null),
});
export type Injustice = z.infer<typeof injusticeSchema>;
