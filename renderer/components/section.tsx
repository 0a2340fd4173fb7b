import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type Props = {
  title?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** Lets a place on the screen be scrolled to. */
  id?: string;
};

/** A card: one line around it, rounded corners, no shadow. */
export function Section({ title, hint, actions, children, id }: Props) {
  const heading = useId();
  return (
    <section className={styles.section} id={id} aria-labelledby={title ? heading : undefined}>
      {title || actions ? (
        <div className={styles.head}>
          <div className={styles.words}>
            {title ? (
              <h2 className={styles.title} id={heading}>
                {title}
              </h2>
            ) : null}
            {hint ? <span className={styles.hint}>{hint}</span> : null}
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
