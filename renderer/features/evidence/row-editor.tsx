import { useEdit } from '@renderer/data/case-context';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { EVIDENCE_KINDS } from '@shared/evidence/guess-kind';
import { ROW_FIELD_WORDS, ROW_FIELDS, type RowField, readRow, rowText } from '@shared/evidence/row-fields';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './row-editor.module.css';

/** Where correcting goes on after a row: the row below or above, at the same field; null: it ends. */
export type NextRow = { readonly step: 1 | -1; readonly field: RowField } | null;

type Props = {
  readonly document: EvidenceDocument;
  /** The entry in the row above, which Ctrl+D takes a field from. */
  readonly above: EvidenceDocument | undefined;
  readonly field: RowField;
  readonly onLeave: (next: NextRow) => void;
};

/**
 * A row of the register being corrected in place. Tab goes from field to field, Enter and the up and down arrows to
 * the same field of the next row, Ctrl+D takes the field from the row above, Escape leaves the row as it was.
 */
export function RowEditor({ document, above, field, onLeave }: Props) {
  const edit = useEdit();
  const kinds = useId();
  const wrong = useId();
  const row = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Partial<Record<RowField, string>>>({});
  const [wrongDate, setWrongDate] = useState(false);
  const left = useRef(false);
  useEffect(() => {
    const first = row.current?.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
    first?.focus();
    first?.select();
  }, [field]);

  /** Keeps what was typed; false when it cannot be kept yet. */
  const keep = (): boolean => {
    const fields = readRow(document, typed);
    setWrongDate(fields === null);
    if (fields === null) {
      row.current?.querySelector<HTMLInputElement>('[data-field="date"]')?.focus();
      return false;
    }
    if (Object.keys(fields).length > 0) {
      edit.patch(`Correct ${document.reference || 'an entry'}`, 'documents', document.id, fields);
    }
    return true;
  };
  const leave = (next: NextRow) => {
    left.current = true;
    onLeave(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, at: RowField) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    const fills = event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey);
    if (step === 0 && !fills && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (fills) setTyped({ ...typed, [at]: above ? rowText(above, at) : '' });
    else if (event.key === 'Escape') leave(null);
    else if (keep()) leave({ step: step < 0 || event.shiftKey ? -1 : 1, field: at });
  };
  const blurred = (event: FocusEvent<HTMLDivElement>) => {
    if (left.current || event.currentTarget.contains(event.relatedTarget)) return;
    if (keep()) leave(null);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid, see grid-roles.ts
    <div
      ref={row}
      role="group"
      aria-label={`Correct ${document.reference}`}
      className={styles.row}
      onBlur={blurred}
    >
      {ROW_FIELDS.map((each) => (
        <input
          key={each}
          data-field={each}
          aria-label={ROW_FIELD_WORDS[each]}
          aria-invalid={each === 'date' && wrongDate ? true : undefined}
          aria-describedby={each === 'date' && wrongDate ? wrong : undefined}
          placeholder={ROW_FIELD_WORDS[each]}
          list={each === 'kind' ? kinds : undefined}
          className={(document.guessed as readonly string[]).includes(each) ? styles.guessed : undefined}
          value={typed[each] ?? rowText(document, each)}
          onChange={(event) => setTyped({ ...typed, [each]: event.currentTarget.value })}
          onKeyDown={(event) => press(event, each)}
        />
      ))}
      {wrongDate ? (
        <p id={wrong} className={styles.wrong} role="alert">
          This is not a day. Write it as 3 June 2024 or 03/06/2024, or leave it empty. Escape leaves the row
          as it was.
        </p>
      ) : null}
      <datalist id={kinds}>
        {EVIDENCE_KINDS.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
    </div>
  );
}
