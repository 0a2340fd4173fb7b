import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { letterKindSchema } from './letter-kind';
import { richTextField } from './rich-text';

/**
 * What the writer adds to one letter: its date, by when an answer is asked for, words of their own. All else of a letter
 * follows from the case. `aboutId` is the interview, person or recipient it is about; it is not followed as a reference:
 * a letter about something that is gone is no longer offered.
 */
export const letterDraftSchema = z.strictObject({
  id: idSchema,
  letter: letterKindSchema,
  aboutId: idSchema.nullable().default(null),
  dated: plainDateSchema.nullable().default(null),
  replyBy: plainDateSchema.nullable().default(null),
  words: richTextField,
});
export type LetterDraft = z.infer<typeof letterDraftSchema>;
