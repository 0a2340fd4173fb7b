import { Chip } from '@renderer/components/chip';
import type { MarginNote } from '@shared/domain/margin-note';
import { IconLock } from '@tabler/icons-react';
import styles from './notes.module.css';

/** A note as one line to press: whom it is for, what is noted, which words are marked. */
export function NoteLine({ note, where, onOpen }: { note: MarginNote; where?: string; onOpen: () => void }) {
  return (
    <button type="button" className={styles.note} onClick={onOpen}>
      {where ? <strong>{where}</strong> : null}
      {note.sharing === 'private' ? (
        <Chip title="Left out when the case is saved for someone else">
          <IconLock size={11} aria-hidden="true" /> Only me
        </Chip>
      ) : null}
      <span className={styles.noteText}>
        {note.text}
        {note.text && note.quote ? ' · ' : null}
        {note.quote ? <q>{note.quote}</q> : null}
        {note.region && !note.text && !note.quote ? 'Part of the page' : null}
      </span>
    </button>
  );
}
