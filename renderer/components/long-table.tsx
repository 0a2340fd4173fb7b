import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useHeldRow } from './held-row';
import styles from './long-table.module.css';

export type LongTableColumn<Item> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (item: Item) => ReactNode;
  /** As a grid column: "7rem", "minmax(10rem, 1fr)". */
  readonly width: string;
  /** Figures stand at the right. */
  readonly figures?: boolean;
  /** Stays in sight when the table is scrolled sideways; at most the first. */
  readonly stays?: boolean;
};

type Props<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly columns: readonly LongTableColumn<Item>[];
  /** Height of an ordinary row in pixels; rows may differ, they are measured. */
  readonly rowHeight: number;
  /** The table is no higher than this; short ones are as high as they are. */
  readonly maxHeight: string;
};

/** A table of any length, of which only what is seen is drawn; its heads stay in sight. */
export function LongTable<Item>({ label, items, keyOf, columns, rowHeight, maxHeight }: Props<Item>) {
  const frame = useRef<HTMLDivElement>(null);
  const { rangeExtractor, onFocus, onBlur } = useHeldRow();
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(items[index] as Item, index),
    overscan: 8,
    rangeExtractor,
  });
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const look = ({ figures, stays }: LongTableColumn<Item>) =>
    [styles.cell, figures ? styles.figures : '', stays ? styles.stays : ''].filter(Boolean).join(' ');
  return (
    // A place that scrolls can be reached by the keyboard. It is no landmark: the card around it is one already.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the place that scrolls in every browser
    <div
      ref={frame}
      className={styles.frame}
      style={{ maxHeight }}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a real table cannot be placed by where they are scrolled to */}
      <div
        role="table"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        className={styles.table}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className={styles.head}>
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the row of a table, not of a grid */}
          <div role="row" aria-rowindex={1} className={styles.row} style={template}>
            {columns.map((column) => (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/a11y/useFocusableInteractive: the head of a table, not of a grid
              <div role="columnheader" key={column.id} className={look(column)}>
                {column.label}
              </div>
            ))}
          </div>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: the row of a table, not of a grid
            <div
              role="row"
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              aria-rowindex={row.index + 2}
              className={`${styles.row} ${styles.item}`}
              style={{ ...template, transform: `translateY(${row.start}px)` }}
            >
              {columns.map((column) => (
                // biome-ignore lint/a11y/useSemanticElements: see above
                <div role="cell" key={column.id} className={look(column)}>
                  {column.cell(items[row.index] as Item)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
