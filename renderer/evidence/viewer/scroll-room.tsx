import type { ReactNode, RefObject } from 'react';
import styles from './viewer.module.css';

type Props = {
  readonly label: string;
  readonly frame: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/** Where a document scrolls; reached by Tab, moved by the arrow keys. */
export function ScrollRoom({ label, frame, children }: Props) {
  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-viewer-pages
    >
      {children}
    </section>
  );
}
