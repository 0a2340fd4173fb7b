import { Button } from '@mantine/core';
import styles from './unlock.module.css';

type Props = {
  /** What the button that goes on says. */
  act: string;
  busy?: boolean;
  /** Why it could not be done, where that is not about one field. */
  trouble?: string | null;
  onBack?: () => void;
  /** What the way back is called. */
  back?: string;
};

/** The end of a form about the vault: what went wrong, the button that goes on, and the way back. */
export function FormFoot({ act, busy = false, trouble, onBack, back = 'Back' }: Props) {
  return (
    <>
      {trouble ? (
        <p role="alert" className={`${styles.strength} ${styles.refused}`}>
          {trouble}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {act}
        </Button>
        {onBack ? (
          <Button variant="default" onClick={onBack} disabled={busy}>
            {back}
          </Button>
        ) : null}
      </div>
    </>
  );
}
