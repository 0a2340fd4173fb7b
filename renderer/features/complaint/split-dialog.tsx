import { Button, Group, Modal } from '@mantine/core';
import { Fields } from '@renderer/components/fields';
import { TextField } from '@renderer/components/text-field';
import { useEdit } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { put } from '@shared/domain/change';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { splitPoint } from '@shared/domain/point-changes';

type Props = { readonly point: ComplaintPoint; readonly opened: boolean; readonly onClose: () => void };

/** Asks for the wording of each part; both have to be agreed again. What is written is kept until it is done. */
export function SplitDialog({ point, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Split point ${point.number} in two`}>
      {opened ? <SplitForm point={point} onClose={onClose} /> : null}
    </Modal>
  );
}

function SplitForm({ point, onClose }: Omit<Props, 'opened'>) {
  const edit = useEdit();
  const form = useUnfinishedForm(`split ${point.id}`, `Write the parts of point ${point.number}`, {
    first: point.agreed.wording,
    second: '',
  });
  const { first, second } = form.values;
  return (
    <Fields>
      <TextField
        label="Wording of the first part"
        reading
        value={first}
        onChange={(words) => form.set({ first: words })}
        data-autofocus
      />
      <TextField
        label="Wording of the second part"
        reading
        value={second}
        onChange={(words) => form.set({ second: words })}
      />
      <p className="quiet">
        The finding and the evidence stay with the first part. The wording before the split is kept, and each
        part has to be agreed.
      </p>
      <Group justify="end">
        <Button
          variant="default"
          onClick={() => {
            form.clear();
            onClose();
          }}
        >
          Cancel
        </Button>
        <Button
          disabled={first.trim() === '' || second.trim() === ''}
          onClick={() => {
            const { values, caseFile } = form.complete();
            const wordings = [values.first, values.second] as const;
            const change = splitPoint(caseFile, point.id, wordings, edit.newId, edit.today());
            edit.change({ ...change, steps: [...change.steps, put('matter', caseFile.matter)] });
            onClose();
          }}
        >
          Split it
        </Button>
      </Group>
    </Fields>
  );
}
