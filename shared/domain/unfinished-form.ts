import { z } from 'zod';
import type { CaseFile } from './case-file';
import { lines } from './text';

/** One field of a form: words, yes or no, or not yet said. */
const fieldSchema = z.union([lines, z.boolean()]).nullable();

/**
 * What stands in forms that are done only when a button is pressed, such as changing a rule, and were not yet: by form,
 * then by field. It is kept with the case, so that leaving the screen, locking or a power cut takes no word of it;
 * nothing counts it and no document prints it.
 */
export const unfinishedFormsSchema = z.record(z.string(), z.record(z.string(), fieldSchema));
export type UnfinishedForm = z.infer<typeof unfinishedFormsSchema>[string];

/**
 * The case without what stands in a form: what a change that completes the form is made from, so that both happen in
 * one step and are taken back in one.
 */
export function withoutUnfinished(caseFile: CaseFile, formId: string): CaseFile {
  const { [formId]: _, ...unfinishedForms } = caseFile.matter.unfinishedForms;
  return { ...caseFile, matter: { ...caseFile.matter, unfinishedForms } };
}
