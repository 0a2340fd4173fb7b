import { Chip } from '@renderer/components/chip';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { formatShort } from '@shared/lib/plain-date';
import { IconPaperclip } from '@tabler/icons-react';
import type { DragEvent, MouseEvent } from 'react';
import { CELL, row } from './grid-roles';
import styles from './register.module.css';

type Props = {
  readonly document: EvidenceDocument;
  readonly rowId: string;
  /** Its place in the whole register as shown, from 1; the head is row 1 of the grid. */
  readonly index: number;
  readonly points: string;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly draggable: boolean;
  readonly dropMark: 'before' | 'after' | null;
  readonly onPick: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onDrag: (what: 'start' | 'over' | 'drop' | 'end', event: DragEvent) => void;
};

/** One document of the register. */
export function RegisterRow(props: Props) {
  const { document, rowId, index, points, active, chosen, draggable, dropMark } = props;
  const { onPick, onOpen, onDrag } = props;
  // The keys of all rows are the grid's to handle; these are for the pointer only.
  const pointer = {
    onClick: onPick,
    onDoubleClick: onOpen,
    onDragStart: (event: DragEvent) => onDrag('start', event),
    onDragOver: (event: DragEvent) => onDrag('over', event),
    onDrop: (event: DragEvent) => onDrag('drop', event),
    onDragEnd: (event: DragEvent) => onDrag('end', event),
  };
  const people = [document.author, document.recipient].filter(Boolean).join(' → ');
  return (
    <div
      id={rowId}
      {...row(index + 1, chosen)}
      className={styles.row}
      data-active={active || undefined}
      data-chosen={chosen || undefined}
      data-drop={dropMark ?? undefined}
      data-document={document.id}
      draggable={draggable}
      {...pointer}
    >
      <span {...CELL} className={`${styles.reference} ${styles.referenceWords}`}>
        {document.reference || '–'}
      </span>
      <span {...CELL} className={styles.date}>
        {document.date ? formatShort(document.date).replace(/^\S+ /, '') : ''}
      </span>
      <span {...CELL} className={styles.title}>
        <span className={styles.titleWords} title={document.title}>
          {document.parentId ? <IconPaperclip size={14} aria-label="Attached to an e-mail" /> : null}
          {document.title || document.file?.name || 'Without a title'}
        </span>
        <span className={styles.under}>{people}</span>
      </span>
      <span {...CELL} className={styles.kind}>
        {document.kind}
      </span>
      <span {...CELL} className={styles.points}>
        {points}
      </span>
      <span {...CELL} className={styles.pages}>
        {document.pages ?? ''}
      </span>
      <span {...CELL} className={styles.check}>
        {document.guessed.length > 0 ? <Chip tone="amber">check</Chip> : null}
      </span>
    </div>
  );
}
