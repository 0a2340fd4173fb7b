import type { RegisterCase } from '@shared/register/stage-entry';
import styles from './register.module.css';

type Props = { readonly of: RegisterCase; readonly onOpen: () => void };

/** A case by its title and reference; it opens the case. */
export function CaseButton({ of, onOpen }: Props) {
  return (
    <button type="button" className={styles.case} onClick={onOpen}>
      {of.title || 'Case without a title'}
      {of.reference ? <span className={styles.quiet}> · {of.reference}</span> : null}
    </button>
  );
}
