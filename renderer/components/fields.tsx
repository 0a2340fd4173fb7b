import type { CSSProperties, ReactNode } from 'react';
import styles from './fields.module.css';

/** Fields one under another, at one distance, no wider than can be read. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

type RowProps = {
  children: ReactNode;
  /** Widths as CSS grid columns; without them all share alike. */
  columns?: string;
};

/** Fields side by side while there is room, else one under another. */
export function FieldRow({ children, columns }: RowProps) {
  const widths = columns ? ({ '--columns': columns } as CSSProperties) : undefined;
  return (
    <div className={styles.frame}>
      <div className={styles.row} style={widths}>
        {children}
      </div>
    </div>
  );
}

/** The last line of a form: what can be said on the left, deleting on the right. */
export function FieldsEnd({ children }: { children: ReactNode }) {
  return <div className={styles.end}>{children}</div>;
}
