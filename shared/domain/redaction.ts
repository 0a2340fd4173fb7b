import { z } from 'zod';
import { idSchema } from './id';
import { line } from './text';

/** Why something is taken out of a copy. The list is of usual reasons; the person gives their own under `other`. */
export const REDACTION_REASONS = {
  'third-party': 'Personal data of a third party',
  'other-child': 'Another child',
  address: 'Address or whereabouts not to be disclosed',
  health: 'Health data of somebody else',
  staff: 'Name of a member of staff',
  police: 'Police or safeguarding information',
  privilege: 'Legally privileged',
  unrelated: 'Not about this complaint',
  other: 'Other',
} as const;
export type RedactionReason = keyof typeof REDACTION_REASONS;

/**
 * A mark on a page: what is to be taken out of copies that are redacted. The kept file is never changed. Either words
 * (every place they stand on the page, or in the paper when it has no pages of its own) or a part of the page.
 */
export const redactionSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema.nullable().default(null),
  page: z.number().int().positive().nullable().default(null).describe('1-based; null: the whole document'),
  words: line.describe('As they stand on the page; empty for a part of the page'),
  region: z
    .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .nullable()
    .default(null)
    .describe('Part of the page as shown, in fractions of its width and height'),
  reason: z.enum(Object.keys(REDACTION_REASONS) as [RedactionReason, ...RedactionReason[]]),
  note: line,
});
export type Redaction = z.infer<typeof redactionSchema>;
