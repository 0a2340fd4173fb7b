import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line, lines } from './text';

/**
 * What only the adult procedure has (SI 2009/309): the representative and the basis they act on, the
 * plan, the risk grade, the response with its required contents, and the delay letter. Unused in a
 * children's case.
 */
export const adultComplaintSchema = z.strictObject({
  id: idSchema,
  representative: z
    .strictObject({
      personId: idSchema.nullable().default(null),
      basis: z
        .enum(['self', 'consent', 'attorney', 'deputy', 'executor', 'best-interests', 'parent', 'not-said'])
        .default('not-said'),
      capacity: lines,
      refusal: lines.describe('Reasons given in writing where a representative is refused'),
    })
    .prefault({}),
  jointBodies: z
    .array(
      z.strictObject({
        id: idSchema,
        body: line,
        pointIds: z.array(idSchema).default([]),
        leads: z.boolean().default(false),
      }),
    )
    .default([]),
  plan: z
    .strictObject({
      method: line,
      agreedOn: plainDateSchema.nullable().default(null),
      respondBy: plainDateSchema.nullable().default(null),
      reviewDates: z.array(plainDateSchema).default([]),
      words: richTextField,
    })
    .prefault({}),
  risk: z
    .strictObject({
      seriousness: z.enum(['low', 'medium', 'high']).nullable().default(null),
      likelihood: z
        .enum(['rare', 'unlikely', 'possible', 'likely', 'almost-certain'])
        .nullable()
        .default(null),
      grade: z.enum(['low', 'moderate', 'high', 'extreme']).nullable().default(null),
      overrideReason: lines,
    })
    .prefault({}),
  response: z
    .strictObject({
      howConsidered: richTextField,
      conclusions: richTextField,
      action: richTextField,
      satisfied: richTextField.describe(
        'Whether the council is satisfied that needed action is or will be taken',
      ),
      signedByPersonId: idSchema.nullable().default(null),
    })
    .prefault({}),
  delayReasons: lines,
});
export type AdultComplaint = z.infer<typeof adultComplaintSchema>;
