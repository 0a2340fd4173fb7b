import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

type Props = {
  opened: boolean;
  /** "Delete the case Mr R?" */
  title: string;
  /** What goes with it, and whether it can be undone. */
  children?: ReactNode;
  confirmLabel?: string;
  /** Words that must be typed first. For what cannot be undone. */
  typeToConfirm?: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something is deleted. */
export function ConfirmDelete(props: Props) {
  const { opened, title, children, confirmLabel = 'Delete', typeToConfirm, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const sure = !typeToConfirm || typed.trim().toLowerCase() === typeToConfirm.trim().toLowerCase();
  const close = () => {
    setTyped('');
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sure) return;
    onConfirm();
    close();
  };
  return (
    <Modal opened={opened} onClose={close} title={title}>
      <form onSubmit={submit}>
        {children}
        {typeToConfirm ? (
          <TextInput
            mt="sm"
            data-autofocus
            label={`To confirm, type: ${typeToConfirm}`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={close}>
            Keep it
          </Button>
          <Button type="submit" className="danger" disabled={!sure}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
