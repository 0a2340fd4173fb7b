import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { pageRunSchema } from './page-run';
import { line, lines } from './text';

/** A part of a bundle with a name of its own. */
const bundleSectionSchema = z.strictObject({
  id: idSchema,
  title: line,
});
export type BundleSection = z.infer<typeof bundleSectionSchema>;

/** One paper in its place in a bundle: whole, or some of its pages. */
const bundleEntrySchema = z.strictObject({
  id: idSchema,
  documentId: idSchema.nullable().default(null).describe('null: taken out of the register since'),
  section: idSchema.nullable().default(null),
  fromPage: z.number().int().positive().nullable().default(null),
  toPage: z.number().int().positive().nullable().default(null),
});
export type BundleEntry = z.infer<typeof bundleEntrySchema>;

/** A paper left out of a bundle on purpose, and why. */
const bundleExclusionSchema = z.strictObject({
  documentId: idSchema.nullable().default(null),
  reason: line,
});

/** A bundle as it is being put together. What was sent out is a {@link BundleIssue}, which never changes. */
export const bundleSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  title: line,
  scheme: z
    .string()
    .max(100)
    .default('courts-2021')
    .describe('The numbering rule it was set up by; see shared/bundle/numbering-rules.ts'),
  numbering: z
    .enum(['through', 'by-section'])
    .default('through')
    .describe('1, 2… from the first page to the last; or A1, B1… afresh in each section'),
  suffix: z
    .enum(['letters', 'points'])
    .default('letters')
    .describe('Late pages as 14a, 14b or as 14.1, 14.2'),
  numberPlace: z.enum(['bottom-right', 'bottom-centre', 'top-right']).default('bottom-right'),
  bookmarks: z
    .enum(['title', 'title-and-page', 'date-and-title', 'date-title-and-page'])
    .default('title-and-page'),
  cover: z.boolean().default(true),
  dividers: z.boolean().default(true),
  backToIndex: z.boolean().default(true),
  confidential: line.describe('Printed at the top of every page; empty: nothing is').default('CONFIDENTIAL'),
  listExclusions: z.boolean().default(false).describe('The index names what was left out, and why'),
  redacted: z.boolean().default(false).describe('The marks of redaction are carried out in its copies'),
  sections: z.array(bundleSectionSchema).default([]),
  entries: z.array(bundleEntrySchema).default([]),
  exclusions: z.array(bundleExclusionSchema).default([]),
});
export type Bundle = z.infer<typeof bundleSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits');

/** A bundle that went out: which pages it had under which numbers, to whom, when, and the hash of the file. */
export const bundleIssueSchema = z.strictObject({
  id: idSchema,
  bundleId: idSchema.nullable().default(null),
  number: z.number().int().positive().describe('The first, second… issue of its bundle'),
  title: line,
  fileName: line,
  sha256,
  size: z.number().int().nonnegative().describe('Bytes'),
  issuedOn: plainDateSchema,
  recipients: lines,
  how: z
    .enum(['first', 'append', 'suffix', 're-flow'])
    .default('first')
    .describe('How papers that came after the issue before it were taken in'),
  followsIssueId: idSchema.nullable().default(null),
  redacted: z.boolean().default(false),
  runs: z.array(pageRunSchema).min(1),
  papers: z
    .array(
      z.strictObject({
        paper: z.string().max(64),
        reference: line,
        title: line,
        date: plainDateSchema.nullable().default(null),
        sha256: sha256.nullable().default(null),
      }),
    )
    .default([]),
  sections: z.array(z.strictObject({ section: z.string().max(64), title: line })).default([]),
});
export type BundleIssue = z.infer<typeof bundleIssueSchema>;
