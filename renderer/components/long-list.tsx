import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useHeldRow } from './held-row';
import styles from './long-list.module.css';

type Props<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item, index: number) => ReactNode;
  /** Height of an ordinary row in pixels; rows may differ, they are measured. */
  rowHeight: number;
  /** What the list is, for screen readers. */
  label: string;
  /** Fills its parent by default; the parent must have a height. */
  height?: number | string;
  className?: string;
  /** Key of a row that is brought into sight when it changes. */
  show?: string | null;
};

/**
 * A list of any length of which only what is seen is drawn. The first row, the last and the one with the
 * keyboard are always there, so that Tab enters at either end and scrolling never drops the keyboard.
 */
export function LongList<Item>(props: Props<Item>) {
  const { items, keyOf, children, rowHeight, label, height, className, show = null } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { rangeExtractor, onFocus, onBlur } = useHeldRow();
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 8,
    rangeExtractor,
  });
  const at = show === null ? -1 : items.findIndex((item) => keyOf(item) === show);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (at < 0 || shown.current === show) return;
    shown.current = show;
    virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, show, virtual]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what the rows do, and does nothing itself
    <div
      ref={frame}
      className={`${styles.frame} ${className ?? ''}`}
      style={{ height: height ?? '100%' }}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <ul className={styles.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => (
          <li
            key={row.key}
            ref={virtual.measureElement}
            data-index={row.index}
            className={styles.row}
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {children(items[row.index] as Item, row.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
