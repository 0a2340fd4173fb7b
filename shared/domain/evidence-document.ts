import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { stageSchema } from './matter';
import { line, lines } from './text';

/** The file a document came as, kept byte for byte. */
export const evidenceFileSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .refine((name) => !/[/\\\p{Cc}]/u.test(name) && name !== '.' && name !== '..', {
      error: 'A file name has no slashes and no control characters',
    }),
  mediaType: z.string().max(200),
  size: z.number().int().nonnegative().describe('Bytes'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits'),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** One document of the evidence register. Citations go by `id` and page; `reference` is only its label today. */
export const evidenceDocumentSchema = z.strictObject({
  id: idSchema,
  reference: line.describe('As cited: "E13"'),
  order: z.number().default(0),
  title: line,
  kind: line.describe('E-mail, case note, letter, minutes, assessment, policy extract, photograph…'),
  date: plainDateSchema.nullable().default(null),
  author: line,
  recipient: line,
  description: lines,
  pointIds: z.array(idSchema).default([]),
  allPoints: z.boolean().default(false).describe('It bears on every point'),
  parentId: idSchema.nullable().default(null).describe('The e-mail this was attached to'),
  file: evidenceFileSchema.nullable().default(null),
  pages: z
    .number()
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('null: the file has no pages of its own'),
  obtainedFor: stageSchema.default('stage-2').describe('The stage it first came in'),
  withheldFrom: lines.describe('Who may not have a copy, and why'),
  note: lines,
  notAnEvent: z
    .boolean()
    .default(false)
    .describe('Suggested for the chronology and dismissed, so that it is not suggested again'),
  guessed: z
    .array(z.enum(['title', 'kind', 'date', 'author', 'recipient']))
    .default([])
    .describe('Fields filled in by reading the file and not yet checked by anyone'),
});
export type EvidenceDocument = z.infer<typeof evidenceDocumentSchema>;

/** Something asked of the council or another body: what, when, chased, and what came. */
export const evidenceRequestSchema = z.strictObject({
  id: idSchema,
  what: lines,
  askedOf: line,
  askedOn: plainDateSchema.nullable().default(null),
  chasedOn: z.array(plainDateSchema).default([]),
  status: z.enum(['asked', 'received', 'refused', 'not-held']).default('asked'),
  answeredOn: plainDateSchema.nullable().default(null),
  reason: lines,
  documentIds: z.array(idSchema).default([]),
});
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;
