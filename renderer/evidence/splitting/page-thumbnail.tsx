import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { useEffect, useRef } from 'react';
import styles from './splitting.module.css';

/** Dots across; a thumbnail is to be told apart, not read. */
const WIDTH = 190;

/** A page passed quickly is not drawn. */
const PASSING = 80;

/** A small picture of a page. */
export function PageThumbnail({ pdf, page }: { pdf: PDFDocumentProxy; page: number }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let cancel = () => {};
    let wanted = true;
    const soon = setTimeout(() => {
      void pdf
        .getPage(page)
        .then(async (proxy) => {
          if (!wanted) return;
          const scale = WIDTH / proxy.getViewport({ scale: 1 }).width;
          const viewport = proxy.getViewport({ scale });
          const canvas = document.createElement('canvas');
          canvas.width = Math.max(1, Math.floor(viewport.width));
          canvas.height = Math.max(1, Math.min(600, Math.floor(viewport.height)));
          const task = proxy.render({ canvas, viewport, annotationMode: 1 });
          cancel = () => task.cancel();
          await task.promise;
          if (wanted) holder.current?.replaceChildren(canvas);
        })
        .catch(() => {});
    }, PASSING);
    return () => {
      wanted = false;
      clearTimeout(soon);
      cancel();
    };
  }, [pdf, page]);
  return <div ref={holder} className={styles.thumbnail} role="img" aria-label={`Picture of page ${page}`} />;
}
