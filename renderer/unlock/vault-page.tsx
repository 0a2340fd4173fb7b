import { type ReactNode, useRef } from 'react';
import { BrandMark } from '../components/brand-mark';
import { useKeyboardHome } from '../components/keyboard-home';
import { KeyboardStays } from '../components/keyboard-stays';
import styles from './unlock.module.css';

type Props = { title: string; step?: string; children: ReactNode };

/** The one card on the page while the cases are closed. What is new on it is read out from its heading on. */
export function VaultPage({ title, step, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useKeyboardHome(() => heading.current);
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <BrandMark /> Evenhand
      </div>
      <KeyboardStays className={styles.card}>
        {step ? <p className={styles.step}>{step}</p> : null}
        <h1 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </KeyboardStays>
    </main>
  );
}
