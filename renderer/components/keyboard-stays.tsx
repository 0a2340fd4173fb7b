import { type ReactNode, useEffect, useRef } from 'react';

const TAKES_THE_KEYBOARD =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

/** Frames until a browser has taken the keyboard from what went away or was switched off. */
const FRAMES = 2;

const isOff = (element: Element) => !element.isConnected || element.matches(':disabled');

type Props = { className?: string; children: ReactNode };

/**
 * A part of a screen whose buttons and fields give way to one another. When the one that has the keyboard goes away or
 * is switched off, the keyboard comes to the first thing in this part that can take it (one marked
 * `data-keyboard-first` before all), instead of being nowhere. It is never taken from anything else.
 */
export function KeyboardStays({ className, children }: Props) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = own.current;
    if (!part) return;
    let last: Element | null = part.contains(document.activeElement) ? document.activeElement : null;
    let frame = 0;
    const settle = (frames: number) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (frames > 1) return settle(frames - 1);
        const at = document.activeElement;
        if (last === null || !isOff(last) || (at !== document.body && at !== last)) return;
        const first =
          part.querySelector<HTMLElement>('[data-keyboard-first]:not(:disabled)') ??
          part.querySelector<HTMLElement>(TAKES_THE_KEYBOARD);
        first?.focus();
      });
    };
    const came = ({ target }: FocusEvent) => {
      last = target instanceof Element && part.contains(target) ? target : null;
    };
    // A click beside everything lets go of the keyboard as well, and then it is meant to be nowhere.
    const clicked = ({ target }: PointerEvent) => {
      if (last && target instanceof Node && !last.contains(target)) last = null;
    };
    const watch = new MutationObserver(() => settle(FRAMES));
    watch.observe(part, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', came);
    document.addEventListener('pointerdown', clicked, true);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      document.removeEventListener('focusin', came);
      document.removeEventListener('pointerdown', clicked, true);
    };
  }, []);
  return (
    <div ref={own} className={className}>
      {children}
    </div>
  );
}
