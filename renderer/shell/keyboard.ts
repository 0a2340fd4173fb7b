import { useEffect, useRef } from 'react';

/** Whether keys typed there write text, so that undo and figures belong to the field. */
export function writesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|range)$/.test(target.type);
}

export type Shortcut = {
  /** As `event.key` in lower case: "k", "z", "/". */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  /** Also while writing in a field. */
  readonly inFields?: boolean;
  readonly act: () => void;
};

/** Listens for shortcuts on the whole window. Ctrl is Command on a Mac. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const ctrl = event.ctrlKey || event.metaKey;
      const hit = latest.current.find(
        (each) =>
          each.key === event.key.toLowerCase() &&
          Boolean(each.ctrl) === ctrl &&
          (each.shift === undefined || each.shift === event.shiftKey) &&
          (each.inFields || !writesText(event.target)),
      );
      if (!hit) return;
      event.preventDefault();
      hit.act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
