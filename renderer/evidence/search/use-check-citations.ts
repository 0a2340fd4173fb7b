import { useCasePart } from '@renderer/data/case-context';
import { setDoubtfulCitations } from '@renderer/data/doubtful-citations';
import type { CaseSearch } from '@renderer/workers/search.client';
import { useEffect } from 'react';

/** Milliseconds after the last change of a page or a citation. */
const AFTER = 700;

/** Compares every quotation of the case with its page, off the page's thread, whenever either may have changed. */
export function useCheckCitations(search: CaseSearch | null, turn: number): void {
  const citations = useCasePart((caseFile) => caseFile.citations);
  useEffect(() => {
    void turn;
    if (!search) return;
    let wanted = true;
    const soon = setTimeout(() => {
      const quoted = citations.flatMap(({ id, source, quote }) =>
        source.kind === 'document' && quote !== ''
          ? [{ citationId: id, documentId: source.documentId, page: source.page, quote }]
          : [],
      );
      void search.doubtful(quoted).then((found) => {
        if (wanted) setDoubtfulCitations(new Map(found));
      });
    }, AFTER);
    return () => {
      wanted = false;
      clearTimeout(soon);
    };
  }, [search, citations, turn]);
  useEffect(() => () => setDoubtfulCitations(null), []);
}
