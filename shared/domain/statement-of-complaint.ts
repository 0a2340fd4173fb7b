import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { line, lines } from './text';

/**
 * The statement of complaint: the agreed record that the investigation answers (SI 2006/1738 reg 16
 * for an oral complaint). Its points are the complaint points; this keeps how it came to be agreed.
 */
export const statementOfComplaintSchema = z.strictObject({
  id: idSchema,
  opening: line.default('I complain that the council:'),
  onBehalfOf: line,
  meetingOn: plainDateSchema.nullable().default(null),
  meetingPlace: line,
  meetingPersonIds: z.array(idSchema).default([]),
  changesAsked: lines,
  notIncluded: z
    .array(z.strictObject({ id: idSchema, matter: lines, reason: lines }))
    .default([])
    .describe('What is outside the investigation, and why'),
  signatures: z
    .array(z.strictObject({ personId: idSchema, signedOn: plainDateSchema, capacity: line }))
    .default([]),
});
export type StatementOfComplaint = z.infer<typeof statementOfComplaintSchema>;
