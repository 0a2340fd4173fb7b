import type { ReadyReport } from '@renderer/workers/report-messages';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { LinkContext } from './links';
import { Outline } from './outline';
import { PaperSection, PaperTitle } from './paper-section';
import styles from './preview.module.css';
import { guessHeight, outlineOf, type PlacedPart, partOfBookmark, previewParts } from './preview-parts';

/** The box that scrolls around an element: the work area of the case, or the page. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let at = element?.parentElement ?? null; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

/**
 * A document as sheets of paper, drawn from the very model that is packed into the Word file. Only the sections in
 * sight are drawn. At its side the outline, unless it stands `alone`; links lead to their places.
 */
export function Preview({ ready, alone = false }: { ready: ReadyReport; alone?: boolean }) {
  const { model, begins, pages } = ready;
  const parts = useMemo(() => previewParts(model, begins), [model, begins]);
  const outline = useMemo(() => outlineOf(parts), [parts]);
  const places = useMemo(() => partOfBookmark(parts), [parts]);

  const frame = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  const [marked, setMarked] = useState<string | null>(null);

  // What stands above the paper grows and shrinks; the virtual list must know where it begins.
  useLayoutEffect(() => {
    const element = frame.current;
    const scroller = scrollerOf(element);
    if (!element || !scroller) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      // Whole pixels: a fraction that comes and goes would have the list laid out again for ever.
      setAbove(Math.round(top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    // Whatever grows or shrinks above the paper changes the height of what holds both.
    const screen = element.closest('[data-preview]')?.parentElement;
    if (screen) observer.observe(screen);
    return () => observer.disconnect();
  }, []);

  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scrollerOf(frame.current),
    estimateSize: (index) => guessHeight(parts[index] as PlacedPart),
    getItemKey: (index) => parts[index]?.key ?? index,
    scrollMargin: above,
    overscan: 1,
  });

  const goTo = useCallback(
    (index: number, bookmark: string | null) => {
      setMarked(bookmark);
      virtual.scrollToIndex(index, { align: 'start' });
    },
    [virtual],
  );
  const follow = useCallback(
    (bookmark: string) => {
      const index = places.get(bookmark);
      if (index !== undefined) goTo(index, bookmark);
    },
    [places, goTo],
  );

  const items = virtual.getVirtualItems();
  const offset = virtual.scrollOffset ?? 0;
  const inSight = items.find((item) => item.end > offset + 120)?.index ?? 0;
  return (
    <LinkContext value={{ follow, marked }}>
      <section
        className={styles.preview}
        data-preview
        aria-label={`Preview of the ${model.properties.title}`}
      >
        <div className={styles.columns} data-alone={alone || undefined}>
          {alone ? null : (
            <Outline
              entries={outline}
              pages={pages}
              inSight={inSight}
              onGo={(entry) => goTo(entry.part, null)}
            />
          )}
          <div ref={frame} className={styles.desk}>
            <div className={styles.roll} style={{ height: virtual.getTotalSize() }}>
              {items.map((item) => (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={styles.part}
                  style={{ transform: `translateY(${item.start - above}px)` }}
                >
                  <Sheet part={parts[item.index] as PlacedPart} ready={ready} />
                </div>
              ))}
            </div>
          </div>
        </div>
      </section>
    </LinkContext>
  );
}

function Sheet({ part, ready }: { part: PlacedPart; ready: ReadyReport }) {
  const { properties } = ready.model;
  return (
    <div
      className={styles.sheet}
      data-opens={part.opensSheet || undefined}
      data-closes={part.closesSheet || undefined}
    >
      {part.opensSheet ? (
        <p className={styles.running}>
          <span>{part.kind === 'title' ? '' : properties.title}</span>
          <span>
            {properties.draft ? <strong className={styles.draftMark}>DRAFT</strong> : null}{' '}
            {properties.classification}
            {part.kind === 'section' ? ` · page ${part.page}` : ''}
          </span>
        </p>
      ) : null}
      {part.kind === 'title' ? (
        <PaperTitle title={part.title} draft={properties.draft} />
      ) : (
        <PaperSection section={part.section} />
      )}
    </div>
  );
}
