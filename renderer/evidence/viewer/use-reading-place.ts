import { useCallback, useEffect, useState } from 'react';
import type { GoTo } from './pdf-view';
import { keepPlace, placeOf, type ViewerPlace } from './viewer-place';

/** Where the reader is in a document and how it is shown. It is kept, and found again at the next opening. */
export type ReadingPlace = {
  readonly view: ViewerPlace;
  /** Where the view is asked to go. */
  readonly goTo: GoTo;
  readonly go: (page: number, reveal?: boolean) => void;
  /** The page that has come into view. */
  readonly onPage: (page: number) => void;
  readonly zoomTo: (zoom: number | 'fit') => void;
  readonly turn: () => void;
};

export function useReadingPlace(documentId: string): ReadingPlace {
  const [view, setView] = useState(() => placeOf(documentId));
  const [goTo, setGoTo] = useState<GoTo>({ page: view.page, turn: 0, reveal: false });
  const go = useCallback(
    (page: number, reveal = false) => setGoTo((before) => ({ page, turn: before.turn + 1, reveal })),
    [],
  );
  useEffect(() => keepPlace(documentId, view), [documentId, view]);
  const onPage = useCallback(
    (page: number) => setView((before) => (before.page === page ? before : { ...before, page })),
    [],
  );
  return {
    view,
    goTo,
    go,
    onPage,
    zoomTo: (zoom) => setView((before) => ({ ...before, zoom })),
    turn: () => setView((before) => ({ ...before, rotation: (before.rotation + 90) % 360 })),
  };
}
