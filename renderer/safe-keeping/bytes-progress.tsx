import { Progress as Bar, Button } from '@mantine/core';
import type { Progress } from './backups-context';
import styles from './safe-keeping.module.css';
import { sizeWords } from './words';

type Props = { what: string; progress: Progress; onStop?: () => void };

/** How far long work on bytes is, and a way to stop it. */
export function BytesProgress({ what, progress: { done, total }, onStop }: Props) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <div className={styles.progress}>
      <Bar
        value={total > 0 ? percent : 100}
        animated={total === 0}
        aria-label={what}
        size="lg"
        radius="xl"
        className={styles.bar}
      />
      <span className="only-for-screen-readers" role="status">
        {total > 0 ? `${what}: ${Math.floor(percent / 10) * 10} per cent` : what}
      </span>
      <span className="quiet">
        {total > 0 ? `${sizeWords(Math.min(done, total))} of ${sizeWords(total)}` : 'Starting'}
      </span>
      {onStop ? (
        <Button data-keyboard-first variant="default" size="compact-sm" onClick={onStop}>
          Stop
        </Button>
      ) : null}
    </div>
  );
}
