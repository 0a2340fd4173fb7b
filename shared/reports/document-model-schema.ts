import { z } from 'zod';
import { findingOutcomeSchema } from '../domain/finding';
import { documentKindSchema } from '../domain/letter-kind';
import type { Block, DocumentModel, Inline } from './document-model';

const weight = {
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
};
const bookmark = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Word allows letters, digits and _, at most 40');

const inlineSchema: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string(), ...weight }),
  z.strictObject({ kind: z.literal('break'), ...weight }),
  z.strictObject({ kind: z.literal('citation'), label: z.string().min(1), target: bookmark, ...weight }),
  z.strictObject({ kind: z.literal('person'), label: z.string().min(1), ...weight }),
  z.strictObject({ kind: z.literal('reference'), label: z.string().min(1), target: bookmark, ...weight }),
  z.strictObject({
    kind: z.literal('finding'),
    outcome: findingOutcomeSchema,
    label: z.string().min(1),
    ...weight,
  }),
  z.strictObject({ kind: z.literal('bar'), share: z.number().min(0).max(1), ...weight }),
]);
const words = z.array(inlineSchema);
const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(blockSchema));

const factsSchema = z.strictObject({
  kind: z.literal('facts'),
  description: z.string().min(1),
  rows: z.array(z.strictObject({ label: z.string().min(1), value: words })),
});

const tableSchema = z
  .strictObject({
    kind: z.literal('table'),
    description: z.string().min(1),
    caption: z.string().nullable(),
    shares: z.array(z.number().positive()).min(1),
    header: z.array(words),
    rows: z.array(
      z.strictObject({ bookmark: bookmark.nullable(), cells: z.array(z.strictObject({ blocks })) }),
    ),
  })
  .refine(
    (table) =>
      table.header.length === table.shares.length &&
      table.rows.every((row) => row.cells.length === table.shares.length),
    { error: 'Every row of a table has one cell for each column' },
  );

const blockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('paragraph'),
    style: z.enum(['body', 'wording', 'small']),
    number: z.string().nullable(),
    numbered: z.boolean(),
    bookmark: bookmark.nullable(),
    content: words,
  }),
  z.strictObject({
    kind: z.literal('subheading'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
    content: words,
  }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.number().int(),
    items: z.array(blocks),
  }),
  z.strictObject({ kind: z.literal('quotation'), blocks }),
  tableSchema,
  factsSchema,
  z.strictObject({ kind: z.literal('notice'), tone: z.enum(['missing', 'note']), content: words }),
  z.strictObject({
    kind: z.literal('finding-line'),
    lead: z.string(),
    outcome: findingOutcomeSchema,
    label: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('signature'),
    name: z.string(),
    capacity: z.string(),
    signedOn: z.string(),
    closing: z.string().min(1).optional(),
  }),
]);

/** The schema of a document model: what crosses from the worker to the page is checked against it. */
export const documentModelSchema: z.ZodType<DocumentModel> = z.strictObject({
  model: z.literal(1),
  report: documentKindSchema.nullable(),
  properties: z.strictObject({
    title: z.string().min(1),
    subject: z.string(),
    classification: z.string(),
    reference: z.string(),
    council: z.string(),
    author: z.string(),
    draft: z.boolean(),
    version: z.number().int().positive(),
  }),
  titlePage: z.strictObject({
    layout: z.enum(['page', 'block', 'letter']),
    council: z.string(),
    title: z.string().min(1),
    subtitle: z.string(),
    facts: factsSchema,
    remarks: z.array(z.string()),
    letter: z
      .strictObject({ from: z.array(z.string()), to: z.array(z.string()), salutation: z.string() })
      .optional(),
  }),
  contents: z.boolean(),
  sections: z.array(
    z.strictObject({
      bookmark,
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      title: words,
      number: z.string().nullable(),
      numbering: z.enum(['numbered', 'appendix', 'none']),
      newPage: z.boolean(),
      landscape: z.literal(true).optional(),
      blocks,
    }),
  ),
});
