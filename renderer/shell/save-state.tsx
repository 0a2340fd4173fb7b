import type { SaveState } from '@renderer/data/case-session';
import styles from './top-bar.module.css';

/** What the indicator says; why something could not be kept stands in full below the bar. Only "Kept safely" means that everything is on the disk. */
function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'kept':
      return 'Kept safely';
    case 'keeping':
      return 'Being kept';
    case 'failed':
      return 'Could not keep';
  }
}

export function SaveIndicator({ state }: { state: SaveState }) {
  const words = saveWords(state);
  return (
    <div className={`${styles.saved} ${styles[state.kind]}`}>
      <span className={styles.dot} aria-hidden="true" />
      <span>{words}</span>
    </div>
  );
}
