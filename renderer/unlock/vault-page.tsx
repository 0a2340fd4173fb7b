import type { ReactNode } from 'react';
import { BrandMark } from '../components/brand-mark';
import styles from './unlock.module.css';

type Props = { title: string; step?: string; children: ReactNode };

/** The one card on the page while the cases are closed. */
export function VaultPage({ title, step, children }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <BrandMark /> Evenhand
      </div>
      <div className={styles.card}>
        {step ? <p className={styles.step}>{step}</p> : null}
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
