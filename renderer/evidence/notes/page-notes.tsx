import type { MarginNote } from '@shared/domain/margin-note';
import { NoteLine } from './note-line';
import styles from './notes.module.css';

type Props = {
  readonly notes: readonly MarginNote[];
  readonly onOpen: (note: MarginNote) => void;
};

/** The notes on the page in sight, in a strip above it; their words are marked on the page itself. */
export function PageNotes({ notes, onOpen }: Props) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.strip} aria-label="Notes on this page">
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteLine note={note} onOpen={() => onOpen(note)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
