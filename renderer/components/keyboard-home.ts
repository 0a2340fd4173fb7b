import { useEffect, useRef } from 'react';

/** How many frames a list may take to be drawn. */
const FRAMES = 12;

/**
 * When what had the keyboard went away as this appeared, the keyboard comes here instead of being nowhere.
 * It is never taken from anything else.
 * @param find what it comes to; null while it is not drawn yet
 */
export function useKeyboardHome(find: () => HTMLElement | null | undefined): void {
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    let frame = 0;
    let tries = 0;
    const settle = () => {
      if (document.activeElement !== document.body) return;
      const home = latest.current();
      tries += 1;
      if (home) home.focus();
      else if (tries < FRAMES) frame = requestAnimationFrame(settle);
    };
    settle();
    return () => cancelAnimationFrame(frame);
  }, []);
}
