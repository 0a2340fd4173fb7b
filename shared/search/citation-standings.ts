import { type PageWords, type QuoteStanding, quoteStanding } from '../evidence/quote';
import { type SearchEntries, textOf } from './search-entries';

/** A quotation and where it says that it stands. */
export type QuotedPlace = {
  readonly citationId: string;
  readonly documentId: string;
  readonly page: number | null;
  readonly quote: string;
};

/**
 * The quotations whose words are not where they say: on another page, or nowhere in the document. Those on pages
 * without text cannot be compared and are not among them.
 */
export function doubtfulQuotations(
  index: SearchEntries,
  quoted: readonly QuotedPlace[],
): (readonly [citationId: string, standing: QuoteStanding])[] {
  const wanted = new Map<string, PageWords[]>(quoted.map(({ documentId }) => [`document/${documentId}`, []]));
  for (const entry of index.all) {
    const pages = entry?.of ? wanted.get(entry.of) : undefined;
    if (entry && pages) pages.push({ page: entry.page, text: textOf(entry) });
  }
  for (const pages of wanted.values()) pages.sort((one, other) => one.page - other.page);
  return quoted.flatMap(({ citationId, documentId, page, quote }) => {
    const standing = quoteStanding(wanted.get(`document/${documentId}`) ?? [], page, quote);
    return standing.kind === 'gone' || standing.kind === 'elsewhere' ? [[citationId, standing] as const] : [];
  });
}
