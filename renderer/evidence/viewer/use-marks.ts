import type { MarginNote } from '@shared/domain/margin-note';
import { marksOf } from '@shared/search/search-marks';
import { parseSearch } from '@shared/search/search-query';
import { useMemo } from 'react';
import type { OpenedPlace } from '../evidence-panel-context';
import type { Marks } from './marks';
import type { Finding } from './use-finding';

/** What is marked in the document shown: the place it was opened at, the words looked for, the notes on it. */
export function useMarks(
  place: OpenedPlace | null,
  /** null: it has no pages of its own. */
  pages: number | null,
  { open, typed, hits, at }: Finding,
  notes: readonly MarginNote[],
): Marks {
  const hit = hits[at] ?? null;
  const search = open ? typed : place?.words && 'search' in place.words ? place.words.search : '';
  return useMemo<Marks>(
    () => ({
      quote:
        place?.words && 'quote' in place.words
          ? { page: pages === null ? null : place.page, words: place.words.quote }
          : null,
      search: search.trim() === '' ? null : marksOf(parseSearch(search)),
      current: open ? hit : null,
      notes: notes.flatMap(({ page, quote }) =>
        quote ? [{ page: pages === null ? null : page, words: quote }] : [],
      ),
      region: place?.region ? { page: place.page ?? 1, region: place.region } : null,
      frames: notes.flatMap(({ page, region }) => (region ? [{ page: page ?? 1, region }] : [])),
    }),
    [place, pages, search, open, hit, notes],
  );
}
