import { onOnePage, onPageTexts, type PageText, pageTexts } from '@renderer/data/page-texts';
import { marksOf, searchMarks } from '@shared/search/search-marks';
import { parseSearch } from '@shared/search/search-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';

/** One place where the words looked for stand: the nth on its page. */
export type Hit = { readonly page: number; readonly nth: number };

/** Every hit of a search in a document's pages, page by page; at most `limit`. */
export function hitsInPages(pages: readonly PageText[], typed: string, limit = 2_000): Hit[] {
  const search = marksOf(parseSearch(typed));
  const hits: Hit[] = [];
  if (search.leaves.length === 0) return hits;
  for (const { page, text } of pages) {
    const count = searchMarks(text, search).length;
    for (let nth = 0; nth < count; nth += 1) hits.push({ page, nth });
    if (hits.length >= limit) break;
  }
  return hits.slice(0, limit);
}

/** The texts of a document's pages, as they are read. */
export function usePageTexts(caseId: string, documentId: string): readonly PageText[] {
  const [pages, setPages] = useState<readonly PageText[]>([]);
  useEffect(() => {
    let wanted = true;
    setPages([]);
    pageTexts(caseId, documentId).then(
      (read) => wanted && setPages(read),
      () => {},
    );
    const stop = onPageTexts((inCase, id, fresh) => {
      if (inCase === caseId && id === documentId) setPages(fresh);
    });
    const stopOne = onOnePage((inCase, id, fresh) => {
      if (inCase !== caseId || id !== documentId) return;
      setPages((before) => before.map((page) => (page.page === fresh.page ? fresh : page)));
    });
    return () => {
      wanted = false;
      stop();
      stopOne();
    };
  }, [caseId, documentId]);
  return pages;
}

/** Where the typed words stand in a document. */
export function useHits(pages: readonly PageText[], typed: string): readonly Hit[] {
  const words = useDeferredValue(typed);
  return useMemo(() => hitsInPages(pages, words), [pages, words]);
}
