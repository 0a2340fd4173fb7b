import type { ReactNode } from 'react';
import styles from './list-and-editor.module.css';

type Props = {
  /** Above the list: a search, say. */
  top?: ReactNode;
  list: ReactNode;
  editor: ReactNode;
};

/** A list on the left and the chosen one on the right; below it where there is little room. Fills its parent's height. */
export function ListAndEditor({ top, list, editor }: Props) {
  return (
    <div className={styles.frame}>
      <div className={styles.columns}>
        <div className={styles.list}>
          {top ? <div className={styles.top}>{top}</div> : null}
          {list}
        </div>
        <div className={styles.editor}>{editor}</div>
      </div>
    </div>
  );
}

type RowProps = { chosen: boolean; onChoose: () => void; first: ReactNode; second: ReactNode };

/** One row of such a list: what it is, and below it the rest. */
export function ListRow({ chosen, onChoose, first, second }: RowProps) {
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className={styles.line}>{first}</span>
      <span className={`${styles.line} ${styles.second}`}>{second}</span>
    </button>
  );
}
