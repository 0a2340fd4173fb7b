import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { line, lines } from './text';

/**
 * What a register of complaints counts that no other part of a case holds: how Stage 1 and the Ombudsman ended, and why
 * a stage was late where no extension or delay letter says it.
 */
export const registerFactsSchema = z.strictObject({
  stage1Outcome: z
    .enum(['upheld', 'partially-upheld', 'not-upheld', 'no-finding', 'resolved', 'withdrawn'])
    .nullable()
    .default(null)
    .describe('How the council answered at Stage 1'),
  ombudsman: z
    .strictObject({
      outcome: line.describe('Id of an outcome in shared/procedure/register-lists'),
      decidedOn: plainDateSchema.nullable().default(null),
    })
    .prefault({}),
  lateReasons: z
    .strictObject({ 'stage-1': lines, 'stage-2': lines, 'stage-3': lines, response: lines })
    .prefault({})
    .describe('Why a stage took longer than its time, for the annual figures'),
});
export type RegisterFacts = z.infer<typeof registerFactsSchema>;
