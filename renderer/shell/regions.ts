import { useEffect } from 'react';

/** Where F6 lands in a region: its heading, the place last used there, or the region itself. */
export function landingOf(region: HTMLElement): HTMLElement {
  return region.querySelector<HTMLElement>('[data-region-start], h1') ?? region;
}

/** The regions of the window that can be seen now, in reading order. */
function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  );
}

/** Moves the keyboard to the next (or previous) region of the window. */
function cycleRegion(step: 1 | -1): void {
  const all = regions();
  const at = all.findIndex((region) => region.contains(document.activeElement));
  const next = all[(at + step + all.length) % all.length];
  if (!next) return;
  const landing = landingOf(next);
  if (!landing.matches('a, button, input, [tabindex]')) landing.tabIndex = -1;
  landing.focus();
}

/** F6 and Shift+F6, as in every program with panes. */
export function useRegionCycling(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      cycleRegion(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
