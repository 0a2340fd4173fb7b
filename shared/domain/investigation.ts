import { z } from 'zod';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line, lines } from './text';

/** What the Stage 2 report says outside the points: how the investigation was done and what lies behind it. */
export const investigationSchema = z.strictObject({
  id: idSchema,
  termsOfReference: richTextField,
  introduction: richTextField,
  stage1History: richTextField,
  method: richTextField,
  filesRead: richTextField,
  limits: richTextField.describe('What could not be seen or done, and why'),
  timescale: richTextField.describe('The days taken, the extension and its reasons'),
  background: richTextField,
  conclusions: richTextField,
  learning: richTextField,
});
export type Investigation = z.infer<typeof investigationSchema>;

/** One comment on the accuracy of the draft, the answer to it and the change made. */
export const accuracyCommentSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  fromPersonId: idSchema.nullable().default(null),
  paragraph: line,
  pointId: idSchema.nullable().default(null),
  comment: lines,
  answer: lines,
  changed: z.boolean().default(false),
});
export type AccuracyComment = z.infer<typeof accuracyCommentSchema>;

/** A note from reading a file: what was seen, and which points it touches. */
export const readingNoteSchema = z.strictObject({
  id: idSchema,
  order: z.number().default(0),
  seen: line,
  note: lines,
  pointIds: z.array(idSchema).default([]),
});
export type ReadingNote = z.infer<typeof readingNoteSchema>;
