import { Button, Group, Modal } from '@mantine/core';
import { useShownLast } from '@renderer/components/shown-last';
import { ProgressDialog } from '../components/progress-dialog';
import styles from './doors.module.css';

/** Something that takes a while. */
export type Working = {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
};

/** A sentence to be read, and ways on from it. */
export type Answered = {
  readonly title: string;
  readonly message: string;
  readonly ways?: readonly { readonly label: string; readonly act: () => void }[];
};

type Props = { working: Working | null; answered: Answered | null; onRead: () => void };

/** What the user sees while a case comes in or goes out, and what came of it. */
export function DoorsDialogs({ working, answered, onRead }: Props) {
  const shown = useShownLast(answered);
  return (
    <>
      {working ? (
        <ProgressDialog
          title={working.title}
          done={working.done}
          total={working.total}
          measure="bytes"
          onCancel={working.cancel}
        />
      ) : null}
      <Modal opened={answered !== null} onClose={onRead} title={shown?.title} size="lg">
        <p className={styles.message}>{shown?.message}</p>
        <Group justify="flex-end" gap="xs" mt="md">
          {shown?.ways?.map(({ label, act }) => (
            <Button
              key={label}
              variant="default"
              onClick={() => {
                onRead();
                act();
              }}
            >
              {label}
            </Button>
          ))}
          <Button onClick={onRead} data-autofocus>
            Close
          </Button>
        </Group>
      </Modal>
    </>
  );
}
