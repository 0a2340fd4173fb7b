import { Button, Group, Modal, Progress } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  opened?: boolean;
  title: string;
  done: number;
  /** 0 when it is not known yet. */
  total: number;
  /** What is being done right now: "A7 Photograph upload log". */
  now?: ReactNode;
  onCancel?: () => void;
};

/** Long work: how far it is, what it is doing, and a way out. */
export function ProgressDialog({ opened = true, title, done, total, now, onCancel }: Props) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <Modal
      opened={opened}
      onClose={() => onCancel?.()}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={onCancel !== undefined}
    >
      <Progress
        value={total > 0 ? percent : 100}
        animated={total === 0}
        aria-label={title}
        size="lg"
        radius="xl"
      />
      <p className="quiet" aria-live="polite">
        {total > 0 ? `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}` : 'Starting'}
        {now ? <> · {now}</> : null}
      </p>
      {onCancel ? (
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      ) : null}
    </Modal>
  );
}
