import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { lines } from './text';

/** Who a note is for: its writer alone, or whoever works on the case. */
const noteSharingSchema = z.enum(['private', 'shared']);
export type NoteSharing = z.infer<typeof noteSharingSchema>;

/**
 * A mark on a page, with or without a note in its margin. It is the reader's working paper: no document prints it,
 * and a private one is left out of open case data unless its writer asks for it.
 */
export const marginNoteSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  page: z.number().int().positive().nullable().default(null).describe('1-based; null: the whole document'),
  quote: lines.describe('The words marked, exactly; empty when the page as a whole is meant'),
  region: z
    .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .nullable()
    .default(null)
    .describe('Part of the page marked by a frame, in fractions of its width and height'),
  text: lines.describe('What is noted; empty for a mark alone'),
  pointIds: z.array(idSchema).default([]),
  sharing: noteSharingSchema.default('private'),
  on: plainDateSchema.nullable().default(null).describe('The day it was made'),
});
export type MarginNote = z.infer<typeof marginNoteSchema>;

const FORM = 'note ';

/** The form in which a note is written until it is kept: see `unfinished-form.ts`. A new one has its page's. */
export function noteFormId(note: MarginNote, isNew: boolean): string {
  return `${FORM}${isNew ? `${note.documentId} ${note.page ?? ''}` : note.id}`;
}

/** Whether a form is that of a note. Nobody has said yet whom such a note is for, so it is its writer's alone. */
export function isNoteForm(formId: string): boolean {
  return formId.startsWith(FORM);
}
