import { Button, Group, Select } from '@mantine/core';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { PersonPicker } from '@renderer/components/person-picker';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { useState } from 'react';
import { useReviewPanel } from './use-review-panel';

type Dissent = ReviewPanel['report']['dissents'][number];

/** Minority views: whose, on what, and why. The report prints each in full. */
export function Dissents() {
  const { people, points } = useCase();
  const edit = useEdit();
  const { reviewPanel, setIn } = useReviewPanel();
  const [removing, setRemoving] = useState<Dissent | null>(null);
  const { dissents } = reviewPanel.report;
  const members = people.filter((person) =>
    reviewPanel.members.some((member) => member.personId === person.id),
  );
  const keep = (next: Dissent[], key?: string) => setIn('report', 'Minority view', { dissents: next }, key);
  const update = (id: string, fields: Partial<Dissent>, key?: string) =>
    keep(
      dissents.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key,
    );
  const first = members[0];

  return (
    <>
      {dissents.map((dissent) => (
        <div key={dissent.id}>
          <Group grow align="start">
            <PersonPicker
              label="Member"
              people={members}
              value={dissent.personId}
              onChange={(personId) => personId && update(dissent.id, { personId })}
            />
            <Select
              label="On"
              data={[
                { value: '', label: 'The decision as a whole' },
                ...inOrder(points)
                  .filter((point) => point.stage3.underReview)
                  .map((point) => ({ value: point.id, label: `Point ${point.number}` })),
              ]}
              value={dissent.pointId ?? ''}
              onChange={(pointId) => update(dissent.id, { pointId: pointId || null })}
              allowDeselect={false}
            />
          </Group>
          <RichTextField
            label="The minority view and its reasons"
            value={dissent.view}
            onChange={(view) => update(dissent.id, { view }, `${dissent.id}/view`)}
          />
          <Button variant="subtle" color="gray" size="xs" onClick={() => setRemoving(dissent)}>
            Remove this view
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={!first}
        onClick={() =>
          first && keep([...dissents, { id: edit.newId(), personId: first.id, pointId: null, view: null }])
        }
      >
        Add a minority view
      </Button>
      <ConfirmDelete
        opened={removing !== null}
        title="Remove this minority view?"
        onClose={() => setRemoving(null)}
        onConfirm={() => removing && keep(dissents.filter((each) => each.id !== removing.id))}
      >
        It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </>
  );
}
