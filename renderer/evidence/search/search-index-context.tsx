import { useCaseSession } from '@renderer/data/case-context';
import type { CaseSession } from '@renderer/data/case-session';
import { eachPageText, onOnePage, onPageTexts } from '@renderer/data/page-texts';
import { CaseSearch } from '@renderer/workers/search.client';
import { CaseFindables } from '@shared/search/case-findables';
import type { SearchRequest } from '@shared/search/findable';
import { NOTHING_FOUND, type SearchAnswer } from '@shared/search/search-index';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { readUnreadDocuments } from '../reading/read-unread';
import { useCheckCitations } from './use-check-citations';

/** How far the words of the case are known. */
export type SearchStanding = 'reading' | 'ready' | 'failed';

type Search = {
  readonly search: CaseSearch | null;
  readonly standing: SearchStanding;
  /** Goes up when what can be found has changed. */
  readonly turn: number;
};

const Context = createContext<Search | null>(null);

/** Pages handed over before the page gets a turn to draw and to be typed on. */
const AT_A_TIME = 100;

/** What is typed into the case is findable a moment after; nobody searches while writing. */
const FOLLOW_AFTER = 400;

/** While the words are still being handed over, results shown are made anew this often. */
const AGAIN_AFTER = 500;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Hands the words of every page to the worker. Answers which documents have been read. */
async function fill(
  session: CaseSession,
  search: CaseSearch,
  wanted: () => boolean,
  grown: () => void,
): Promise<Set<string>> {
  const read = new Set<string>();
  for await (const pages of eachPageText(session.caseId, AT_A_TIME)) {
    if (!wanted()) break;
    for (const { documentId } of pages) read.add(documentId);
    search.addPages(pages);
    grown();
    await nextTurn();
  }
  await search.filled();
  return read;
}

/** Keeps everything of the open case findable, and reads what has not been read yet. */
export function SearchIndexProvider({ children }: { children: ReactNode }) {
  const session = useCaseSession();
  const [search, setSearch] = useState<CaseSearch | null>(null);
  const [standing, setStanding] = useState<SearchStanding>('reading');
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const worker = new CaseSearch();
    const findables = new CaseFindables();
    const stopReading = new AbortController();
    let wanted = true;
    let telling: ReturnType<typeof setTimeout> | undefined;
    let following: ReturnType<typeof setTimeout> | undefined;
    const grown = () => {
      telling ??= setTimeout(() => {
        telling = undefined;
        setTurn((before) => before + 1);
      }, AGAIN_AFTER);
    };
    const follow = () => {
      following = undefined;
      const changes = findables.follow(session.getSnapshot());
      worker.follow(changes);
      if (changes.put.length + changes.removed.length > 0) setTurn((before) => before + 1);
    };
    const stopPages = onPageTexts((caseId, documentId, pages) => {
      if (caseId !== session.caseId) return;
      worker.setPages(documentId, pages);
      grown();
    });
    const stopOne = onOnePage((caseId, documentId, { page, text }) => {
      if (caseId !== session.caseId) return;
      worker.addPages([{ documentId, page, text }]);
      grown();
    });
    let stopFollowing = () => {};
    // The screen the user came for is drawn first.
    const soon = setTimeout(() => {
      follow();
      stopFollowing = session.subscribe(() => {
        following ??= setTimeout(follow, FOLLOW_AFTER);
      });
      setSearch(worker);
      void fill(session, worker, () => wanted, grown)
        .then((read) => {
          if (!wanted) return;
          setStanding(worker.ended ? 'failed' : 'ready');
          setTurn((before) => before + 1);
          return readUnreadDocuments(session, read, stopReading.signal);
        })
        // A store that cannot be read says so where its papers are opened.
        .catch(() => wanted && setStanding(worker.ended ? 'failed' : 'ready'));
    }, 200);
    const end = () => {
      wanted = false;
      worker.end();
    };
    session.onClose(end);
    return () => {
      end();
      clearTimeout(soon);
      clearTimeout(telling);
      clearTimeout(following);
      stopReading.abort();
      stopPages();
      stopOne();
      stopFollowing();
      setSearch(null);
      setStanding('reading');
    };
  }, [session]);

  useCheckCitations(search, turn);
  const value = useMemo(() => ({ search, standing, turn }), [search, standing, turn]);
  return <Context value={value}>{children}</Context>;
}

export type SearchNow = {
  /** Null for an empty search, and until the first answer. What was found last stays while the next is looked for. */
  readonly answer: SearchAnswer | null;
  /** What the answer is to. */
  readonly typed: string;
  readonly standing: SearchStanding;
};

/**
 * What a search of the open case finds now, kept up to date.
 * @param request keep it the same object while it asks the same; null: nothing is asked
 */
export function useSearch(request: SearchRequest | null): SearchNow {
  const context = use(Context);
  if (!context) throw new Error('useSearch outside <EvidenceRoom>');
  const { search, standing, turn } = context;
  const [found, setFound] = useState<{ answer: SearchAnswer; typed: string } | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    void turn;
    asked.current += 1;
    const mine = asked.current;
    if (!search || !request) {
      setFound(null);
      return;
    }
    void search.search(request).then((answer) => {
      // A later question has been asked meanwhile.
      if (mine === asked.current) setFound({ answer: answer ?? NOTHING_FOUND, typed: request.typed });
    });
  }, [search, request, turn]);

  return {
    answer: found?.answer ?? null,
    typed: found?.typed ?? '',
    standing: search?.ended ? 'failed' : standing,
  };
}
