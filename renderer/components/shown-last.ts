import { useState } from 'react';

/**
 * What a dialog shows: the value, and once it is null the last one there was. A dialog fades when it closes, and what is
 * cleared at once would say something untrue meanwhile: that nothing was found, that a case has no papers.
 */
export function useShownLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
