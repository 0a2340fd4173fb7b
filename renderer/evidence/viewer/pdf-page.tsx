import type { PageItem, PageText } from '@renderer/data/page-texts';
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { useEffect, useRef, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import { framesOn, type Marks, markPage } from './marks';
import { Recognition, useRecognisedLayer } from './recognised-layer';
import { RegionFrame } from './region-frame';
import { keptRegion, turnedRegion } from './turned-region';
import styles from './viewer.module.css';

/** A canvas larger than this (in dots) is drawn smaller and stretched: 4,096 by 4,096. */
const MOST_DOTS = 16_777_216;

/** A page passed quickly is not drawn at all. */
const PASSING = 60;

export type PageSize = { readonly width: number; readonly height: number };

type Props = {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly total: number;
  /** At life size, before zoom. */
  readonly size: PageSize;
  readonly scale: number;
  readonly rotation: number;
  readonly marks: Marks;
  /** Its words were recognised in its picture: what is known of that, else null. */
  readonly recognised: PageText | null;
  readonly loadItems: (page: number) => Promise<readonly PageItem[] | null>;
  /** Changes when the marked words are to be brought into view; null: not on this page. */
  readonly reveal: number | null;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onReveal: (range: Range) => void;
  /** Given: a rectangle can be drawn. */
  readonly onRegion?: (page: number, region: Region) => void;
};

/** Draws the page into a fresh canvas and puts it in place only when done, so that zooming does not flash. */
async function draw(
  proxy: PDFPageProxy,
  holder: HTMLElement,
  scale: number,
  rotation: number,
  signal: AbortSignal,
) {
  const dots = window.devicePixelRatio || 1;
  const wanted = proxy.getViewport({ scale: scale * dots, rotation: (proxy.rotate + rotation) % 360 });
  const shrink = Math.min(1, Math.sqrt(MOST_DOTS / (wanted.width * wanted.height)));
  const viewport = shrink < 1 ? wanted.clone({ scale: scale * dots * shrink }) : wanted;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.className = styles.canvas ?? '';
  // 1 draws stamps and notes as part of the picture. Nothing of a PDF can be pressed, played or followed.
  const task = proxy.render({ canvas, viewport, annotationMode: 1 });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  if (!signal.aborted) holder.replaceChildren(canvas);
}

/** One page of a PDF: its picture, and over it its words to be selected. */
export function PdfPage(props: Props) {
  const { pdf, page, total, size, scale, rotation, marks, recognised, loadItems } = props;
  const { reveal, onSize, onReveal, onRegion } = props;
  const picture = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [proxy, setProxy] = useState<PDFPageProxy | null>(null);
  const [drawn, setDrawn] = useState(0);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ onSize, onReveal });
  latest.current = { onSize, onReveal };

  useEffect(() => {
    let wanted = true;
    const soon = setTimeout(() => {
      pdf.getPage(page).then(
        (got) => {
          if (!wanted) return;
          const { width, height } = got.getViewport({ scale: 1, rotation: (got.rotate + rotation) % 360 });
          latest.current.onSize(page, { width, height });
          setProxy(got);
        },
        () => wanted && setFailed(true),
      );
    }, PASSING);
    return () => {
      wanted = false;
      clearTimeout(soon);
    };
  }, [pdf, page, rotation]);

  useEffect(() => {
    const holder = picture.current;
    if (!proxy || !holder) return;
    const controller = new AbortController();
    draw(proxy, holder, scale, rotation, controller.signal).catch(() => {
      if (!controller.signal.aborted) setFailed(true);
    });
    return () => controller.abort();
  }, [proxy, scale, rotation]);

  useEffect(() => {
    const layer = words.current;
    if (!proxy || !layer) return;
    layer.replaceChildren();
    if (recognised) return;
    const viewport = proxy.getViewport({ scale: 1, rotation: (proxy.rotate + rotation) % 360 });
    const text = new TextLayer({ textContentSource: proxy.streamTextContent(), container: layer, viewport });
    let wanted = true;
    text.render().then(
      () => {
        if (!wanted) return;
        // Keeps a selection dragged past the last word from taking in the whole page.
        const end = document.createElement('div');
        end.className = styles.endOfWords ?? '';
        layer.append(end);
        setDrawn((before) => before + 1);
      },
      () => {},
    );
    return () => {
      wanted = false;
      text.cancel();
    };
  }, [proxy, rotation, recognised]);

  useRecognisedLayer(words, proxy ? recognised : null, loadItems, size, rotation, setDrawn);

  useEffect(() => {
    const layer = words.current;
    if (!layer || drawn === 0) return;
    const marked = markPage(layer, page, marks);
    if (reveal !== null && marked.first) latest.current.onReveal(marked.first);
    return marked.clear;
  }, [drawn, page, marks, reveal]);

  const width = Math.floor(size.width * scale);
  const height = Math.floor(size.height * scale);
  const region = marks.region?.page === page ? turnedRegion(marks.region.region, rotation) : null;
  return (
    <article
      className={styles.page}
      data-page={page}
      aria-label={`Page ${page} of ${total}`}
      style={{ width, height, '--total-scale-factor': scale } as React.CSSProperties}
    >
      <div ref={picture} className={styles.picture} aria-hidden="true" />
      <div
        ref={words}
        className={styles.words}
        data-words
        onPointerDown={(event) => event.currentTarget.setAttribute('data-selecting', '')}
        onPointerUp={(event) => event.currentTarget.removeAttribute('data-selecting')}
      />
      <Recognition page={recognised} />
      {failed ? (
        <p className={styles.pageFault}>
          This page cannot be shown. The file is kept as it came; you can still cite the page.
        </p>
      ) : null}
      <RegionFrame
        region={region}
        kept={framesOn(marks, page).map((frame) => turnedRegion(frame, rotation))}
        onDraw={onRegion ? (drawn) => onRegion(page, keptRegion(drawn, rotation)) : undefined}
      />
    </article>
  );
}
