import type { ReactNode } from 'react';
import styles from './chip.module.css';

type Props = { children: ReactNode; tone?: 'plain' | 'accent' | 'amber' | 'brick' | 'green'; title?: string };

/** A word or two in a small frame. The words carry the meaning; the tone only repeats it. */
export function Chip({ children, tone = 'plain', title }: Props) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`} title={title}>
      {children}
    </span>
  );
}
