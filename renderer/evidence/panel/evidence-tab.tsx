import { ActionIcon, Tooltip } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { useKeyboardHome } from '@renderer/components/keyboard-home';
import { LongList } from '@renderer/components/long-list';
import { useCasePart } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId, inOrder } from '@shared/domain/case-file';
import type { SearchRequest } from '@shared/search/findable';
import { IconArrowLeft, IconArrowsMaximize, IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useEvidencePanel, usePanelInside } from '../evidence-panel-context';
import { useSearch } from '../search/search-index-context';
import { ViewerWhenNeeded } from '../viewer/viewer-when-needed';
import { ArrowList } from './arrow-list';
import { DocumentLine } from './document-line';
import styles from './panel.module.css';
import { countWords, SearchResults } from './search-results';

/** Height of an ordinary line of results, in pixels; up to four stand above an open page. */
const LINE = 60;

function OpenedDocument() {
  const { place, backToList } = usePanelInside();
  const { open } = useEvidencePanel();
  const { go, screen } = useNavigation();
  const documents = useCasePart((caseFile) => caseFile.documents);
  const document = byId(documents, place?.documentId);
  const back = useRef<HTMLButtonElement>(null);
  useKeyboardHome(() => back.current);
  if (!place || !document) {
    return <p className={styles.nothing}>This document is no longer in the register.</p>;
  }
  return (
    <>
      <div className={styles.opened}>
        <Tooltip label="Back to the list">
          <ActionIcon ref={back} size="sm" aria-label="Back to the list" onClick={backToList}>
            <IconArrowLeft size={17} />
          </ActionIcon>
        </Tooltip>
        <span className={styles.openedTitle} title={document.title}>
          <strong>{document.reference}</strong> {document.title}
        </span>
        {screen === 'evidence' ? null : (
          <Tooltip label="Open large, in the register">
            <ActionIcon
              size="sm"
              aria-label="Open large, in the register"
              onClick={() => go('evidence', { id: document.id })}
            >
              <IconArrowsMaximize size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={styles.viewer}>
        <ViewerWhenNeeded key={document.id} document={document} place={place} onOpen={open} />
      </div>
    </>
  );
}

/** The register as a list; the line left last is where the keyboard comes back to. */
function Register({ left }: { left: string | null }) {
  const { openPlace } = usePanelInside();
  const documents = useCasePart((caseFile) => caseFile.documents);
  const shown = useMemo(() => inOrder(documents), [documents]);
  const lines = useRef<HTMLDivElement>(null);
  useKeyboardHome(() => (left ? lines.current?.querySelector<HTMLElement>('[aria-current]') : null));
  if (shown.length === 0) {
    return (
      <EmptyState
        title="No evidence yet"
        hint="Drop the council’s folder here, or add papers on the Evidence screen."
      />
    );
  }
  return (
    <div ref={lines} className={styles.fill}>
      <LongList items={shown} keyOf={({ id }) => id} rowHeight={56} label="Evidence" show={left}>
        {(document) => (
          <DocumentLine
            document={document}
            where={(document.pages ?? 1) > 1 ? `${document.pages} pages` : undefined}
            current={document.id === left}
            onOpen={() =>
              openPlace({ documentId: document.id, page: null, words: null, region: null, citationId: null })
            }
          />
        )}
      </LongList>
    </div>
  );
}

/** Results in the panel at most; a search that finds more is better narrowed. */
const MOST_FOUND = 200;

/** The panel searches what it can show: papers, e-mails and interviews. Find (Ctrl+Shift+F) searches everything. */
function requestFor(typed: string): SearchRequest | null {
  return typed.trim() === ''
    ? null
    : { typed, groups: ['evidence', 'email', 'interview'], limit: MOST_FOUND };
}

/** Searching the papers and interviews, and under it the document that is open, or the register. */
export function EvidenceTab() {
  const { place, typed, setTyped } = usePanelInside();
  const words = useDeferredValue(typed);
  const request = useMemo(() => requestFor(words), [words]);
  const { answer, standing } = useSearch(request);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => {
    if (place) setLeft(place.documentId);
  }, [place]);
  return (
    <>
      <search className={styles.search}>
        <input
          ref={field}
          type="text"
          aria-label="Search the evidence and interviews"
          placeholder='Search all pages: words, or "an exact phrase"'
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && results.current) {
              event.preventDefault();
              results.current.querySelector('button')?.focus();
            } else if (event.key === 'Escape' && typed !== '') {
              event.stopPropagation();
              setTyped('');
            }
          }}
        />
        <span className={styles.searchCount} role="status">
          {answer ? (standing === 'reading' ? 'still reading…' : countWords(answer)) : ''}
        </span>
        {typed ? (
          <ActionIcon
            size="sm"
            aria-label="Clear the search"
            onClick={() => {
              setTyped('');
              field.current?.focus();
            }}
          >
            <IconX size={15} />
          </ActionIcon>
        ) : null}
      </search>
      {answer ? (
        <ArrowList
          holder={results}
          className={place ? styles.resultsAbove : styles.fill}
          style={place ? { flexBasis: Math.min(4, Math.max(1, answer.found.length)) * LINE + 2 } : undefined}
        >
          <SearchResults answer={answer} standing={standing} />
        </ArrowList>
      ) : null}
      {place ? <OpenedDocument /> : answer ? null : <Register left={left} />}
    </>
  );
}
