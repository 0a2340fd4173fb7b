import type { Deadline } from '../procedure/deadline';
import { dateWords } from './date-words';
import type { DocumentModel } from './document-model';
import { modelText } from './model-text';

/** A date that a document prints and a rule gives. */
type DateNamed = { readonly date: string; readonly words: string; readonly deadline: Deadline };

/**
 * The dates in a document that come from a rule, each once for each rule that gives it, in the order of the days: what
 * "why this date?" can be asked of.
 *
 * @param model the document as it will go
 * @param deadlines of the case, as they stand
 */
export function datesNamed(model: DocumentModel, deadlines: readonly Deadline[]): readonly DateNamed[] {
  const text = modelText(model);
  return deadlines
    .flatMap((deadline) =>
      [...new Set([deadline.dueOn, deadline.unextendedDueOn])].flatMap((date) => {
        if (date === null) return [];
        const words = dateWords(date);
        // "4 December 2024" stands in "14 December 2024" too.
        return new RegExp(`(?<!\\d)${words}`).test(text) ? [{ date, words, deadline }] : [];
      }),
    )
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
