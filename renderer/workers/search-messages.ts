import type { QuoteStanding } from '@shared/evidence/quote';
import type { FindableChanges } from '@shared/search/case-findables';
import type { QuotedPlace } from '@shared/search/citation-standings';
import type { SearchRequest } from '@shared/search/findable';
import type { SearchAnswer } from '@shared/search/search-index';

/** The words of one page, handed over once. */
export type PageWords = { readonly documentId: string; readonly page: number; readonly text: string };

/** What the search worker is told and asked. What has an id is answered under it. */
export type SearchMessage =
  | { readonly kind: 'pages'; readonly pages: readonly PageWords[] }
  | {
      readonly kind: 'document';
      readonly documentId: string;
      readonly pages: readonly { readonly page: number; readonly text: string }[];
    }
  | { readonly kind: 'case'; readonly changes: FindableChanges }
  | { readonly kind: 'filled'; readonly id: number }
  | { readonly kind: 'doubtful'; readonly id: number; readonly quoted: readonly QuotedPlace[] }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest };

/** Quotations whose words are not where they say, by id of the citation. */
export type DoubtfulAnswer = readonly (readonly [citationId: string, standing: QuoteStanding])[];

export type SearchWorkerAnswer = {
  readonly id: number;
  readonly answer: SearchAnswer | DoubtfulAnswer | null;
};
