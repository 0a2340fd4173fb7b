import { Button, Group, Modal } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { mergePoints } from '@shared/domain/point-changes';
import { useState } from 'react';

type Props = {
  readonly point: ComplaintPoint;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onMerged: (pointId: string) => void;
};

/** Merges a point into another one: words, findings and evidence follow. */
export function MergeDialog({ point, opened, onClose, onMerged }: Props) {
  const caseFile = useCase();
  const edit = useEdit();
  const [intoId, setIntoId] = useState<string | null>(null);
  return (
    <Modal opened={opened} onClose={onClose} title={`Merge point ${point.number} into another`}>
      <ChoiceField
        label="Into"
        shape="select"
        value={intoId}
        choices={inOrder(caseFile.points)
          .filter((each) => each.id !== point.id)
          .map((each) => ({ value: each.id, label: `${each.number} · ${each.title}` }))}
        onChange={setIntoId}
      />
      <p className="quiet">
        Both wordings are kept. What was written on both points follows one after the other; the finding of
        the point it is merged into stands. It can be undone with Ctrl+Z.
      </p>
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          disabled={intoId === null}
          onClick={() => {
            if (intoId === null) return;
            edit.change(mergePoints(caseFile, intoId, point.id, edit.today()));
            onMerged(intoId);
            onClose();
          }}
        >
          Merge
        </Button>
      </Group>
    </Modal>
  );
}
