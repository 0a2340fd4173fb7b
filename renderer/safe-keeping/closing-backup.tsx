import { Button, Modal } from '@mantine/core';
import { useShownLast } from '@renderer/components/shown-last';
import { desk } from '@renderer/platform/desk';
import { BytesProgress } from './bytes-progress';
import styles from './safe-keeping.module.css';
import { useBackupProgress } from './use-backup-progress';

/** What goes on before the window closes, and how the user decides when it cannot. */
export type ClosingBackupState = {
  readonly why: string | null;
  readonly again: () => void;
  readonly leave: () => void;
};

/**
 * Makes the backup that closing is to wait for, if there is to be one.
 * @param goOn tells the main process that the user sees what goes on
 * @param show shows the dialog, or (null) takes it away
 */
export async function backUpBeforeClosing(
  goOn: () => void,
  show: (state: ClosingBackupState | null) => void,
): Promise<void> {
  const look = await desk().backup.look();
  if (!look.ok || !look.value.place || look.value.every !== 'close') return;
  goOn();
  for (let done = false; !done; ) {
    const left = new Promise<'leave'>((resolve) => {
      show({ why: null, again: () => {}, leave: () => resolve('leave') });
    });
    const ran = await Promise.race([desk().backup.run(), left]);
    if (ran === 'leave') {
      await desk().backup.stop();
      return;
    }
    if (ran.ok) return;
    done = await new Promise<boolean>((resolve) => {
      show({ why: ran.message, again: () => resolve(false), leave: () => resolve(true) });
    });
  }
}

/** Begins the backup that locking makes, if there is to be one. The main process goes on with it by itself. */
export async function backUpAtLock(): Promise<void> {
  const look = await desk().backup.look();
  if (look.ok && look.value.place && look.value.every === 'close') void desk().backup.run();
}

/** Before the window closes: the backup being made, or why it was not. */
export function ClosingBackup({ state }: { state: ClosingBackupState | null }) {
  const progress = useBackupProgress(state !== null && state.why === null);
  const shown = useShownLast(state);
  return (
    <Modal
      opened={state !== null}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={shown?.why ? 'The backup was not made' : 'Backing up before closing'}
    >
      {/* The words have the keyboard, so that whoever is still typing presses no button. */}
      <p className={styles.told} role={shown?.why ? 'alert' : undefined} tabIndex={-1} data-autofocus>
        {shown?.why ??
          'Everything is kept on this computer already. The window closes by itself when the backup is made.'}
      </p>
      {progress ? <BytesProgress what="Backing up" progress={progress} /> : null}
      <div className={styles.buttons}>
        {shown?.why ? <Button onClick={() => state?.again()}>Try again</Button> : null}
        <Button variant="default" onClick={() => state?.leave()}>
          Close without a backup
        </Button>
      </div>
    </Modal>
  );
}
