import { LineField } from '@renderer/components/line-field';
import { useEdit } from '@renderer/data/case-context';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { RowTable } from './row-table';
import { useReviewPanel } from './use-review-panel';

type Item = ReviewPanel['hearing']['agenda'][number];

/** The running order with its times. */
export function AgendaTable() {
  const edit = useEdit();
  const { reviewPanel, setIn } = useReviewPanel();
  const { agenda } = reviewPanel.hearing;
  const change = (next: (now: readonly Item[]) => Item[], key?: string) =>
    setIn('hearing', 'Running order', (now) => ({ agenda: next(now.agenda) }), key);
  const cell = (field: 'time' | 'item' | 'who', name: string) => (row: Item) => (
    <LineField
      label={null}
      aria-label={`${name}, ${row.item || 'new item'}`}
      value={row[field]}
      onChange={(value) =>
        change(
          (now) => now.map((each) => (each.id === row.id ? { ...each, [field]: value } : each)),
          `${row.id}/${field}`,
        )
      }
    />
  );
  return (
    <RowTable
      label="Running order"
      rows={agenda}
      rowName={(row) => row.item || 'the item'}
      columns={[
        { head: 'Time', width: '5.5rem', cell: cell('time', 'Time') },
        { head: 'Item', cell: cell('item', 'Item') },
        { head: 'Who', width: '30%', cell: cell('who', 'Who') },
      ]}
      add={{
        label: 'Add an item',
        onAdd: () => change((now) => [...now, { id: edit.newId(), time: '', item: '', who: '' }]),
      }}
      onRemove={(row) => change((now) => now.filter((each) => each.id !== row.id))}
      empty="The running order is not written yet."
    />
  );
}
