import { Button, Group, Modal } from '@mantine/core';
import { Fields } from '@renderer/components/fields';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { splitPoint } from '@shared/domain/point-changes';
import { useState } from 'react';

type Props = { readonly point: ComplaintPoint; readonly opened: boolean; readonly onClose: () => void };

/** Asks for the wording of each part; both have to be agreed again. */
export function SplitDialog({ point, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Split point ${point.number} in two`}>
      {opened ? <SplitForm point={point} onClose={onClose} /> : null}
    </Modal>
  );
}

function SplitForm({ point, onClose }: Omit<Props, 'opened'>) {
  const caseFile = useCase();
  const edit = useEdit();
  const [first, setFirst] = useState(point.agreed.wording);
  const [second, setSecond] = useState('');
  return (
    <Fields>
      <TextField label="Wording of the first part" reading value={first} onChange={setFirst} data-autofocus />
      <TextField label="Wording of the second part" reading value={second} onChange={setSecond} />
      <p className="quiet">
        The finding and the evidence stay with the first part. The wording before the split is kept, and each
        part has to be agreed.
      </p>
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          disabled={first.trim() === '' || second.trim() === ''}
          onClick={() => {
            edit.change(splitPoint(caseFile, point.id, [first, second], edit.newId, edit.today()));
            onClose();
          }}
        >
          Split it
        </Button>
      </Group>
    </Fields>
  );
}
