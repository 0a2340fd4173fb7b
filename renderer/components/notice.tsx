import type { ReactNode } from 'react';
import styles from './notice.module.css';

type Props = {
  /** `must`: nothing can be signed until it is done. `check`: look at this. `note`: good to know. */
  kind: 'note' | 'check' | 'must';
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
};

/** A sentence that asks for attention, with what can be done about it right there. */
export function Notice({ kind, title, children, action }: Props) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'must' ? 'alert' : 'note'}>
      <div className={styles.words}>
        {title ? <strong>{title} </strong> : null}
        {children}
      </div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
