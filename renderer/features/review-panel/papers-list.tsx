import { MultiSelect } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { RowTable } from './row-table';
import { useReviewPanel } from './use-review-panel';

type Paper = ReviewPanel['hearing']['papers'][number];

/** What the panel had before it, tied to the evidence where it is evidence. */
export function PapersList() {
  const { documents } = useCase();
  const edit = useEdit();
  const { reviewPanel, setIn } = useReviewPanel();
  const { papers } = reviewPanel.hearing;
  const change = (next: (now: readonly Paper[]) => Paper[], key?: string) =>
    setIn('hearing', 'Panel papers', (now) => ({ papers: next(now.papers) }), key);
  const update = (id: string, fields: Partial<Paper>, key?: string) =>
    change(
      (now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const choices = inOrder(documents).map((each) => ({
    value: each.id,
    label: `${each.reference} ${each.title}`,
  }));
  return (
    <RowTable
      label="Papers before the panel"
      rows={papers}
      rowName={(paper) => paper.what || 'the paper'}
      columns={[
        {
          head: 'Paper',
          cell: (paper) => (
            <LineField
              label={null}
              aria-label="Paper"
              value={paper.what}
              onChange={(what) => update(paper.id, { what }, 'what')}
            />
          ),
        },
        {
          head: 'Evidence it holds',
          width: '55%',
          cell: (paper) => (
            <MultiSelect
              aria-label={`Evidence in ${paper.what || 'this paper'}`}
              data={choices}
              value={paper.documentIds}
              onChange={(documentIds) => update(paper.id, { documentIds })}
              placeholder={paper.documentIds.length === 0 ? 'None' : undefined}
              searchable
              limit={100}
            />
          ),
        },
      ]}
      add={{
        label: 'Add a paper',
        onAdd: () => change((now) => [...now, { id: edit.newId(), what: '', documentIds: [] }]),
      }}
      onRemove={(paper) => change((now) => now.filter((each) => each.id !== paper.id))}
      empty="No papers are listed yet."
    />
  );
}
