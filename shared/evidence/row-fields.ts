import type { EvidenceDocument } from '../domain/evidence-document';
import { formatLong } from '../lib/plain-date';
import { datesIn } from './guess-date';

/** What of an entry is corrected in its row of the register, in the order Tab goes. */
export const ROW_FIELDS = ['reference', 'date', 'title', 'author', 'recipient', 'kind'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** What each is called. */
export const ROW_FIELD_WORDS: Readonly<Record<RowField, string>> = {
  reference: 'Reference',
  date: 'Date',
  title: 'Title',
  author: 'From',
  recipient: 'To',
  kind: 'Kind',
};

/** A field as it stands in a row being corrected. */
export function rowText(document: EvidenceDocument, field: RowField): string {
  if (field !== 'date') return document[field];
  return document.date ? formatLong(document.date) : '';
}

/**
 * The changes to an entry that typed words come to, or null when a date is not one. What a person has set is no guess
 * any more.
 * @param typed words by field; a field not given stays as it is
 */
export function readRow(
  document: EvidenceDocument,
  typed: Readonly<Partial<Record<RowField, string>>>,
): Partial<EvidenceDocument> | null {
  const fields: Record<string, string | null> = {};
  for (const field of ROW_FIELDS) {
    const words = typed[field]?.trim();
    if (words === undefined || words === rowText(document, field)) continue;
    if (field !== 'date') fields[field] = words;
    else if (words === '') fields.date = null;
    else {
      const [found] = datesIn(words);
      if (!found) return null;
      fields.date = found.date;
    }
  }
  if (Object.keys(fields).length === 0) return {};
  const guessed = document.guessed.filter((field) => !(field in fields));
  return { ...fields, ...(guessed.length === document.guessed.length ? {} : { guessed }) };
}
