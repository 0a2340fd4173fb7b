import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { LineField } from '@renderer/components/line-field';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { type Standard, standardSchema } from '@shared/domain/standard';
import { useState } from 'react';

const KINDS: { value: Standard['kind']; label: string }[] = [
  { value: 'law', label: 'Law' },
  { value: 'statutory-guidance', label: 'Statutory guidance' },
  { value: 'policy', label: "Council's policy" },
  { value: 'procedure', label: "Council's procedure" },
  { value: 'practice', label: 'Accepted practice' },
];

/** The yardsticks of a point, chosen from those of the case or added here. */
export function StandardsOfPoint({ point }: { point: ComplaintPoint }) {
  const { standards } = useCase();
  const edit = useEdit();
  const [editing, setEditing] = useState<Standard | null>(null);

  const save = (standard: Standard) => {
    const isNew = !point.standardIds.includes(standard.id);
    edit.change({
      label: `Standard for point ${point.number}`,
      steps: [
        { kind: 'standards', id: standard.id, put: standard },
        ...(isNew
          ? [
              {
                kind: 'points' as const,
                id: point.id,
                put: { ...point, standardIds: [...point.standardIds, standard.id] },
              },
            ]
          : []),
      ],
    });
    setEditing(null);
  };

  return (
    <>
      <Group align="end" wrap="nowrap">
        <MultiSelect
          label="Standards this point is tested against"
          placeholder={point.standardIds.length === 0 ? 'Law, guidance, policy or procedure' : undefined}
          data={inOrder(standards).map((each) => ({
            value: each.id,
            label: each.title || 'Untitled standard',
          }))}
          value={point.standardIds}
          onChange={(standardIds) =>
            edit.patch(`Standards of point ${point.number}`, 'points', point.id, { standardIds })
          }
          searchable
          nothingFoundMessage="No such standard yet. Add it with New standard."
          flex={1}
        />
        <Button
          variant="default"
          onClick={() => setEditing(standardSchema.parse({ id: edit.newId(), order: standards.length + 1 }))}
        >
          New standard
        </Button>
      </Group>
      <Modal opened={editing !== null} onClose={() => setEditing(null)} title="A standard to test against">
        {editing ? <StandardForm standard={editing} onSave={save} onCancel={() => setEditing(null)} /> : null}
      </Modal>
    </>
  );
}

type FormProps = { standard: Standard; onSave: (standard: Standard) => void; onCancel: () => void };

function StandardForm({ standard, onSave, onCancel }: FormProps) {
  const [draft, setDraft] = useState(standard);
  return (
    <Stack>
      <ChoiceField
        label="What it is"
        value={draft.kind}
        choices={KINDS}
        onChange={(kind) => setDraft((now) => ({ ...now, kind }))}
      />
      <LineField
        label="Title"
        description="As a report cites it, such as: Children Act 1989 section 17ZD"
        value={draft.title}
        onChange={(title) => setDraft((now) => ({ ...now, title }))}
      />
      <TextField
        label="What it asks"
        value={draft.requirement}
        onChange={(requirement) => setDraft((now) => ({ ...now, requirement }))}
      />
      <Group justify="end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button disabled={draft.title.trim() === ''} onClick={() => onSave(draft)}>
          Add the standard
        </Button>
      </Group>
    </Stack>
  );
}
