import { type RefObject, useEffect, useRef } from 'react';
import { useKeyboardHome } from '../components/keyboard-home';

/**
 * Moves the keyboard into a screen that was gone to, unless it has already put it somewhere itself.
 * @param screen which one is shown
 * @returns for the region that holds the screens
 */
export function useArrival(screen: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(screen);
  useKeyboardHome(() => main.current);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const region = main.current;
    if (!region) return;
    region.scrollTop = 0;
    if (!region.contains(document.activeElement)) region.focus({ preventScroll: true });
  }, [screen]);
  return main;
}
