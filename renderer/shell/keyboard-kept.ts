import { useEffect } from 'react';

/** Frames after which a part of a screen would have taken the keyboard itself (`KeyboardStays`). */
const FRAMES = 4;

/**
 * When what had the keyboard goes away and nothing takes its place, as with a dialog that was opened from a menu which
 * is gone itself, the keyboard comes to the middle of the window instead of being nowhere.
 */
export function useKeyboardKept(): void {
  useEffect(() => {
    let last: Element | null = document.activeElement;
    let frame = 0;
    const isLost = () => document.activeElement === document.body && last?.isConnected === false;
    const settle = (frames: number) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!isLost()) return;
        if (frames > 1) settle(frames - 1);
        else document.querySelector<HTMLElement>('[data-region="main"]')?.focus({ preventScroll: true });
      });
    };
    const came = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const watch = new MutationObserver(() => {
      if (isLost()) settle(FRAMES);
    });
    watch.observe(document.body, { subtree: true, childList: true });
    document.addEventListener('focusin', came);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      document.removeEventListener('focusin', came);
    };
  }, []);
}
