import { useEffect } from 'react';

let going = 0;
const waiting = new Set<() => void>();

/**
 * Notes that long work goes on, until the function it answers is called: locking and closing wait for its end. Not for
 * what goes on by itself at the next start, as the recognising of scanned pages does.
 */
export function beginWork(): () => void {
  going += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    going -= 1;
    if (going > 0) return;
    for (const tell of waiting) tell();
    waiting.clear();
  };
}

/** Answers once no long work goes on. */
export function workFinished(): Promise<void> {
  return going === 0 ? Promise.resolve() : new Promise((tell) => waiting.add(tell));
}

/** Notes long work while a component is drawn and `going` is true. */
export function useOngoingWork(going: boolean): void {
  useEffect(() => (going ? beginWork() : undefined), [going]);
}
