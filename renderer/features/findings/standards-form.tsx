import { Button, Group, MultiSelect } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { TextField } from '@renderer/components/text-field';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { byId, inOrder } from '@shared/domain/case-file';
import { put } from '@shared/domain/change';
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

/** Chooses the standards of a point from those of the case, and adds one. */
export function StandardsForm({ point }: { point: ComplaintPoint }) {
  const { standards } = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const [adding, setAdding] = useState(false);

  const add = (standard: Standard) => {
    const now = byId(session.getSnapshot().points, point.id);
    if (!now) return;
    edit.change({
      label: `Standard for point ${point.number}`,
      steps: [
        put('standards', standard),
        put('points', { ...now, standardIds: [...now.standardIds, standard.id] }),
      ],
    });
    setAdding(false);
  };

  return (
    <Fields>
      <MultiSelect
        label="Standards"
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
        nothingFoundMessage="No such standard yet. Add it below."
      />
      {adding ? (
        <NewStandard order={standards.length + 1} onAdd={add} onCancel={() => setAdding(false)} />
      ) : (
        <div>
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            New standard
          </Button>
        </div>
      )}
    </Fields>
  );
}

type NewProps = { order: number; onAdd: (standard: Standard) => void; onCancel: () => void };

function NewStandard({ order, onAdd, onCancel }: NewProps) {
  const edit = useEdit();
  const [draft, setDraft] = useState(() => standardSchema.parse({ id: edit.newId(), order }));
  return (
    <Fields>
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
        data-autofocus
      />
      <TextField
        label="What it asks"
        minRows={1}
        value={draft.requirement}
        onChange={(requirement) => setDraft((now) => ({ ...now, requirement }))}
      />
      <Group gap="xs">
        <Button size="xs" disabled={draft.title.trim() === ''} onClick={() => onAdd(draft)}>
          Add the standard
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Fields>
  );
}
