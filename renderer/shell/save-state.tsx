import type { SaveState } from '@renderer/data/case-session';
import styles from './top-bar.module.css';

/** What the indicator says. Only "Kept safely" means that everything is on the disk. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'kept':
      return 'Kept safely';
    case 'keeping':
      return 'Being kept';
    case 'failed':
      return `Could not keep: ${state.why}`;
  }
}

export function SaveIndicator({ state }: { state: SaveState }) {
  const words = saveWords(state);
  return (
    <div className={`${styles.saved} ${styles[state.kind]}`} title={words}>
      <span className={styles.dot} aria-hidden="true" />
      <span>{words}</span>
      {/* Spoken only when something is wrong: a voice after every pause in typing would be noise. */}
      <span className="only-for-screen-readers" role="status">
        {state.kind === 'failed' ? words : ''}
      </span>
    </div>
  );
}
