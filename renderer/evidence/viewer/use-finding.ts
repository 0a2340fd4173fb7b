import type { PageText } from '@renderer/data/page-texts';
import { useEffect, useRef, useState } from 'react';
import { type Hit, useHits } from './use-find';

/** Looking for words in the document shown: what is typed, where they stand, and at which of them the reader is. */
export type Finding = {
  readonly open: boolean;
  readonly typed: string;
  readonly hits: readonly Hit[];
  /** Which of the hits is gone to; -1: none yet. */
  readonly at: number;
  readonly show: (open: boolean) => void;
  readonly type: (typed: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Puts words there to begin with, and closes the bar: the document was opened at another place. */
  readonly begin: (typed: string | null) => void;
};

/**
 * @param page the page being read
 * @param go brings a page and what is marked on it into view
 */
export function useFinding(
  texts: readonly PageText[],
  page: number,
  go: (page: number, reveal: boolean) => void,
): Finding {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const hits = useHits(texts, open ? typed : '');

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    // From nowhere, the first hit at or after the page being read.
    const from = hits.findIndex((hit) => hit.page >= page);
    const next = at < 0 ? Math.max(0, from) : (at + by + hits.length) % hits.length;
    setAt(next);
    const found = hits[next];
    if (found) go(found.page, true);
  };

  // The first hit is gone to while the words are still being typed, or while the pages are still being read.
  const toFirstHit = useRef(() => {});
  toFirstHit.current = () => {
    if (at < 0) step(1);
  };
  useEffect(() => {
    if (hits.length === 0) return;
    const soon = setTimeout(() => toFirstHit.current(), 200);
    return () => clearTimeout(soon);
  }, [hits]);

  const begin = useRef((words: string | null) => {
    if (words !== null) setTyped(words);
    setOpen(false);
    setAt(-1);
  });
  return {
    open,
    typed,
    hits,
    at,
    show: setOpen,
    type: (next) => {
      setTyped(next);
      setAt(-1);
    },
    step,
    begin: begin.current,
  };
}
