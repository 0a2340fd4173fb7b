import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { useCase, useEdit } from '@renderer/data/case-context';
import { personLabel } from '@shared/domain/labels';
import type { ReactNode } from 'react';
import { RowTable } from './row-table';

/** Someone among the people of the case, or described. */
type Row = { readonly id: string; readonly personId: string | null; readonly who: string };

type Props<Each extends Row> = {
  readonly label: string;
  /** What someone here is called where the fields are named. */
  readonly each: string;
  readonly rows: readonly Each[];
  /** Sets the rows; changes of one key are one step back. */
  readonly onChange: (next: (now: readonly Each[]) => Each[], key?: string) => void;
  /** The last column: what is said of each beside who it is. */
  readonly said: {
    readonly head: string;
    readonly width?: string;
    readonly cell: (row: Each, set: (fields: Partial<Each>, key?: string) => void, name: string) => ReactNode;
  };
  readonly add: { readonly label: string; readonly made: (who: Row) => Each };
  readonly empty: string;
};

/** People, each chosen from the case or described, with one thing said of each. */
export function PeopleRows<Each extends Row>(props: Props<Each>) {
  const { label, each, rows, onChange, said, add, empty } = props;
  const caseFile = useCase();
  const edit = useEdit();
  const nameOf = (row: Each) => (row.personId ? personLabel(caseFile, row.personId) : row.who);
  const set = (id: string, fields: Partial<Row>, key?: string) =>
    onChange((now) => now.map((row) => (row.id === id ? { ...row, ...fields } : row)), key && `${id}/${key}`);
  return (
    <RowTable
      label={label}
      rows={rows}
      rowName={nameOf}
      columns={[
        {
          head: 'Person',
          width: '40%',
          cell: (row) => (
            <PersonPicker
              label={null}
              aria-label={each}
              people={caseFile.people}
              value={row.personId}
              onChange={(personId) => set(row.id, { personId })}
            />
          ),
        },
        {
          head: 'Or by description',
          cell: (row) => (
            <LineField
              label={null}
              aria-label={`${each}, when not among the people`}
              value={row.who}
              onChange={(who) => set(row.id, { who }, 'who')}
            />
          ),
        },
        {
          ...said,
          cell: (row) => said.cell(row, (fields, key) => set(row.id, fields, key), nameOf(row)),
        },
      ]}
      add={{
        label: add.label,
        onAdd: () => onChange((now) => [...now, add.made({ id: edit.newId(), personId: null, who: '' })]),
      }}
      onRemove={(row) => onChange((now) => now.filter(({ id }) => id !== row.id))}
      empty={empty}
    />
  );
}
