import { type DragEvent, useState } from 'react';

type Over = { readonly index: number; readonly half: 'before' | 'after' };

/** What one row does with a drag that passes it. */
type RowDrag = {
  readonly mark: Over['half'] | null;
  readonly onDrag: (what: 'start' | 'over' | 'drop' | 'end', event: DragEvent) => void;
};

/** Moving rows by dragging. `onMove` is told what was moved, and before which place of the list it was let go. */
export function useRowDrag(onMove: ((id: string, index: number) => void) | undefined) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);

  const begin = (id: string, event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    // Some systems begin no drag without data; the data is of no use to anyone.
    event.dataTransfer.setData('text/plain', '');
    setDragged(id);
  };
  const pass = (index: number, event: DragEvent) => {
    if (!dragged) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const half = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
    if (over?.index !== index || over.half !== half) setOver({ index, half });
  };
  const end = () => {
    setDragged(null);
    setOver(null);
  };

  return (id: string, index: number): RowDrag => ({
    mark: dragged && over?.index === index ? over.half : null,
    onDrag(what, event) {
      if (what === 'start') begin(id, event);
      else if (what === 'over') pass(index, event);
      else {
        if (what === 'drop' && dragged && over) {
          event.preventDefault();
          onMove?.(dragged, over.index + (over.half === 'after' ? 1 : 0));
        }
        end();
      }
    },
  });
}
