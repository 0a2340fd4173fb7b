import { usePendingTyping } from '@renderer/data/pending-typing';
import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * The text of a field while it is typed into. Keystrokes stay here; the case hears of them when typing
 * pauses (pending-typing's 300 ms), when the field is left, and when it goes away.
 * A value that changes from outside (undo, another field) is shown unless typing is still held.
 */
export function useHeldText(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value);
  const held = useRef<string | null>(null);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };

  const flush = useCallback(() => {
    const typed = held.current;
    held.current = null;
    if (typed !== null && typed !== latest.current.value) latest.current.onChange(typed);
  }, []);
  const { typed } = usePendingTyping(flush);

  useEffect(() => {
    if (held.current === null) setText(value);
  }, [value]);

  useEffect(() => flush, [flush]);

  const type = useCallback(
    (next: string) => {
      held.current = next;
      setText(next);
      typed();
    },
    [typed],
  );
  return { text, type, flush };
}
