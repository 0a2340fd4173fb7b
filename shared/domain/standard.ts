import { z } from 'zod';
import { idSchema } from './id';
import { line, lines } from './text';

/** What should have happened, by law, guidance or the council's own policy: the yardstick of a point. */
export const standardSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  kind: z.enum(['law', 'statutory-guidance', 'policy', 'procedure', 'practice']).default('policy'),
  title: line.describe('"Children Act 1989 section 17ZD", "Recording and information policy"'),
  requirement: lines.describe('What it asks, in plain words'),
  citationId: idSchema.nullable().default(null).describe('Where it stands in the evidence'),
});
export type Standard = z.infer<typeof standardSchema>;
