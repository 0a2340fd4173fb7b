import { Button, Group, Modal, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOngoingWork } from './ongoing-work';

type Props = {
  opened?: boolean;
  title: string;
  done: number;
  /** 0 when it is not known yet. */
  total: number;
  /** What `done` and `total` count. */
  measure?: 'things' | 'bytes';
  /** What is being done right now: "A7 Photograph upload log". */
  now?: ReactNode;
  onCancel?: () => void;
};

const inMegabytes = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);

function amountWords(done: number, total: number, measure: 'things' | 'bytes'): string {
  if (total === 0) return 'Starting';
  if (measure === 'bytes') return `${inMegabytes(done)} of ${inMegabytes(total)} MB`;
  return `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
}

/** Long work: how far it is, what it is doing, and a way out. */
export function ProgressDialog(props: Props) {
  const { opened = true, title, done, total, measure = 'things', now, onCancel } = props;
  useOngoingWork(opened);
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
      {/* Every tenth is enough for a voice. */}
      <span className="only-for-screen-readers" role="status">
        {total > 0 ? `${Math.floor(percent / 10) * 10} per cent` : ''}
      </span>
      <p className="quiet">
        {amountWords(done, total, measure)}
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
