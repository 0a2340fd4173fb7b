import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './review-panel.module.css';

type Props<Row extends { id: string }> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly {
    readonly head: string;
    readonly width?: string;
    readonly cell: (row: Row) => ReactNode;
  }[];
  readonly rowName: (row: Row) => string;
  /** Without it, rows are added elsewhere. */
  readonly add?: { readonly label: string; readonly onAdd: () => void };
  readonly onRemove: (row: Row) => void;
  readonly empty: string;
};

/** A short table whose rows are edited in place. */
export function RowTable<Row extends { id: string }>(props: Props<Row>) {
  const { label, rows, columns, rowName, add, onRemove, empty } = props;
  return (
    <div>
      {rows.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <div className={styles.table}>
          <table className={styles.rows} aria-label={label}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.head} scope="col" style={{ width: column.width }}>
                    {column.head}
                  </th>
                ))}
                <th scope="col">
                  <span className="only-for-screen-readers">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map((column) => (
                    <td key={column.head}>{column.cell(row)}</td>
                  ))}
                  <td>
                    <ActionIcon
                      mt={4}
                      aria-label={`Remove ${rowName(row) || 'this row'}`}
                      title="Remove (Ctrl+Z brings it back)"
                      onClick={() => onRemove(row)}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {add ? (
        <div className={styles.add}>
          <Button variant="default" size="xs" onClick={add.onAdd}>
            {add.label}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
