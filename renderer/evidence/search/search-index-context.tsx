import { useCaseSession } from '@renderer/data/case-context';
import type { CaseSession } from '@renderer/data/case-session';
import { eachPageText, onPageTexts } from '@renderer/data/page-texts';
import { createContext, type ReactNode, use, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { readUnreadDocuments } from '../reading/read-unread';
import { type SearchAnswer, SearchIndex } from './search-index';

type Index = { readonly index: SearchIndex; readonly ready: boolean };

const Context = createContext<Index | null>(null);

/** Pages taken in before the page gets a turn to draw and to be typed on. */
const AT_A_TIME = 100;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Fills the index of a case from the store. Answers which documents have been read. */
async function fill(session: CaseSession, index: SearchIndex, wanted: () => boolean): Promise<Set<string>> {
  const read = new Set<string>();
  for await (const pages of eachPageText(session.caseId, AT_A_TIME)) {
    if (!wanted()) break;
    for (const { documentId, page, text } of pages) {
      read.add(documentId);
      index.addPage(documentId, page, text);
    }
    await nextTurn();
  }
  return read;
}

/** Keeps everything of the open case findable, and reads what has not been read yet. */
export function SearchIndexProvider({ children }: { children: ReactNode }) {
  const session = useCaseSession();
  const [ready, setReady] = useState(false);
  const index = useMemo(() => new SearchIndex(), []);

  useEffect(() => {
    let wanted = true;
    const stopReading = new AbortController();
    const stopPages = onPageTexts((caseId, documentId, pages) => {
      if (caseId === session.caseId) index.setPages(documentId, pages);
    });
    let stopFollowing = () => {};
    // The screen the user came for is drawn first.
    const soon = setTimeout(() => {
      index.follow(session.getSnapshot());
      stopFollowing = session.subscribe(() => index.follow(session.getSnapshot()));
      void fill(session, index, () => wanted)
        .then((read) => {
          if (!wanted) return;
          setReady(true);
          return readUnreadDocuments(session, read, stopReading.signal);
        })
        // A store that cannot be read says so where its papers are opened.
        .catch(() => wanted && setReady(true));
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(soon);
      stopReading.abort();
      stopPages();
      stopFollowing();
    };
  }, [session, index]);

  const value = useMemo(() => ({ index, ready }), [index, ready]);
  return <Context value={value}>{children}</Context>;
}

/** What a search of the open case finds now, kept up to date. Null for an empty search. */
export function useSearch(typed: string): { answer: SearchAnswer | null; ready: boolean } {
  const context = use(Context);
  if (!context) throw new Error('useSearch outside <EvidenceRoom>');
  const { index, ready } = context;
  const [turn, setTurn] = useState(0);
  useEffect(() => index.subscribe(() => setTurn((before) => before + 1)), [index]);
  const words = useDeferredValue(typed);
  const answer = useMemo(() => {
    // `turn` and `ready` are here because what can be found changes with them.
    void turn;
    void ready;
    return words.trim() === '' ? null : index.search(words);
  }, [index, words, turn, ready]);
  return { answer, ready };
}
