import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useState } from 'react';

const indexOf = (element: Element | null) => {
  const row = element?.closest('[data-index]');
  return row ? Number(row.getAttribute('data-index')) : null;
};

/**
 * Keeps the row with the keyboard drawn in a list of which only what is seen is drawn, with its neighbours, and the
 * first and the last: so Tab enters at either end and scrolling never drops the keyboard.
 */
export function useHeldRow() {
  const [held, setHeld] = useState<number | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      // With its neighbours: the next Tab may come before the list has scrolled.
      const near = held === null ? [] : [held - 2, held - 1, held, held + 1, held + 2];
      const always = [0, range.count - 1, ...near].filter((index) => index >= 0 && index < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...always])].sort((one, other) => one - other);
    },
    [held],
  );
  return {
    rangeExtractor,
    onFocus: (event: FocusEvent) => setHeld(indexOf(event.target)),
    onBlur: (event: FocusEvent) => setHeld(indexOf(event.relatedTarget)),
  };
}
