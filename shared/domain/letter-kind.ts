import { z } from 'zod';
import { ADULT_LETTERS, type AdultLetter, REPORTS, type ReportKind } from './case-log';

/**
 * The letters of a case besides the adult procedure's four. Nobody signs a version of these in the program: they are
 * complete, or they are drafts. Ids are stored in cases and never renamed.
 */
export const CASE_LETTERS = [
  'appointment-acknowledgement',
  'interview-appointment',
  'interview-record',
  'progress-update',
  'extension-notice',
  'adjudication-letter',
  'stage-3-acknowledgement',
  'stage-3-invitation',
  'panel-report-cover',
  'stage-3-response',
] as const;
export type CaseLetter = (typeof CASE_LETTERS)[number];

export const LETTER_KINDS = [...CASE_LETTERS, ...ADULT_LETTERS] as const;
export type LetterKind = CaseLetter | AdultLetter;
export const letterKindSchema = z.enum(LETTER_KINDS);

/** Everything this program makes as a document: what is signed, and the letters. */
export const documentKindSchema = z.enum([...REPORTS, ...ADULT_LETTERS, ...CASE_LETTERS]);
export type DocumentKind = ReportKind | CaseLetter;

/** Whether a document is a letter that nobody signs a version of. */
export function isCaseLetter(document: DocumentKind): document is CaseLetter {
  return (CASE_LETTERS as readonly string[]).includes(document);
}

/** Whether a document is a letter of any kind. */
export function isLetter(document: DocumentKind): document is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(document);
}
