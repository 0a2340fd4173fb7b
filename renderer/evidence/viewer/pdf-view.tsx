import type { PageItem, PageText } from '@renderer/data/page-texts';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import type { Marks } from './marks';
import { type PageSize, PdfPage } from './pdf-page';
import { ScrollRoom } from './scroll-room';
import styles from './viewer.module.css';

/** Room around and between pages, in pixels. */
const GAP = 12;

/** What Chromium lays out, in pixels; below this the last of 10,000 enlarged pages would be out of reach. */
const TALLEST = 33_000_000;

/** 'fit' goes no further than this: a page a whole screen wide is harder to read, not easier. */
const LARGEST_FIT = 1.4;

/** A4 in points, until the first page tells. */
const A4: PageSize = { width: 595, height: 842 };

/** Where the view is asked to go. A new `turn` asks again. */
export type GoTo = { readonly page: number; readonly turn: number; readonly reveal: boolean };

const NONE_RECOGNISED: ReadonlyMap<number, PageText> = new Map();
const NO_ITEMS = async () => null;

type Props = {
  readonly pdf: PDFDocumentProxy;
  readonly zoom: number | 'fit';
  readonly rotation: number;
  readonly goTo: GoTo;
  readonly marks: Marks;
  /** Pages whose words were recognised in their picture, where their words are wanted. */
  readonly recognised?: ReadonlyMap<number, PageText>;
  readonly loadItems?: (page: number) => Promise<readonly PageItem[] | null>;
  readonly onPage: (page: number) => void;
  /** The zoom that 'fit' comes to now. */
  readonly onScale: (scale: number) => void;
  readonly onRegion?: (page: number, region: Region) => void;
};

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** The pages of a PDF, one below the other, of which only those in sight are drawn. */
export function PdfView(props: Props) {
  const { pdf, zoom, rotation, goTo, marks, onPage, onScale, onRegion } = props;
  const { recognised = NONE_RECOGNISED, loadItems = NO_ITEMS } = props;
  const frame = useRef<HTMLElement>(null);
  const room = useWidth(frame);
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const usual = sizes.get(1) ?? sizes.values().next().value ?? A4;
  const sizeOf = useCallback((page: number) => sizes.get(page) ?? usual, [sizes, usual]);
  const widest = usual.width;
  const wanted = zoom === 'fit' ? Math.min(LARGEST_FIT, Math.max(0.1, (room - 2 * GAP) / widest)) : zoom;
  const scale = Math.min(wanted, (TALLEST / pdf.numPages - GAP) / usual.height);

  const virtual = useVirtualizer({
    count: room > 0 ? pdf.numPages : 0,
    getScrollElement: () => frame.current,
    estimateSize: (index) => Math.floor(sizeOf(index + 1).height * scale) + GAP,
    overscan: 1,
    paddingStart: GAP,
  });

  const onSize = useCallback((page: number, size: PageSize) => {
    setSizes((before) => {
      const known = before.get(page);
      if (known && Math.abs(known.width - size.width) < 1 && Math.abs(known.height - size.height) < 1)
        return before;
      return new Map(before).set(page, size);
    });
  }, []);

  // Turning the pages changes every size.
  const turned = useRef(rotation);
  useEffect(() => {
    if (turned.current === rotation) return;
    const quarter = (rotation - turned.current) % 180 !== 0;
    turned.current = rotation;
    if (!quarter) return;
    setSizes(
      (before) =>
        new Map([...before].map(([page, { width, height }]) => [page, { width: height, height: width }])),
    );
  }, [rotation]);

  // The reader stays at the words being read while the pages grow or shrink.
  const before = useRef({ scale, rotation, sizes });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { scale, rotation, sizes };
    if (was.scale === scale && was.rotation === rotation && was.sizes === sizes) return;
    const element = frame.current;
    const item = virtual.getVirtualItemForOffset(element?.scrollTop ?? 0);
    const into = element && item ? (element.scrollTop - item.start) / Math.max(1, item.size) : 0;
    const index = item?.index ?? 0;
    virtual.measure();
    const start = virtual.getOffsetForIndex(index, 'start')?.[0];
    if (!element || start === undefined) return;
    const top = start + into * (sizeOf(index + 1).height * scale + GAP);
    if (Math.abs(top - element.scrollTop) > 1) element.scrollTop = top;
  }, [scale, rotation, sizes, sizeOf, virtual]);

  useEffect(() => onScale(scale), [scale, onScale]);

  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (room === 0 || shown.current === goTo.turn) return;
    shown.current = goTo.turn;
    if (goTo.page <= 1) virtual.scrollToOffset(0);
    else virtual.scrollToIndex(Math.min(pdf.numPages, goTo.page) - 1, { align: 'start' });
  }, [goTo, room, virtual, pdf]);

  const items = virtual.getVirtualItems();
  const middle = (virtual.scrollOffset ?? 0) + (frame.current?.clientHeight ?? 0) * 0.4;
  const current = items.findLast((item) => item.start <= middle);
  const currentPage = current ? current.index + 1 : null;
  useEffect(() => {
    if (currentPage !== null) onPage(currentPage);
  }, [currentPage, onPage]);

  const onReveal = useCallback((range: Range) => {
    const element = frame.current;
    const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
    if (!element || !box) return;
    const view = element.getBoundingClientRect();
    if (box.top < view.top + 40 || box.bottom > view.bottom - 40) {
      element.scrollTop += box.top - view.top - view.height * 0.3;
    }
    if (box.left < view.left || box.right > view.right) {
      element.scrollLeft += box.left - view.left - 40;
    }
  }, []);

  return (
    <ScrollRoom frame={frame} label="Pages">
      <div
        className={styles.pages}
        style={{ height: virtual.getTotalSize(), minWidth: Math.floor(widest * scale) + 2 * GAP }}
      >
        {items.map((item) => {
          const page = item.index + 1;
          return (
            <div key={item.key} className={styles.row} style={{ transform: `translateY(${item.start}px)` }}>
              <PdfPage
                pdf={pdf}
                page={page}
                total={pdf.numPages}
                size={sizeOf(page)}
                scale={scale}
                rotation={rotation}
                marks={marks}
                recognised={recognised.get(page) ?? null}
                loadItems={loadItems}
                reveal={goTo.reveal && goTo.page === page ? goTo.turn : null}
                onSize={onSize}
                onReveal={onReveal}
                onRegion={onRegion}
              />
            </div>
          );
        })}
      </div>
    </ScrollRoom>
  );
}
