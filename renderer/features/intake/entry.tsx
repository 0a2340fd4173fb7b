import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './intake.module.css';

type Props = {
  readonly title: string;
  /** What is removed, as the button says it: "Remove this body". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

/** One entry of a short list of an intake, under its own small heading. Removing it can be undone. */
export function Entry({ title, removeLabel, onRemove, children }: Props) {
  return (
    <article className={styles.entry} aria-label={title}>
      <div className={styles.entryHead}>
        <h3>{title}</h3>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onRemove}>
          {removeLabel}
        </Button>
      </div>
      {children}
    </article>
  );
}
