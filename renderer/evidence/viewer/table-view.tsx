import type { Table } from '@renderer/workers/text-messages';
import { findQuote } from '@shared/evidence/quote';
import { searchMarks } from '@shared/search/search-marks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Marks } from './marks';
import styles from './table-view.module.css';

/** Columns drawn of a sheet; a sheet wider than this is no register of a complaint. */
const MOST_COLUMNS = 120;

/** Characters a column is made wide for, at least and at most. */
const NARROWEST = 4;
const WIDEST = 48;

/** Rows looked at to find how wide the columns are. */
const LOOKED_AT = 300;

function widths(rows: Table['rows']): number[] {
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...rows.slice(0, 5_000).map((row) => row.length)));
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...rows.slice(0, LOOKED_AT).map((row) => row[column]?.length ?? 0));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
  });
}

/** The row that what is marked stands in: the hit gone to, else the first, else the quoted words. */
function markedRow({ rows }: Table, marks: Marks): number | null {
  const { search, current, quote } = marks;
  let left = current?.nth ?? 0;
  for (let index = 0; index < rows.length; index += 1) {
    const text = (rows[index] ?? []).join('\t');
    if (search) {
      const hits = searchMarks(text, search).length;
      if (hits > left) return index;
      left -= hits;
    } else if (quote && findQuote(text, quote.words)) return index;
  }
  return null;
}

type SheetProps = {
  readonly table: Table;
  readonly frame: RefObject<HTMLElement | null>;
  readonly font: number;
  readonly marks: Marks;
  /** After rows were drawn, so that what is marked in them is painted. */
  readonly onDrawn: () => void;
};

function Sheet({ table, frame, font, marks, onDrawn }: SheetProps) {
  const columns = useMemo(() => widths(table.rows), [table]);
  const height = Math.round(font * 1.9);
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 20,
  });
  const marked = useMemo(() => markedRow(table, marks), [table, marks]);
  useEffect(() => {
    if (marked !== null) virtual.scrollToIndex(marked, { align: 'center' });
  }, [marked, virtual]);
  const first = virtual.getVirtualItems()[0]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are drawn when the first is another
  useEffect(onDrawn, [first, onDrawn]);
  const template = `3.5em ${columns.map((width) => `${width * 0.56}em`).join(' ')}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which only the rows in sight are there
    <div
      role="table"
      aria-label={table.name || 'Table'}
      aria-rowcount={table.rows.length}
      aria-colcount={columns.length}
      className={styles.sheet}
      style={{ height: virtual.getTotalSize(), fontSize: font }}
    >
      {virtual.getVirtualItems().map((item) => {
        const row = table.rows[item.index] ?? [];
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: rows are read, not operated
          <div
            key={item.key}
            role="row"
            aria-rowindex={item.index + 1}
            data-head={item.index === 0 || undefined}
            className={styles.row}
            style={{ gridTemplateColumns: template, height, transform: `translateY(${item.start}px)` }}
          >
            <span className={styles.number} aria-hidden="true">
              {item.index + 1}
            </span>
            {columns.map((_, column) => (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <span key={column} role="cell" className={styles.cell} title={row[column]}>
                {row[column] ?? ''}
                {/* Between cells, for the words as they are searched and copied. */}
                <span className={styles.between}>{'\t'}</span>
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
}

type Props = {
  readonly tables: readonly Table[];
  readonly frame: RefObject<HTMLElement | null>;
  readonly zoom: number;
  readonly marks: Marks;
  readonly onDrawn: () => void;
};

/** A spreadsheet as tables of what its cells show; of a long one only the rows in sight are drawn. */
export function TableView({ tables, frame, zoom, marks, onDrawn }: Props) {
  const [chosen, setChosen] = useState(0);
  const table = tables[chosen] ?? tables[0];
  if (!table || table.rows.length === 0) return <p className="quiet">There is nothing in this table.</p>;
  return (
    <>
      {tables.length > 1 ? (
        <div className={styles.sheets} role="tablist" aria-label="Sheets">
          {tables.map(({ name }, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two sheets may be called the same
              key={index}
              type="button"
              role="tab"
              aria-selected={index === chosen}
              className={styles.tab}
              onClick={() => setChosen(index)}
            >
              {name || `Sheet ${index + 1}`}
            </button>
          ))}
        </div>
      ) : null}
      <Sheet
        key={chosen}
        table={table}
        frame={frame}
        font={Math.round(15 * zoom)}
        marks={marks}
        onDrawn={onDrawn}
      />
    </>
  );
}
