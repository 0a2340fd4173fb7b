import type { ReactNode } from 'react';
import styles from './screen-heading.module.css';

type Props = {
  /** One sentence that says what is next, not the name of the screen. */
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
};

export function ScreenHeading({ title, subtitle, actions }: Props) {
  return (
    <header className={styles.heading}>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
