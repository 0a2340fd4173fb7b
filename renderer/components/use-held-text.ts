import { pendingTyping, usePendingTyping } from '@renderer/data/pending-typing';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * The text of a field while it is typed into. Keystrokes stay here; the case hears of them when typing
 * pauses, when the field is left, and when it goes away (see pending-typing).
 * A value that changes from outside (undo, another field) is shown unless typing is still held; words the case cannot
 * hold stay here, to be shortened.
 */
export function useHeldText(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value);
  const held = useRef<string | null>(null);
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });

  const { typed, flushNow } = usePendingTyping(() => {
    const words = held.current;
    held.current = null;
    if (words !== null && words !== latest.current.value) latest.current.onChange(words);
    if (pendingTyping.isRefused) held.current = words;
  });

  useEffect(() => {
    if (held.current === null) setText(value);
  }, [value]);

  const type = useCallback(
    (next: string) => {
      held.current = next;
      setText(next);
      typed();
    },
    [typed],
  );
  return { text, type, flush: flushNow };
}
