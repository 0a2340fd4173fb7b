import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = { title: ReactNode; hint?: ReactNode; action?: ReactNode };

/** An empty screen says what to do next. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
