import { useCaseSession } from '@renderer/data/case-context';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { MarginNote } from '@shared/domain/margin-note';
import { kindOfMediaType } from '@shared/evidence/file-kind';
import { quoteStanding } from '@shared/evidence/quote';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CiteBar } from '../citing/cite-bar';
import { CiteDialog } from '../citing/cite-dialog';
import type { CitedPlace } from '../citing/make-citation';
import { useSelectedWords } from '../citing/selection';
import { useCiting } from '../citing/use-citing';
import { useCompare } from '../citing/use-compare';
import { useMendCitation } from '../citing/use-mend-citation';
import type { OpenedPlace, Region } from '../evidence-panel-context';
import { NoteDialog } from '../notes/note-dialog';
import { PageNotes } from '../notes/page-notes';
import { useNewNote, useNotesOn } from '../notes/use-notes';
import { DocumentBody, shownAs } from './document-body';
import { FindBar } from './find-bar';
import './marks.css';
import { RelatedPapers } from './related-papers';
import { StandingStrip } from './standing-strip';
import { useCutting } from './use-cutting';
import { usePageTexts } from './use-find';
import { useFinding } from './use-finding';
import { useMarks } from './use-marks';
import { useOpenedPdf } from './use-opened-pdf';
import { useReadingPlace } from './use-reading-place';
import { useRecognised } from './use-recognised';
import { useViewerKeys } from './use-viewer-keys';
import styles from './viewer.module.css';
import { nextZoom, ViewerToolbar } from './viewer-toolbar';

type Props = {
  readonly document: EvidenceDocument;
  /** Where it was asked to be opened; null: where it was left. */
  readonly place: OpenedPlace | null;
  /** Opens another paper where this one is shown. */
  readonly onOpen: (documentId: string) => void;
};

/** A warning in a strip above the page. */
function Strip({ children }: { children: React.ReactNode }) {
  return (
    <p className={styles.strip} role="alert">
      {children}
    </p>
  );
}

