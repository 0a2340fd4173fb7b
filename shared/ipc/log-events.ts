import { z } from 'zod';

/**
 * What may be written to the log, which is a clear file on the disk. There is no free text here, so
 * no name or sentence from a case can reach it: only these words, and numbers.
 */
const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

export const logEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('page-ready'), milliseconds: count }),
  z.strictObject({
    event: z.literal('page-error'),
    kind: z.enum(['error', 'rejection', 'render', 'worker']),
    line: count,
    column: count,
  }),
  z.strictObject({
    event: z.literal('import-finished'),
    kind: z.enum(['evidence', 'case-data', 'sample']),
    taken: count,
    refused: count,
    milliseconds: count,
  }),
  z.strictObject({
    event: z.literal('document-made'),
    kind: z.enum(['stage2-report', 'ip-report', 'panel-report', 'other']),
    bytes: count,
    milliseconds: count,
  }),
  z.strictObject({
    event: z.literal('keep-failed'),
    reason: z.enum(['quota', 'closed', 'other']),
  }),
  z.strictObject({ event: z.literal('upgrade-finished'), from: count, to: count, milliseconds: count }),
]);

/** One line of the log as the page may ask for it. */
export type LogEvent = z.infer<typeof logEventSchema>;
