import { useCaseSession } from '@renderer/data/case-context';
import { isReadable } from '@renderer/workers/text-messages';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { MarginNote } from '@shared/domain/margin-note';
import { FILE_KINDS, kindOfMediaType } from '@shared/evidence/file-kind';
import { noteSentence } from '@shared/evidence/import-outcome';
import { quoteStanding } from '@shared/evidence/quote';
import { marksOf } from '@shared/search/search-marks';
import { parseSearch } from '@shared/search/search-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
import { FindBar } from './find-bar';
import { ImageView } from './image-view';
import type { Marks } from './marks';
import './marks.css';
import { cutOfPdf, cutOfPicture } from './page-cutting';
import { type GoTo, PdfView } from './pdf-view';
import { ReadingView } from './reading-view';
import { RecordingView } from './recording-view';
import { RelatedPapers } from './related-papers';
import { StandingStrip } from './standing-strip';
import { useHits, usePageTexts } from './use-find';
import { useOpenedPdf } from './use-opened-pdf';
import { useRecognised } from './use-recognised';
import { useViewerKeys } from './use-viewer-keys';
import styles from './viewer.module.css';
import { keepPlace, placeOf } from './viewer-place';
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
  const opened = useOpenedPdf(caseId, kind === 'pdf' && file ? file.sha256 : null);
  const texts = usePageTexts(caseId, shown.id);
  const { recognised, loadItems } = useRecognised(caseId, shown.id, texts);
  const citing = useCiting();
  const { selected, clear } = useSelectedWords(root);

  const [view, setView] = useState(() => placeOf(shown.id));
  const [scale, setScale] = useState(1);
  const [goTo, setGoTo] = useState<GoTo>({ page: view.page, turn: 0, reveal: false });
  const [finding, setFinding] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const [marking, setMarking] = useState(false);
  const [dialog, setDialog] = useState<CitedPlace | null>(null);
  const [noting, setNoting] = useState<MarginNote | null>(null);
  const notes = useNotesOn(shown.id);
  const newNote = useNewNote();

  const isPicture = kind === 'image' || kind === 'tiff';
  const pages = opened.kind === 'open' ? opened.pdf.numPages : isPicture ? (shown.pages ?? 1) : null;
  const hits = useHits(texts, finding ? typed : '');
  const hit = hits[at] ?? null;

  const go = useCallback(
    (page: number, reveal = false) => setGoTo((before) => ({ page, turn: before.turn + 1, reveal })),
    [],
  );

  // A place asked for from outside, with what to mark there.
  const standing = useMemo(() => {
    if (!place?.words || !('quote' in place.words) || texts.length === 0) return null;
    return quoteStanding(texts, pages === null ? null : place.page, place.words.quote);
  }, [place, texts, pages]);
  useEffect(() => {
    if (!place) return;
    if (place.words && 'search' in place.words) setTyped(place.words.search);
    setFinding(false);
    setAt(-1);
    if (place.page !== null || place.words) go(place.page ?? 1, true);
  }, [place, go]);

  const search = finding ? typed : place?.words && 'search' in place.words ? place.words.search : '';
  const marks = useMemo<Marks>(
    () => ({
      quote:
        place?.words && 'quote' in place.words
          ? { page: pages === null ? null : place.page, words: place.words.quote }
          : null,
      search: search.trim() === '' ? null : marksOf(parseSearch(search)),
      current: finding ? hit : null,
      notes: notes.flatMap(({ page, quote }) =>
        quote ? [{ page: pages === null ? null : page, words: quote }] : [],
      ),
      region: place?.region ? { page: place.page ?? 1, region: place.region } : null,
      frames: notes.flatMap(({ page, region }) => (region ? [{ page: page ?? 1, region }] : [])),
    }),
    [place, pages, search, finding, hit, notes],
  );

  const latestPage = useRef(view.page);
  latestPage.current = view.page;
  useEffect(() => keepPlace(shown.id, view), [shown.id, view]);
  const onPage = useCallback(
    (page: number) => setView((before) => (before.page === page ? before : { ...before, page })),
    [],
  );
  const zoomTo = (zoom: number | 'fit') => setView((before) => ({ ...before, zoom }));
  const turn = () => setView((before) => ({ ...before, rotation: (before.rotation + 90) % 360 }));

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    // From nowhere, the first hit at or after the page being read.
    const from = hits.findIndex(({ page }) => page >= view.page);
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

  const here = (fields: Partial<CitedPlace> = {}): CitedPlace => ({
    documentId: shown.id,
    page: pages === null ? null : view.page,
    region: null,
    quote: '',
    locator: '',
    ...fields,
  });
  const onRegion = (page: number, region: Region) => {
    setMarking(false);
    setDialog(here({ page, region }));
  };
  useEffect(() => {
    if (!marking) return;
    const area = `[data-page="${latestPage.current}"] [data-drawing-area]`;
    root.current?.querySelector<HTMLElement>(area)?.focus({ preventScroll: true });
  }, [marking]);
  const pdf = opened.kind === 'open' ? opened.pdf : null;
  const picture = useCallback(
    async (page: number, part: Region, width: number) => {
      const turned = recognised.get(page)?.turned ?? 0;
      if (pdf) return cutOfPdf(pdf, page, turned, part, width);
      const drawn = root.current?.querySelector<HTMLImageElement | HTMLCanvasElement>(
        `[data-page="${page}"] :is(img, canvas)`,
      );
      if (!drawn) throw new Error('Not on the screen');
      return cutOfPicture(drawn, turned, part, width);
    },
    [pdf, recognised],
  );
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
    if (isPicture) onPage(goTo.page);
  }, [isPicture, goTo.page, onPage]);
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

  useViewerKeys(root, {
    step: stepPage,
    zoom: (to) =>
      zoomTo(
        to === 'fit'
          ? 'fit'
          : nextZoom(kind === 'pdf' || isPicture ? scale : view.zoom === 'fit' ? 1 : view.zoom, to),
      ),
    turn,
    find: () => setFinding(true),
    cite: () =>
      !comparing.unseen &&
      setDialog(here(selected ? { page: pages === null ? null : selected.page, quote: selected.quote } : {})),
    note: () => note(cited ?? here()),
    mark: kind === 'pdf' || isPicture ? () => setMarking(!marking) : null,
    escape: marking ? () => setMarking(false) : null,
  });

  if (!file || !kind) {
    return <p className={styles.message}>This document is in the register only; no file was added for it.</p>;
  }
  const reading = isReadable(kind);
  const picturesPage = Math.min(pages ?? 1, goTo.page);
  const zoomNow = reading ? (view.zoom === 'fit' ? 1 : view.zoom) : scale;
  const shownZoom = { zoom: view.zoom, rotation: view.rotation, marks, onScale: setScale, loadItems };
  const draw = marking ? onRegion : undefined;
  return (
    <div ref={root} className={styles.viewer} data-viewer={shown.id}>
      <ViewerToolbar
        page={view.page}
        pages={pages}
        zoom={zoomNow}
        canTurn={kind === 'pdf' || isPicture}
        finding={finding}
        marking={marking}
        onGo={(page) => go(page)}
        onZoom={zoomTo}
        onTurn={turn}
        onFind={() => setFinding(!finding)}
        onMark={() => setMarking(!marking)}
        onCite={() => setDialog(here())}
        onNote={() => note(cited ?? here())}
      />
      <PageNotes
        notes={pages === null ? notes : notes.filter(({ page }) => page === null || page === view.page)}
        onOpen={setNoting}
      />
      <RelatedPapers document={shown} onOpen={onOpen} />
      {finding ? (
        <FindBar
          typed={typed}
          onType={(next) => {
            setTyped(next);
            setAt(-1);
          }}
          count={hits.length}
          at={at}
          searchable={texts.some(({ text }) => text.trim() !== '')}
          onStep={step}
          onClose={() => {
            setFinding(false);
            root.current?.querySelector<HTMLElement>('[data-viewer-pages]')?.focus();
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
      {opened.kind === 'open' ? (
        <PdfView
          pdf={opened.pdf}
          goTo={goTo}
          onPage={onPage}
          onRegion={draw}
          recognised={recognised}
          {...shownZoom}
        />
      ) : null}
      {kind === 'pdf' && opened.kind === 'opening' ? (
        <p className={styles.message}>Opening the document…</p>
      ) : null}
      {opened.kind === 'fault' ? <p className={styles.message}>{opened.message}</p> : null}
      {isPicture ? (
        <ImageView
          caseId={caseId}
          file={file}
          page={picturesPage}
          title={shown.title}
          onRegion={draw}
          recognised={recognised.get(picturesPage) ?? null}
          {...shownZoom}
        />
      ) : null}
      {reading ? (
        <ReadingView caseId={caseId} file={file} kind={kind} zoom={view.zoom} marks={marks} goTo={goTo} />
      ) : null}
      {kind === 'sound' || kind === 'film' ? (
        <RecordingView caseId={caseId} file={file} title={shown.title} />
      ) : null}
      {!FILE_KINDS[kind].shown ? (
        <p className={styles.message}>{noteSentence({ kind: 'cannot-be-shown', fileKind: kind })}</p>
      ) : null}
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
      <CiteDialog place={dialog} citing={citing} onNote={note} onClose={() => setDialog(null)} />
    </div>
  );
}