/** A document to be read, searched and cited. Give it the document's id as key. */
export function DocumentViewer({ document: shown, place, onOpen }: Props) {
  const { caseId } = useCaseSession();
  const root = useRef<HTMLDivElement>(null);
  const file = shown.file;
  const kind = file ? kindOfMediaType(file.mediaType) : null;
  const as = kind ? shownAs(kind) : 'nothing';
  const opened = useOpenedPdf(caseId, as === 'pages' && file ? file.sha256 : null);
  const texts = usePageTexts(caseId, shown.id);
  const known = useRecognised(caseId, shown.id, texts);
  const { recognised } = known;
  const citing = useCiting();
  const { selected, clear } = useSelectedWords(root, texts);

  const reading = useReadingPlace(shown.id);
  const { view, goTo, go, onPage, zoomTo, turn } = reading;
  const finding = useFinding(texts, view.page, go);
  const { begin } = finding;
  const [scale, setScale] = useState(1);
  const [marking, setMarking] = useState(false);
  const [dialog, setDialog] = useState<CitedPlace | null>(null);
  const [noting, setNoting] = useState<MarginNote | null>(null);
  const notes = useNotesOn(shown.id);
  const newNote = useNewNote();

  const pages = opened.kind === 'open' ? opened.pdf.numPages : as === 'picture' ? (shown.pages ?? 1) : null;

  // A place asked for from outside, with what to mark there.
  const standing = useMemo(() => {
    if (!place?.words || !('quote' in place.words) || texts.length === 0) return null;
    return quoteStanding(texts, pages === null ? null : place.page, place.words.quote);
  }, [place, texts, pages]);
  useEffect(() => {
    if (!place) return;
    begin(place.words && 'search' in place.words ? place.words.search : null);
    if (place.page !== null || place.words) go(place.page ?? 1, true);
  }, [place, go, begin]);

  const marks = useMarks(place, pages, finding, notes);

  const latestPage = useRef(view.page);
  latestPage.current = view.page;

  const here = (fields: Partial<CitedPlace> = {}): CitedPlace => ({
    documentId: shown.id,
    page: pages === null ? null : view.page,
    region: null,
    quote: '',
    locator: '',
    ...fields,
  });
  const toPages = () =>
    root.current?.querySelector<HTMLElement>('[data-viewer-pages]')?.focus({ preventScroll: true });
  const onRegion = (page: number, region: Region) => {
    setMarking(false);
    // What the frame was drawn on goes away; the dialog gives the keyboard back to the pages.
    toPages();
    setDialog(here({ page, region }));
  };
  useEffect(() => {
    if (!marking) return;
    const area = `[data-page="${latestPage.current}"] [data-drawing-area]`;
    root.current?.querySelector<HTMLElement>(area)?.focus({ preventScroll: true });
  }, [marking]);
  const picture = useCutting(root, opened, recognised);
  const comparing = useCompare({
    root,
    documentId: shown.id,
    recognised,
    selected,
    picture,
    onConfirmed: (page, quote) => {
      clear();
      setDialog(here({ page, quote }));
    },
  });
  // A picture has no pages to scroll by: the one gone to is the one shown.
  useEffect(() => {
    if (as === 'picture') onPage(goTo.page);
  }, [as, goTo.page, onPage]);
  const stepPage = (by: 1 | -1) => pages !== null && go(Math.min(pages, Math.max(1, view.page + by)));

  // Words recognised in a picture are not cited before someone compared them with it.
  const cited =
    selected && !comparing.unseen
      ? here({ page: pages === null ? null : selected.page, quote: selected.quote })
      : null;
  const doubt = standing?.kind === 'gone' || standing?.kind === 'elsewhere' ? standing : null;
  const mendWith = useMendCitation(doubt ? (place?.citationId ?? null) : null);
  const note = (at: CitedPlace) => {
    setNoting(newNote(at));
    clear();
  };

  const canDraw = as === 'pages' || as === 'picture';
  // A recording has no size and no words; neither has what is not shown.
  const canZoom = canDraw || as === 'reading';
  const zoomNow = canDraw ? scale : view.zoom === 'fit' ? 1 : view.zoom;
  useViewerKeys(root, {
    step: stepPage,
    zoom: canZoom ? (to) => zoomTo(to === 'fit' ? 'fit' : nextZoom(zoomNow, to)) : null,
    turn: canDraw ? turn : null,
    find: canZoom ? () => finding.show(true) : null,
    cite: () =>
      !comparing.unseen &&
      setDialog(here(selected ? { page: pages === null ? null : selected.page, quote: selected.quote } : {})),
    note: () => note(cited ?? here()),
    mark: canDraw ? () => setMarking(!marking) : null,
    escape: marking ? () => setMarking(false) : null,
  });

  if (!file || !kind) {
    return <p className={styles.message}>This document is in the register only; no file was added for it.</p>;
  }
  return (
    <div ref={root} className={styles.viewer} data-viewer={shown.id}>
      <ViewerToolbar
        page={view.page}
        pages={pages}
        zoom={canZoom ? zoomNow : null}
        canTurn={canDraw}
        finding={finding.open}
        marking={marking}
        onGo={(page) => go(page)}
        onZoom={zoomTo}
        onTurn={turn}
        onFind={() => finding.show(!finding.open)}
        onMark={() => setMarking(!marking)}
        onCite={() => setDialog(here())}
        onNote={() => note(cited ?? here())}
      />
      <PageNotes
        notes={pages === null ? notes : notes.filter(({ page }) => page === null || page === view.page)}
        onOpen={setNoting}
      />
      <RelatedPapers document={shown} onOpen={onOpen} />
      {finding.open ? (
        <FindBar
          typed={finding.typed}
          onType={finding.type}
          count={finding.hits.length}
          at={finding.at}
          searchable={texts.some(({ text }) => text.trim() !== '')}
          onStep={finding.step}
          onClose={() => {
            finding.show(false);
            toPages();
          }}
        />
      ) : null}
      {doubt ? (
        <Strip>
          <StandingStrip standing={doubt} citationId={place?.citationId ?? null} onGo={go} />
        </Strip>
      ) : null}
      {marking ? (
        <Strip>
          Draw a frame around the part to cite or to note, with the pointer or with arrow keys (Shift and
          arrows size it, Enter takes it). Escape ends it.
        </Strip>
      ) : null}
      <DocumentBody
        caseId={caseId}
        file={file}
        kind={kind}
        title={shown.title}
        pages={pages}
        opened={opened}
        place={reading}
        marks={marks}
        known={known}
        onScale={setScale}
        onRegion={marking ? onRegion : undefined}
      />
      {comparing.shown}
      {selected && cited && !dialog && !noting ? (
        <CiteBar
          selected={selected}
          place={cited}
          citing={citing}
          mend={mendWith(cited)}
          onMore={() => setDialog(cited)}
          onNote={() => note(cited)}
          onDone={clear}
        />
      ) : null}
      <NoteDialog note={noting} onClose={() => setNoting(null)} />
      <CiteDialog
        place={dialog}
        citing={citing}
        onNote={(at) => {
          // What asked for the note goes away with this dialog; the note gives the keyboard back to the pages.
          toPages();
          note(at);
        }}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
