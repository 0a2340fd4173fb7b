import { useCaseSession } from '@renderer/data/case-context';
import { EvidenceOpenerProvider } from '@renderer/editor/evidence-opener';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId } from '@shared/domain/case-file';
import type { Citation } from '@shared/domain/citation';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { CiteTargetProvider } from './cite-target-context';
import { ImportProvider } from './import/import-provider';
import { rememberedPanel, rememberPanel } from './panel/remembered-panel';
import { ScanQueueProvider } from './reading/scan-context';
import { SearchIndexProvider } from './search/search-index-context';

/** The part of a page a citation marks, in fractions of its width and height. */
export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A place in the evidence to be shown. A fresh `turn` means it was asked for again. */
export type OpenedPlace = {
  readonly turn: number;
  readonly documentId: string;
  readonly page: number | null;
  /** Words to be marked: of a citation, or what was searched for. */
  readonly words: { readonly quote: string } | { readonly search: string } | null;
  readonly region: Region | null;
  readonly citationId: string | null;
};

export type PanelTab = 'evidence' | 'interviews' | 'sources';

type PanelState = {
  readonly isOpen: boolean;
  /** Open on the register's own screen, where the middle already shows evidence. Not remembered. */
  readonly openBesideRegister: boolean;
  readonly width: number;
  readonly tab: PanelTab;
  readonly place: OpenedPlace | null;
  readonly interviewId: string | null;
  /** What is typed into the panel's search; kept while other tabs are looked at. */
  readonly typed: string;
};

/** How anything in the case shows evidence at its side. */
export type EvidencePanelActs = {
  readonly isOpen: boolean;
  /** Opens a document, at a page, with words marked. */
  readonly open: (documentId: string, page?: number | null, highlight?: string) => void;
  /** Opens what a citation points at, with its words marked. */
  readonly openCitation: (citationId: string) => void;
  readonly openInterview: (interviewId: string) => void;
  /** Shows the panel as it was left, or on a tab. */
  readonly show: (tab?: PanelTab) => void;
  readonly close: () => void;
};

/** What the panel itself needs besides. */
type PanelInside = PanelState & {
  readonly openPlace: (place: Omit<OpenedPlace, 'turn'>) => void;
  readonly backToList: () => void;
  readonly setTab: (tab: PanelTab) => void;
  readonly setTyped: (typed: string) => void;
  readonly setWidth: (width: number) => void;
  readonly closeInterview: () => void;
};

const ActsContext = createContext<EvidencePanelActs | null>(null);
const InsideContext = createContext<PanelInside | null>(null);

/** The place a citation points at; null for one that points at an interview. */
function placeOfCitation(citation: Citation): Omit<OpenedPlace, 'turn'> | null {
  const { source } = citation;
  if (source.kind !== 'document') return null;
  return {
    documentId: source.documentId,
    page: source.page,
    region: source.region,
    words: citation.quote ? { quote: citation.quote } : null,
    citationId: citation.id,
  };
}

/**
 * The evidence of a case, at hand everywhere inside it: the panel's state, the search index, import, the
 * target of citing, and what a click on a reference in a text does. Goes inside `<OpenCase>`.
 */
export function EvidenceRoom({ children }: { children: ReactNode }) {
  const session = useCaseSession();
  const { go, screen } = useNavigation();
  const besideRegister = screen === 'evidence';
  const [state, setState] = useState<PanelState>(() => ({
    ...rememberedPanel(),
    openBesideRegister: false,
    tab: 'evidence',
    place: null,
    interviewId: null,
    typed: '',
  }));

  const update = useCallback((fields: Partial<PanelState>) => {
    setState((before) => {
      const after = { ...before, ...fields };
      rememberPanel({ isOpen: after.isOpen, width: after.width });
      return after;
    });
  }, []);

  const setOpen = useCallback(
    (open: boolean, more: Partial<PanelState> = {}) =>
      update({ ...(besideRegister ? { openBesideRegister: open } : { isOpen: open }), ...more }),
    [update, besideRegister],
  );
  const turn = useRef(0);
  const openPlace = useCallback(
    (place: Omit<OpenedPlace, 'turn'>) => {
      turn.current += 1;
      setOpen(true, { tab: 'evidence', place: { ...place, turn: turn.current } });
    },
    [setOpen],
  );
  const openInterview = useCallback(
    (interviewId: string) => setOpen(true, { tab: 'interviews', interviewId }),
    [setOpen],
  );
  const isOpen = besideRegister ? state.openBesideRegister : state.isOpen;
  const openCitation = useCallback(
    (citationId: string) => {
      const citation = byId(session.getSnapshot().citations, citationId);
      if (!citation) return;
      const place = placeOfCitation(citation);
      if (place) openPlace(place);
      else if (citation.source.kind === 'interview') openInterview(citation.source.interviewId);
    },
    [session, openPlace, openInterview],
  );

  const acts = useMemo<EvidencePanelActs>(
    () => ({
      isOpen,
      open: (documentId, page = null, highlight) =>
        openPlace({
          documentId,
          page,
          words: highlight ? { quote: highlight } : null,
          region: null,
          citationId: null,
        }),
      openCitation,
      openInterview,
      show: (tab) => setOpen(true, tab ? { tab } : {}),
      close: () => setOpen(false),
    }),
    [isOpen, openPlace, openCitation, openInterview, setOpen],
  );
  const inside = useMemo<PanelInside>(
    () => ({
      ...state,
      openPlace,
      backToList: () => update({ place: null }),
      setTab: (tab) => update({ tab }),
      setTyped: (typed) => update({ typed }),
      setWidth: (width) => update({ width }),
      closeInterview: () => update({ interviewId: null }),
    }),
    [state, openPlace, update],
  );
  const openReference = useCallback(
    (type: 'citation' | 'person', id: string) =>
      type === 'citation' ? openCitation(id) : go('people', { id }),
    [openCitation, go],
  );

  return (
    <ActsContext value={acts}>
      <InsideContext value={inside}>
        <EvidenceOpenerProvider value={openReference}>
          <CiteTargetProvider>
            <SearchIndexProvider>
              <ScanQueueProvider>
                <ImportProvider>{children}</ImportProvider>
              </ScanQueueProvider>
            </SearchIndexProvider>
          </CiteTargetProvider>
        </EvidenceOpenerProvider>
      </InsideContext>
    </ActsContext>
  );
}

/** How anything in the case shows evidence at its side. */
export function useEvidencePanel(): EvidencePanelActs {
  const acts = use(ActsContext);
  if (!acts) throw new Error('useEvidencePanel outside <EvidenceRoom>');
  return acts;
}

/** The panel's own state. For files of renderer/evidence. */
export function usePanelInside(): PanelInside {
  const inside = use(InsideContext);
  if (!inside) throw new Error('usePanelInside outside <EvidenceRoom>');
  return inside;
}
