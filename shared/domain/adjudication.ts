import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line } from './text';

/** The council's adjudication as a whole; its decision on each point is a finding of author "adjudicating-officer". */
export const adjudicationSchema = z.strictObject({
  id: idSchema,
  officerPersonId: idSchema.nullable().default(null),
  letterOn: plainDateSchema.nullable().default(null),
  considered: richTextField,
  apology: richTextField,
  other: richTextField,
  stage3: z
    .strictObject({
      offered: z.boolean().default(false),
      by: plainDateSchema.nullable().default(null),
      to: line,
    })
    .prefault({}),
});
export type Adjudication = z.infer<typeof adjudicationSchema>;
