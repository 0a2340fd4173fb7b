import { Button } from '@mantine/core';
import { usePlace } from '@renderer/navigation/navigation';
import { Notice } from '../components/notice';
import { useBackups } from './backups-context';
import styles from './safe-keeping.module.css';

/** Among the cases: that there is no backup, or that it is overdue. */
export function SafeKeepingNotice() {
  const { look, standing } = useBackups();
  const { showSafeKeeping } = usePlace();
  if (look === null || standing === 'fine' || standing === 'due') return null;
  const action = (
    <Button size="compact-sm" variant="default" onClick={showSafeKeeping}>
      Safe keeping
    </Button>
  );
  return (
    <div className={styles.home}>
      {standing === 'no-place' ? (
        <Notice kind="note" title="There is no backup yet." action={action}>
          Your cases are on this computer only. Choose a drive for backups.
        </Notice>
      ) : (
        <Notice kind="check" title="The backup is overdue." action={action}>
          {look.place?.there === false ? 'Its drive is not plugged in.' : (look.failed?.why ?? '')}
        </Notice>
      )}
    </div>
  );
}
