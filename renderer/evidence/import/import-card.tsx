import { Button, Portal, Progress } from '@mantine/core';
import styles from './import-card.module.css';
import type { ImportProgress } from './import-files';

/** How far an import is, in a corner: the work goes on around it, and typing is never stopped by it. */
export function ImportCard({ progress, onCancel }: { progress: ImportProgress; onCancel: () => void }) {
  const { done, total, name, detail } = progress;
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <Portal>
      <section className={styles.card} aria-label="Adding evidence">
        <div className={styles.head}>
          <strong>Adding evidence</strong>
          <span className="quiet">
            {total === 0 ? 'Starting' : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
          </span>
          <Button size="compact-xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
        <Progress value={total > 0 ? percent : 100} animated={total === 0} aria-label="Adding evidence" />
        {/* Every tenth is enough for a voice. */}
        <span className="only-for-screen-readers" role="status">
          {total > 0 ? `Adding evidence: ${Math.floor(percent / 10) * 10} per cent` : 'Adding evidence'}
        </span>
        <p className={styles.now}>{[name, detail].filter(Boolean).join(' · ')}</p>
      </section>
    </Portal>
  );
}
