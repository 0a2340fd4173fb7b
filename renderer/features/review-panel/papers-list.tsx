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
  const keep = (next: Paper[], key?: string) => setIn('hearing', 'Panel papers', { papers: next }, key);
  const update = (id: string, fields: Partial<Paper>, key?: string) =>
    keep(
      papers.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
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
              label=""
              aria-label="Paper"
              value={paper.what}
              onChange={(what) => update(paper.id, { what }, 'what')}
            />
          ),
        },
        {
          head: 'Evidence it holds',
          cell: (paper) => (
            <MultiSelect
              aria-label={`Evidence in ${paper.what || 'this paper'}`}
              data={inOrder(documents).map((each) => ({
                value: each.id,
                label: `${each.reference} ${each.title}`,
              }))}
              value={paper.documentIds}
              onChange={(documentIds) => update(paper.id, { documentIds })}
              searchable
              limit={100}
            />
          ),
        },
      ]}
      add={{
        label: 'Add a paper',
        onAdd: () => keep([...papers, { id: edit.newId(), what: '', documentIds: [] }]),
      }}
      onRemove={(paper) => keep(papers.filter((each) => each.id !== paper.id))}
      empty="No papers are listed yet."
    />
  );
}
