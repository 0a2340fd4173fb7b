import { useEffect } from 'react';
import { landingOf } from './regions';

/** Milliseconds that a part of a screen has to take the keyboard itself (`KeyboardStays`, `useKeyboardHome`). */
const PATIENCE = 300;

/** The dialog in front, or the work. */
function home(): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role=dialog]')].findLast(
    (each) => each.getClientRects().length > 0,
  );
  if (dialog) return dialog;
  const main = document.querySelector<HTMLElement>('[data-region=main]');
  if (!main) return null;
  const marked = main.querySelector<HTMLElement>('[data-keyboard-home]');
  if (marked) return marked;
  const heading = landingOf(main);
  return isSeen(heading) ? heading : main;
}

/** Whether an element stands in the window, and is not scrolled away. */
function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * When what had the keyboard goes away (a button with its card, a dialog with what opened it), the keyboard comes to
 * the work instead of being nowhere: to what the screen marks as `data-keyboard-home`, else to its heading, or, where
 * that is scrolled away, to the work as a whole: what the user was reading stays where it is.
 */
export function useKeyboardKept(): void {
  useEffect(() => {
    let last: Element | null = document.activeElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const comeHome = () => {
      timer = undefined;
      // Left by a press on what takes no keyboard: it is still there, and Tab goes on from it.
      if (document.activeElement !== document.body || last?.isConnected !== false) return;
      const landing = home();
      if (!landing) return;
      if (!landing.matches('a, button, input, [tabindex]')) landing.tabIndex = -1;
      landing.focus({ preventScroll: true });
    };
    const gained = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    // Removing what has the keyboard tells nobody, so what is drawn anew is looked at.
    const watch = new MutationObserver(() => {
      if (last?.isConnected === false && document.activeElement === document.body) {
        timer ??= setTimeout(comeHome, PATIENCE);
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', gained);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', gained);
      clearTimeout(timer);
    };
  }, []);
}
