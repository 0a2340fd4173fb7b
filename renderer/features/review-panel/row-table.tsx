import { ActionIcon, Button, Table } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

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
        <Table aria-label={label} verticalSpacing="xs" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.head} w={column.width}>
                  {column.head}
                </Table.Th>
              ))}
              <Table.Th w="3rem">
                <span className="only-for-screen-readers">Remove</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                {columns.map((column) => (
                  <Table.Td key={column.head} valign="top">
                    {column.cell(row)}
                  </Table.Td>
                ))}
                <Table.Td valign="top">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove ${rowName(row)}`}
                    onClick={() => onRemove(row)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {add ? (
        <Button variant="default" size="xs" mt="xs" onClick={add.onAdd}>
          {add.label}
        </Button>
      ) : null}
    </div>
  );
}
