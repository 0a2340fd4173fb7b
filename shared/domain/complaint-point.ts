import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { line, lines } from './text';

/** Whether a point is looked into; every answer but "accepted" needs its reason printed. */
const scopeSchema = z.strictObject({
  status: z.enum(['accepted', 'outside', 'frozen', 'withdrawn']).default('accepted'),
  reason: lines,
  decidedOn: plainDateSchema.nullable().default(null),
});

/**
 * A complaint point (head of complaint): the spine of the case. It keeps three texts apart: the
 * complainant's own words, the agreed wording with its history, and the framing at Stage 3.
 * `number` is only a label; links go by `id`, so 5a and 5b, splits and renumbering break nothing.
 */
export const complaintPointSchema = z.strictObject({
  id: idSchema,
  number: line.describe('As printed: "2", "2a"'),
  order: z.number().default(0),
  title: line.describe('A few neutral words'),
  ownWords: lines.describe('What the complainant wrote or said, unchanged'),
  agreed: z
    .strictObject({ wording: lines, agreedOn: plainDateSchema.nullable().default(null), agreedBy: line })
    .prefault({}),
  earlierWordings: z
    .array(z.strictObject({ wording: lines, replacedOn: plainDateSchema, reason: lines }))
    .default([]),
  stage3: z
    .strictObject({
      underReview: z.boolean().default(false),
      framing: lines.describe('How the panel frames the point; empty means the agreed wording stands'),
      whyDisputed: lines,
      linesOfEnquiry: lines,
    })
    .prefault({}),
  scope: scopeSchema.prefault({}),
  subject: line.describe('What kind of complaint it is, for the register'),
  standardIds: z.array(idSchema).default([]),
  plan: z
    .strictObject({
      question: lines.describe('What the investigation must answer'),
      documents: lines.describe('Papers wanted'),
      people: lines.describe('People to see'),
    })
    .prefault({}),
});
export type ComplaintPoint = z.infer<typeof complaintPointSchema>;
