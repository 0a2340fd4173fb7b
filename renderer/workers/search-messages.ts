import type { FindableChanges } from '@shared/search/case-findables';
import type { SearchRequest } from '@shared/search/findable';
import type { SearchAnswer } from '@shared/search/search-index';

/** The words of one page, handed over once. */
export type PageWords = { readonly documentId: string; readonly page: number; readonly text: string };

/** What the search worker is told and asked. `search` is answered under its id, and so is `filled`. */
export type SearchMessage =
  | { readonly kind: 'pages'; readonly pages: readonly PageWords[] }
  | {
      readonly kind: 'document';
      readonly documentId: string;
      readonly pages: readonly { readonly page: number; readonly text: string }[];
    }
  | { readonly kind: 'case'; readonly changes: FindableChanges }
  | { readonly kind: 'filled'; readonly id: number }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest };

export type SearchWorkerAnswer = { readonly id: number; readonly answer: SearchAnswer | null };
