import type { Said } from './backups-context';
import styles from './safe-keeping.module.css';

/** What came of something, read out when it comes: the place for it is there before it is. */
export function Outcome({ said }: { said: Said | null }) {
  return (
    <>
      <div role="status">{said?.good ? <p className={styles.good}>{said.words}</p> : null}</div>
      {said && !said.good ? (
        <p role="alert" className={styles.trouble}>
          {said.words}
        </p>
      ) : null}
    </>
  );
}
