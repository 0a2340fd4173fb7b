import { useCasePart } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { RegisterSort } from '@shared/evidence/register-order';
import type { RowField } from '@shared/evidence/row-fields';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { column, ROWS, row } from './grid-roles';
import styles from './register.module.css';
import { RegisterRow } from './register-row';
import { type NextRow, RowEditor } from './row-editor';
import { useRowDrag } from './use-row-drag';
import type { Selection } from './use-selection';

export type Sorting = { readonly by: RegisterSort; readonly descending: boolean };

type Props = {
  /** As filtered and sorted. */
  readonly documents: readonly EvidenceDocument[];
  readonly selection: Selection;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: () => void;
  /** What was read from the chosen files is right as it stands. */
  readonly onChecked: () => void;
  /** Moves a document to stand before the one at `index` of the list shown; absent when the order is not one's own. */
  readonly onMove?: (id: string, index: number) => void;
};

const ROW_HEIGHT = 46;

/** The head stays in sight above the rows, inside what scrolls. */
const HEAD_HEIGHT = 31;

const COLUMNS: readonly { by: RegisterSort | null; label: string; style: string | undefined }[] = [
  { by: 'reference', label: 'Ref', style: styles.reference },
  { by: 'date', label: 'Date', style: styles.date },
  { by: 'title', label: 'Title · from → to', style: styles.title },
  { by: 'kind', label: 'Kind', style: styles.kind },
  { by: null, label: 'Points', style: styles.points },
  { by: 'pages', label: 'Pages', style: styles.pages },
  { by: null, label: '', style: styles.check },
];

function Head({ sorting, onSort }: Pick<Props, 'sorting' | 'onSort'>) {
  const next = (by: RegisterSort): Sorting => {
    if (sorting.by !== by) return { by, descending: false };
    return sorting.descending ? { by: 'order', descending: false } : { by, descending: true };
  };
  return (
    <div {...row(1)} className={styles.head}>
      {COLUMNS.map(({ by, label, style }) => (
        <span
          key={label}
          {...column(by && sorting.by === by ? (sorting.descending ? 'descending' : 'ascending') : undefined)}
          className={style}
        >
          {by ? (
            <button type="button" onClick={() => onSort(next(by))}>
              {label}
              {sorting.by !== by ? null : sorting.descending ? (
                <IconChevronDown size={14} />
              ) : (
                <IconChevronUp size={14} />
              )}
            </button>
          ) : (
            label || <span className="only-for-screen-readers">To check</span>
          )}
        </span>
      ))}
    </div>
  );
}

/** How many rows a key moves by; null: not a key of moving. */
function stepOf(key: string, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 12,
    PageUp: -12,
    Home: -count,
    End: count,
  };
  return steps[key] ?? null;
}

