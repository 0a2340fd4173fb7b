import { useCaseSession } from '@renderer/data/case-context';
import { onOnePage, onPageTexts, pageTexts } from '@renderer/data/page-texts';
import type { Citation } from '@shared/domain/citation';
import { type QuoteStanding, quoteStanding } from '@shared/evidence/quote';
import { useEffect, useState } from 'react';

/**
 * Whether the words of citations stand where they say, by citation id. Absent until looked up. Looks again
 * when a document is read anew.
 * @param citations keep the array the same while they are the same
 */
export function useStandings(citations: readonly Citation[]): ReadonlyMap<string, QuoteStanding> {
  const { caseId } = useCaseSession();
  const [standings, setStandings] = useState<ReadonlyMap<string, QuoteStanding>>(new Map());
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const again = (inCase: string) => {
      if (inCase === caseId) setTurn((before) => before + 1);
    };
    const stops = [onPageTexts(again), onOnePage(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [caseId]);
  useEffect(() => {
    void turn;
    let wanted = true;
    const look = async () => {
      const found = new Map<string, QuoteStanding>();
      for (const { id, quote, source } of citations) {
        if (!wanted) return;
        if (quote === '' || source.kind !== 'document') continue;
        const pages = await pageTexts(caseId, source.documentId);
        found.set(id, quoteStanding(pages, source.page, quote));
      }
      if (wanted) setStandings(found);
    };
    look().catch(() => {});
    return () => {
      wanted = false;
    };
  }, [caseId, citations, turn]);
  return standings;
}
