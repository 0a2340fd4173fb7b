import type { RegisterTable } from '@shared/register/register-table';
import { memo, startTransition, useEffect, useMemo, useState } from 'react';
import { FigureTable, type Opened } from './figure-table';
import styles from './register.module.css';

type Props = {
  readonly tables: readonly RegisterTable[];
  readonly onOpen: (opened: Opened) => void;
  readonly onSave: (table: RegisterTable) => void;
};

/** Tables of a column that are in sight when the register is opened; the others follow at once. */
const IN_SIGHT = 2;

/** What a table has besides its rows, in rows: its heading, its head and its total. */
const FRAME = 4;
const heightOf = (table: RegisterTable) => table.rows.length + FRAME;

/** The tables in their order, in two columns about as long as each other. */
function twoColumns(
  tables: readonly RegisterTable[],
): readonly [readonly RegisterTable[], readonly RegisterTable[]] {
  const whole = tables.reduce((sum, table) => sum + heightOf(table), 0);
  let above = 0;
  const at = tables.findIndex((table) => {
    const middle = above + heightOf(table) / 2;
    above += heightOf(table);
    return middle > whole / 2;
  });
  const split = at === -1 ? tables.length : Math.max(at, 1);
  return [tables.slice(0, split), tables.slice(split)];
}

/** Tables of figures side by side where there is room. */
export const FiguresGrid = memo(({ tables, onOpen, onSave }: Props) => {
  const columns = useMemo(() => twoColumns(tables), [tables]);
  const [whole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  return (
    <div className={styles.grid}>
      {columns.map((column, at) =>
        column.length > 0 ? (
          <div key={at === 0 ? 'first' : 'second'} className={styles.column}>
            {column.slice(0, whole ? undefined : IN_SIGHT).map((table) => (
              <div key={table.id} className={styles.inColumn}>
                <FigureTable table={table} onOpen={onOpen} onSave={onSave} />
              </div>
            ))}
          </div>
        ) : null,
      )}
    </div>
  );
});
FiguresGrid.displayName = 'FiguresGrid';
