import { isReadable } from '@renderer/workers/text-messages';
import type { EvidenceFile } from '@shared/domain/evidence-document';
import { FILE_KINDS, type FileKind } from '@shared/evidence/file-kind';
import { noteSentence } from '@shared/evidence/import-outcome';
import type { Region } from '../evidence-panel-context';
import { ImageView } from './image-view';
import type { Marks } from './marks';
import { PdfView } from './pdf-view';
import { ReadingView } from './reading-view';
import { RecordingView } from './recording-view';
import type { OpenedPdf } from './use-opened-pdf';
import type { ReadingPlace } from './use-reading-place';
import type { useRecognised } from './use-recognised';
import styles from './viewer.module.css';

/** How a kind of file is shown, and so what can be done with it. */
export type ShownAs = 'pages' | 'picture' | 'reading' | 'recording' | 'nothing';

/** How a kind of file is shown. */
export function shownAs(kind: FileKind): ShownAs {
  if (kind === 'pdf') return 'pages';
  if (kind === 'image' || kind === 'tiff') return 'picture';
  if (kind === 'sound' || kind === 'film') return 'recording';
  return isReadable(kind) ? 'reading' : 'nothing';
}

type Props = {
  readonly caseId: string;
  readonly file: EvidenceFile;
  readonly kind: FileKind;
  readonly title: string;
  readonly pages: number | null;
  readonly opened: OpenedPdf;
  readonly place: ReadingPlace;
  readonly marks: Marks;
  readonly known: ReturnType<typeof useRecognised>;
  readonly onScale: (scale: number) => void;
  /** Given: a rectangle can be drawn. */
  readonly onRegion?: (page: number, region: Region) => void;
};

/** What is seen of a document: pages, a picture, words, a player; or why there is nothing to see. */
export function DocumentBody(props: Props) {
  const { caseId, file, kind, title, pages, opened, place, marks, known, onScale, onRegion } = props;
  const { view, goTo, onPage } = place;
  const as = shownAs(kind);
  const shown = { zoom: view.zoom, rotation: view.rotation, marks, loadItems: known.loadItems, onScale };
  if (as === 'pages') {
    if (opened.kind === 'opening') return <p className={styles.message}>Opening the document…</p>;
    if (opened.kind === 'fault') return <p className={styles.message}>{opened.message}</p>;
    return opened.kind === 'open' ? (
      <PdfView
        pdf={opened.pdf}
        goTo={goTo}
        onPage={onPage}
        onRegion={onRegion}
        recognised={known.recognised}
        {...shown}
      />
    ) : null;
  }
  if (as === 'picture') {
    const page = Math.min(pages ?? 1, goTo.page);
    return (
      <ImageView
        caseId={caseId}
        file={file}
        page={page}
        title={title}
        onRegion={onRegion}
        recognised={known.recognised.get(page) ?? null}
        {...shown}
      />
    );
  }
  if (as === 'recording') return <RecordingView caseId={caseId} file={file} title={title} />;
  if (isReadable(kind)) {
    return <ReadingView caseId={caseId} file={file} kind={kind} zoom={view.zoom} marks={marks} goTo={goTo} />;
  }
  return FILE_KINDS[kind].shown ? null : (
    <p className={styles.message}>{noteSentence({ kind: 'cannot-be-shown', fileKind: kind })}</p>
  );
}
