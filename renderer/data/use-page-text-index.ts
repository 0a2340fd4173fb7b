import { useMemo, useSyncExternalStore } from 'react';
import { useCaseSession } from './case-context';
import { type PageHit, pageTextIndexOf } from './page-text-index';

/**
 * Search in the pages of the open case. Asking for it starts the index; `ready` is false until every page is
 * in, and `search` finds what is in so far. `search` is a new function whenever its answers may differ.
 */
export function usePageTextIndex(): {
  ready: boolean;
  search: (words: string, limit?: number) => PageHit[];
} {
  const session = useCaseSession();
  const index = pageTextIndexOf(session);
  const version = useSyncExternalStore(index.subscribe, index.getVersion);
  return useMemo(
    () => ({ ready: index.ready, version, search: (words, limit) => index.search(words, limit) }),
    [index, version],
  );
}
