import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { formatShort } from '@shared/lib/plain-date';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from '../bundle.module.css';

/** A line of the list: a section's heading or a paper. */
export type PapersLine =
  | {
      readonly kind: 'section';
      /** Empty: the heading over papers in no section. */
      readonly id: string;
      readonly letter: string;
      readonly title: string;
      readonly papers: number;
    }
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly section: string | null;
      readonly document: EvidenceDocument;
      readonly numbers: string;
      /** false: how many pages it prints on is not known yet. */
      readonly counted: boolean;
      readonly unreadable: boolean;
    };

type Props = {
  readonly lines: readonly PapersLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (line: PapersLine) => void;
  readonly onStep: (line: PapersLine, by: -1 | 1) => void;
  readonly onMove: (id: string, section: string | null, before: string | null) => void;
  readonly onRemove: (line: PapersLine) => void;
};

const ROW = 38;

/** The parts of a grid of which only the rows in sight are drawn; native table elements cannot be laid out so. */
const ROWS = { role: 'rowgroup' } as const;
const CELL = { role: 'gridcell' } as const;
const rowAt = (index: number, chosen: boolean) =>
  ({ role: 'row', 'aria-rowindex': index, 'aria-selected': chosen }) as const;

function Words({ line }: { line: PapersLine }) {
  if (line.kind === 'section') {
    return (
      <span {...CELL} className={styles.sectionWords}>
        <strong>
          {[line.letter, line.title || (line.id ? 'Without a title' : '')].filter(Boolean).join('  ')}
        </strong>{' '}
        <span className="quiet">
          {line.papers} {line.papers === 1 ? 'paper' : 'papers'}
        </span>
      </span>
    );
  }
  const { document, numbers, counted, unreadable } = line;
  return (
    <>
      <span {...CELL} className={styles.numbers} data-uncounted={!counted || undefined}>
        {numbers}
      </span>
      <span {...CELL} className={styles.reference}>
        {document.reference || '–'}
      </span>
      <span {...CELL} className={styles.title} title={document.title}>
        {document.title || document.file?.name || 'Without a title'}
        {unreadable ? <span className={styles.flag}> placeholder only</span> : null}
      </span>
      <span {...CELL} className={styles.date}>
        {document.date ? formatShort(document.date).replace(/^\S+ /, '') : ''}
      </span>
    </>
  );
}

/** The order of a bundle: one list of any length, moved through and changed by keys or by dragging. */
export function PapersList({ lines, chosen, onChoose, onOpen, onStep, onMove, onRemove }: Props) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const at = lines.findIndex((line) => line.id === chosen);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    getItemKey: (index) => `${lines[index]?.kind}${lines[index]?.id}`,
    overscan: 10,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at];
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -lines.length,
      End: lines.length,
    }[event.key];
    if (step !== undefined && event.altKey) {
      if (line && Math.abs(step) === 1) onStep(line, step as -1 | 1);
    } else if (step !== undefined && !event.ctrlKey && !event.metaKey) {
      const next = lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step))];
      if (next) onChoose(next.id);
    } else if (event.key === 'Enter' && line) onOpen(line);
    else if (event.key === 'Delete' && line) {
      const next = lines[at + 1] ?? lines[at - 1];
      onRemove(line);
      if (next && line.kind === 'entry') onChoose(next.id);
    } else return;
    event.preventDefault();
  };

  const drop = (index: number) => {
    const target = lines[index];
    setOver(null);
    setDragged(null);
    if (!dragged || !target || target.id === dragged) return;
    if (target.kind === 'entry') onMove(dragged, target.section, target.id);
    else {
      // On a heading: the first of that section.
      const next = lines[index + 1];
      onMove(dragged, target.id || null, next?.kind === 'entry' ? next.id : null);
    }
  };
  // The keys of all rows are the grid's to handle; these are for the pointer only.
  const pointerOf = (line: PapersLine, index: number) => ({
    onClick: () => onChoose(line.id),
    onDoubleClick: () => onOpen(line),
    draggable: line.kind === 'entry',
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      setDragged(line.id);
    },
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      setOver(index);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      drop(index);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  });

  return (
    <div className={`${styles.table} ring-above`}>
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table cannot be */}
      <div
        ref={frame}
        className={styles.grid}
        role="grid"
        tabIndex={0}
        data-keyboard-home
        aria-label="Papers of the bundle, in order"
        aria-rowcount={lines.length}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && lines[0] && onChoose(lines[0].id)}
      >
        <div {...ROWS} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index] as PapersLine;
            return (
              <div
                key={item.key}
                id={`${id}-${item.index}`}
                {...rowAt(item.index + 1, line.id === chosen)}
                className={line.kind === 'section' ? styles.sectionRow : styles.row}
                data-active={item.index === at || undefined}
                data-drop={over === item.index || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
                {...pointerOf(line, item.index)}
              >
                <Words line={line} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
