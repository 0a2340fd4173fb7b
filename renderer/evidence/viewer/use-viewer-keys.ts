import { type RefObject, useEffect, useRef } from 'react';

/** What keys do while the keyboard is in a viewer. */
export type ViewerKeys = {
  readonly step: (by: 1 | -1) => void;
  /** null where there is nothing to enlarge, to turn, to find words in. */
  readonly zoom: ((to: 1 | -1 | 'fit') => void) | null;
  readonly turn: (() => void) | null;
  readonly find: (() => void) | null;
  readonly cite: () => void;
  readonly note: () => void;
  /** Begins or ends drawing a frame; null where there is nothing to draw on. */
  readonly mark: (() => void) | null;
  /** Ends what is being drawn; null when nothing is. */
  readonly escape: (() => void) | null;
};

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The act of a key, or null. Alt and Ctrl are left to others, but for Ctrl+F. */
function actOf(event: KeyboardEvent, keys: ViewerKeys): (() => void) | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && !event.shiftKey && event.key.toLowerCase() === 'f') return keys.find;
  if (ctrl || event.altKey || isField(event.target)) return null;
  const { zoom } = keys;
  switch (event.key) {
    case 'PageDown':
    case 'ArrowRight':
      return () => keys.step(1);
    case 'PageUp':
    case 'ArrowLeft':
      return () => keys.step(-1);
    case '+':
    case '=':
      return zoom && (() => zoom(1));
    case '-':
      return zoom && (() => zoom(-1));
    case '0':
      return zoom && (() => zoom('fit'));
    case 'r':
    case 'R':
      return keys.turn;
    case 'c':
    case 'C':
      return keys.cite;
    case 'n':
    case 'N':
      return keys.note;
    case 'Escape':
      return keys.escape;
    case 'm':
    case 'M':
      return keys.mark;
    default:
      return null;
  }
}

/** Listens for the viewer's keys inside `root` only, so that writing elsewhere is never taken for them. */
export function useViewerKeys(root: RefObject<HTMLElement | null>, keys: ViewerKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      const act = event.defaultPrevented ? null : actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [root]);
}
