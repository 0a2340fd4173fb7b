import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { line, lines } from './text';

/** A decision taken in the course of the case and why: a refusal, an extension, a person not seen. */
export const decisionSchema = z.strictObject({
  id: idSchema,
  on: plainDateSchema,
  what: lines,
  why: lines,
  byPersonId: idSchema.nullable().default(null),
  pointIds: z.array(idSchema).default([]),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A letter, e-mail or call to or from someone: what it was for and when it went. */
export const letterSchema = z.strictObject({
  id: idSchema,
  direction: z.enum(['sent', 'received']).default('sent'),
  kind: line.describe('"Extension letter", "Interview letter", "Progress update"'),
  on: plainDateSchema.nullable().default(null),
  personId: idSchema.nullable().default(null),
  correspondent: line,
  summary: lines,
  documentId: idSchema.nullable().default(null),
  how: line.describe('"By post", "By e-mail"'),
  madeHere: line.describe(
    'Which letter of this program it was, as its key: "interview-appointment.int-2"; empty for any other',
  ),
});
export type Letter = z.infer<typeof letterSchema>;

/** What the council writes to the complainant in the adult procedure. */
export const ADULT_LETTERS = [
  'adult-acknowledgement',
  'adult-plan',
  'adult-delay-letter',
  'adult-response',
] as const;
export type AdultLetter = (typeof ADULT_LETTERS)[number];

/** The reports of a case. */
export const REPORTS = ['stage-2-report', 'independent-report', 'panel-report'] as const;

/** The documents this program makes and people sign. The other letters are in `letter-kind.ts`. */
export const reportKindSchema = z.enum([...REPORTS, ...ADULT_LETTERS]);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** Whether a document is one of the adult procedure's letters. */
export function isAdultLetter(report: string): report is AdultLetter {
  return (ADULT_LETTERS as readonly string[]).includes(report);
}

/** A signature on a version of a document: who, when, and the fingerprint of what was signed. */
export const signOffSchema = z.strictObject({
  id: idSchema,
  report: reportKindSchema,
  personId: idSchema,
  on: plainDateSchema,
  contentSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .describe('SHA-256 of the document model signed; null when signed on paper'),
});
export type SignOff = z.infer<typeof signOffSchema>;
