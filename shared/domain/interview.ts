import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line, lines } from './text';

/** Where an interview record stands on its way to being agreed by the person interviewed. */
const recordStatusSchema = z.enum([
  'not-sent',
  'sent',
  'agreed',
  'agreed-with-changes',
  'not-agreed',
  'declined',
  'not-applicable',
]);

const interviewNoteSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  heading: line.describe('"Impact", "First meeting"; empty when the points say enough'),
  pointIds: z.array(idSchema).default([]),
  text: richTextField,
});

/**
 * An interview: plan, people, notes by point, and the agreement loop. Both the version sent and the
 * corrections asked for are kept.
 */
export const interviewSchema = z.strictObject({
  id: idSchema,
  reference: line.describe('As cited: "I2"'),
  order: z.number().default(0),
  personId: idSchema.nullable().default(null),
  on: plainDateSchema.nullable().default(null),
  startsAt: line.describe('"10.30 am"'),
  place: line,
  present: line.describe('Everyone there, as the record says'),
  supporter: line,
  independentPerson: z
    .enum(['present', 'by-telephone', 'absent', 'not-said'])
    .default('not-said')
    .describe('Whether the Independent Person was there'),
  independentPersonNote: lines.describe('Why the Independent Person was not there, or how they took part'),
  pointIds: z.array(idSchema).default([]),
  allPoints: z.boolean().default(false),
  questions: z
    .array(
      z.strictObject({
        id: idSchema,
        pointId: idSchema.nullable().default(null),
        question: lines,
        asked: z.boolean().default(false),
        citationIds: z.array(idSchema).default([]).describe('Pages to be put to them'),
      }),
    )
    .default([]),
  notes: z.array(interviewNoteSchema).default([]),
  record: z
    .strictObject({
      status: recordStatusSchema.default('not-sent'),
      sentOn: plainDateSchema.nullable().default(null),
      answeredOn: plainDateSchema.nullable().default(null),
      changesAsked: lines,
      changesMade: lines,
      /** The notes as first sent, kept when corrections are made. */
      versionSent: richTextField,
    })
    .prefault({}),
  writersNote: lines.describe("The interviewer's own note, kept apart from the account"),
});
export type Interview = z.infer<typeof interviewSchema>;

/** Someone who was not seen, and why; the report says so. */
export const notInterviewedSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  personId: idSchema.nullable().default(null),
  who: line.describe('When they are not in the list of people'),
  reason: lines,
});
export type NotInterviewed = z.infer<typeof notInterviewedSchema>;
