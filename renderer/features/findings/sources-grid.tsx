import type {
  PointsBySources,
  PointWithSources,
  Source,
  SourceBearing,
} from '@shared/evidence/points-by-sources';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { BEARING_SIGNS, BEARING_WORDS, countWords } from './bearing-words';
import { columnHeader, cell as gridCell, row as gridRow, ROW_HEADER } from './grid-roles';
import styles from './sources-grid.module.css';

/** A cell by its place among the rows and columns shown. */
export type Cell = { readonly row: number; readonly column: number };

type Props = {
  readonly table: PointsBySources;
  readonly sources: readonly Source[];
  readonly cell: Cell;
  readonly onCell: (cell: Cell) => void;
};

const ROW_HEIGHT = 32;
const COLUMN = 52;
/** The names of the sources, at the left; the numbers of the points, on top. */
const NAMES = 248;
const NUMBERS = 60;

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** Where a key leads from a cell, or null when it leads nowhere. */
function stepOf(event: KeyboardEvent, { row, column }: Cell, rows: number, columns: number): Cell | null {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + 10, column };
    case 'PageUp':
      return { row: row - 10, column };
    case 'Home':
      return far ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return far ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return null;
  }
}

/** Sources down, points across. Of any size, only what is seen is drawn; arrow keys go from cell to cell. */
export function SourcesGrid({ table, sources, cell, onCell }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { points } = table;
  const at: Cell = {
    row: clamp(cell.row, sources.length - 1),
    column: clamp(cell.column, points.length - 1),
  };
  const rows = useVirtualizer({
    count: sources.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: NUMBERS,
    overscan: 6,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: points.length,
    getScrollElement: () => frame.current,
    estimateSize: () => COLUMN,
    scrollPaddingStart: NAMES,
    overscan: 4,
  });

  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    rows.scrollToIndex(at.row);
    columns.scrollToIndex(at.column);
    // The cell may only be drawn once the grid has scrolled to it.
    const focus = () =>
      frame.current
        ?.querySelector<HTMLElement>(`[data-cell="${at.row}/${at.column}"]`)
        ?.focus({ preventScroll: true });
    focus();
    const later = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(later);
  }, [at.row, at.column, rows, columns]);

  const press = (event: KeyboardEvent) => {
    const next = stepOf(event, at, sources.length, points.length);
    if (!next) return;
    event.preventDefault();
    moved.current = true;
    onCell({ row: clamp(next.row, sources.length - 1), column: clamp(next.column, points.length - 1) });
  };
  /** Chooses the cell that was pressed or came to have the keyboard. */
  const point = (target: EventTarget) => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : null;
    const [row = Number.NaN, column = Number.NaN] = (found ?? '').split('/').map(Number);
    if (found && (row !== at.row || column !== at.column)) onCell({ row, column });
  };
  // The cell with the keyboard is always drawn, so that scrolling never drops it.
  const shownRows = withIndex(
    rows.getVirtualItems().map(({ index }) => index),
    at.row,
  );
  const shownColumns = withIndex(
    columns.getVirtualItems().map(({ index }) => index),
    at.column,
  );
  const width = NAMES + points.length * COLUMN;

  return (
    // biome-ignore lint/a11y/useSemanticElements: see grid-roles.ts
    <div
      ref={frame}
      className={styles.frame}
      role="grid"
      aria-label="Points and sources"
      aria-rowcount={sources.length + 1}
      aria-colcount={points.length + 1}
      onKeyDown={press}
      onClick={(event) => point(event.target)}
      onFocus={(event) => point(event.target)}
    >
      <div
        role="presentation"
        style={{ width, height: NUMBERS + sources.length * ROW_HEIGHT, position: 'relative' }}
      >
        <div className={styles.numbers} {...gridRow(1)} style={{ width, height: NUMBERS }}>
          <div className={styles.corner} {...columnHeader(1)} style={{ width: NAMES, height: NUMBERS }}>
            Source
          </div>
          {shownColumns.map((column) => {
            const each = points[column];
            if (!each) return null;
            const warns = each.onlySource !== null || each.unsourced;
            return (
              <div
                key={each.point.id}
                {...columnHeader(
                  column + 2,
                  `Point ${each.point.number} ${each.point.title}: ${countWords(each)}`,
                )}
                title={`${each.point.number} ${each.point.title}: ${countWords(each)}`}
                className={styles.number}
                data-warns={warns || undefined}
                style={{ left: NAMES + column * COLUMN, width: COLUMN, height: NUMBERS }}
              >
                <b>{each.point.number || '–'}</b>
                <span aria-hidden="true">{warns ? (each.unsourced ? 'none' : '1 only') : signsOf(each)}</span>
              </div>
            );
          })}
        </div>
        {shownRows.map((row) => {
          const source = sources[row];
          if (!source) return null;
          return (
            <div
              key={source.id}
              {...gridRow(row + 2)}
              className={styles.row}
              style={{ top: NUMBERS + row * ROW_HEIGHT, width, height: ROW_HEIGHT }}
            >
              <div
                {...ROW_HEADER}
                className={styles.name}
                title={source.title}
                style={{ width: NAMES, height: ROW_HEIGHT }}
              >
                <b>{source.reference}</b> {source.title}
              </div>
              {shownColumns.map((column) => {
                const point = points[column]?.point;
                if (!point) return null;
                const { bearing, citationIds } = table.at(source.id, point.id);
                const current = row === at.row && column === at.column;
                return (
                  <div
                    key={point.id}
                    {...gridCell(
                      column + 2,
                      labelOf(source, point.number, bearing, citationIds.length),
                      current,
                    )}
                    data-cell={`${row}/${column}`}
                    data-bearing={bearing}
                    className={styles.cell}
                    style={{ left: NAMES + column * COLUMN, width: COLUMN, height: ROW_HEIGHT }}
                  >
                    {BEARING_SIGNS[bearing]}
                    {citationIds.length > 1 ? <sub>{citationIds.length}</sub> : null}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** "+10 −2": how many support and undermine. */
function signsOf({ supports, undermines }: PointWithSources): string {
  return [supports > 0 ? `+${supports}` : '', undermines > 0 ? `−${undermines}` : '']
    .filter(Boolean)
    .join(' ');
}

function withIndex(shown: readonly number[], index: number): readonly number[] {
  return shown.includes(index) ? shown : [...shown, index].sort((a, b) => a - b);
}

function labelOf(source: Source, number: string, bearing: SourceBearing, citations: number): string {
  const times = citations > 1 ? `, ${citations} citations` : '';
  return `${source.reference} ${BEARING_WORDS[bearing]} point ${number}${times}`;
}
