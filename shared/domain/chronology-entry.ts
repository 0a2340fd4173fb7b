import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { line, lines } from './text';

/**
 * When something happened, as surely as it is known. `on` is the day used for ordering (the first day
 * of a month, year or period); `null` when nothing is recorded.
 */
const eventDateSchema = z.strictObject({
  precision: z.enum(['day', 'month', 'year', 'period', 'unrecorded']).default('day'),
  on: plainDateSchema.nullable().default(null),
  until: plainDateSchema.nullable().default(null).describe('Last day of a period'),
  about: z.boolean().default(false),
  disputed: z.boolean().default(false),
  words: line.describe('What is said about the date: who disputes it, "before the school holidays"'),
});
export type EventDate = z.infer<typeof eventDateSchema>;

/** One line of the chronology. Two accounts of one event are two entries sharing `eventId`. */
export const chronologyEntrySchema = z.strictObject({
  id: idSchema,
  date: eventDateSchema.prefault({}),
  order: z.number().default(0).describe('Order among entries of one date'),
  event: lines,
  account: z
    .enum(['agreed', 'complainant', 'council', 'other'])
    .default('agreed')
    .describe('Whose account it is where accounts differ'),
  eventId: idSchema.nullable().default(null),
  citationIds: z.array(idSchema).default([]),
  personIds: z.array(idSchema).default([]),
  pointIds: z.array(idSchema).default([]),
  inReport: z.boolean().default(true),
});
export type ChronologyEntry = z.infer<typeof chronologyEntrySchema>;