/** The register as a grid of any length: arrow keys move, Shift takes more, Enter opens, F2 corrects, Ctrl+Enter checks, Alt+arrows reorder. */
export function RegisterTable(props: Props) {
  const { documents, selection, sorting, onSort, onOpen, onDelete, onChecked, onMove } = props;
  const id = useId();
  const points = useCasePart((caseFile) => caseFile.points);
  const frame = useRef<HTMLDivElement>(null);
  const dragOf = useRowDrag(onMove);
  const [correcting, setCorrecting] = useState<{ id: string; field: RowField } | null>(null);
  const { active, chosen, goTo } = selection;
  const places = useMemo(
    () => new Map(documents.map((document, index) => [document.id, index])),
    [documents],
  );
  const activeIndex = active === null ? -1 : (places.get(active) ?? -1);

  const virtual = useVirtualizer({
    count: documents.length,
    getScrollElement: () => frame.current,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => documents[index]?.id ?? index,
    overscan: 8,
  });
  // A row that was pressed is in sight already; were it moved, the second press of two would meet another row.
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    const byPointer = pressed.current !== null && pressed.current === active;
    pressed.current = null;
    if (activeIndex >= 0 && !byPointer) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [active, activeIndex, virtual]);

  const numbers = useMemo(
    () => new Map(inOrder(points).map((point) => [point.id, point.number || '–'])),
    [points],
  );
  const pointsOf = useCallback(
    ({ pointIds, allPoints }: EvidenceDocument) =>
      allPoints
        ? 'all'
        : [...numbers].flatMap(([each, number]) => (pointIds.includes(each) ? [number] : [])).join(', '),
    [numbers],
  );

  const actOf = (key: string, id: string | undefined): (() => void) | null => {
    if (key === 'Delete') return onDelete;
    if (!id) return null;
    if (key === 'F2') return () => setCorrecting({ id, field: 'title' });
    if (key === 'Enter') return () => onOpen(id);
    return key === ' ' ? () => goTo(id, 'toggle') : null;
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const step = stepOf(event.key, documents.length);
    const at = documents[activeIndex];
    if (step !== null) {
      event.preventDefault();
      const next = Math.max(0, Math.min(documents.length - 1, activeIndex + step));
      if (event.altKey) {
        if (at && onMove && Math.abs(step) === 1) onMove(at.id, activeIndex + (step > 0 ? 2 : -1));
      } else if (documents[next]) goTo(documents[next].id, event.shiftKey ? 'extend' : undefined);
      return;
    }
    const ctrl = event.ctrlKey || event.metaKey;
    const act = ctrl ? null : actOf(event.key, at?.id);
    if (act) {
      event.preventDefault();
      act();
    } else if (ctrl && event.key === 'Enter' && at) {
      event.preventDefault();
      onChecked();
      const below = documents[activeIndex + 1];
      if (chosen.size < 2 && below) goTo(below.id);
    } else if (ctrl && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const [first, last] = [documents[0], documents.at(-1)];
      if (first && last) {
        goTo(first.id);
        goTo(last.id, 'extend');
      }
    }
  };
  const leaveRow = (index: number) => (next: NextRow) => {
    const other = next ? documents[index + next.step] : undefined;
    if (next && other) {
      goTo(other.id);
      setCorrecting({ id: other.id, field: next.field });
    } else {
      setCorrecting(null);
      frame.current?.focus();
    }
  };
  const pick = (document: EvidenceDocument) => (event: MouseEvent) => {
    pressed.current = document.id;
    goTo(document.id, event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : undefined);
  };

  return (
    <div className={`${styles.table} ring-above`}>
      {/* biome-ignore lint/a11y/useSemanticElements: see grid-roles.ts */}
      <div
        role="grid"
        tabIndex={0}
        aria-label="Register of evidence"
        aria-rowcount={documents.length + 1}
        aria-colcount={COLUMNS.length}
        aria-multiselectable
        aria-activedescendant={active ? `${id}-${active}` : undefined}
        className={styles.grid}
        data-register
        data-keyboard-home
        ref={frame}
        onKeyDown={press}
        onFocus={(event) => {
          const [first] = documents;
          // Only when come to by keyboard: a press chooses its own row.
          const byKeys =
            event.target === event.currentTarget && event.currentTarget.matches(':focus-visible');
          if (byKeys && !active && first) goTo(first.id);
        }}
      >
        <Head sorting={sorting} onSort={onSort} />
        <div {...ROWS} className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const document = documents[item.index];
            if (!document) return null;
            const drag = dragOf(document.id, item.index);
            return (
              <div
                key={item.key}
                className={styles.place}
                style={{ transform: `translateY(${item.start - HEAD_HEIGHT}px)` }}
              >
                {correcting?.id === document.id ? (
                  <RowEditor
                    key={document.id}
                    document={document}
                    above={documents[item.index - 1]}
                    field={correcting.field}
                    onLeave={leaveRow(item.index)}
                  />
                ) : (
                  <RegisterRow
                    document={document}
                    rowId={`${id}-${document.id}`}
                    index={item.index + 1}
                    points={pointsOf(document)}
                    active={document.id === active}
                    chosen={chosen.has(document.id)}
                    draggable={onMove !== undefined}
                    dropMark={drag.mark}
                    onPick={pick(document)}
                    onOpen={() => onOpen(document.id)}
                    onDrag={drag.onDrag}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {documents.length === 0 ? <p className={styles.none}>No document fits this filter.</p> : null}
    </div>
  );
}
