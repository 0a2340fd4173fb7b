import { z } from 'zod';
import { idSchema } from './id';
import { line, lines } from './text';

/** Where a citation points: a page of a document by identity, or a note of an interview. */
const citationSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    documentId: idSchema,
    page: z.number().int().positive().nullable().default(null).describe('1-based; null: the whole document'),
    region: z
      .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
      .nullable()
      .default(null)
      .describe('Part of the page, in fractions of its width and height'),
  }),
  z.strictObject({
    kind: z.literal('interview'),
    interviewId: idSchema,
    noteId: idSchema.nullable().default(null),
  }),
]);

/** How a source bears on a point. */
const bearingSchema = z.strictObject({
  pointId: idSchema,
  weight: z.enum(['supports', 'undermines', 'context']),
  note: lines,
});

/**
 * A reference to evidence. It keeps the identity of what it points at and the words quoted; its label
 * ("E13, para 4.2") is made when shown, so late papers and renumbering never break a report.
 */
export const citationSchema = z.strictObject({
  id: idSchema,
  source: citationSourceSchema,
  locator: line.describe('A place finer than the page, as people say it: "para 4.2", "section 2"'),
  quote: lines.describe('The words quoted, exactly; empty when the page as a whole is cited'),
  bearings: z.array(bearingSchema).default([]),
  note: lines,
});
export type Citation = z.infer<typeof citationSchema>;
