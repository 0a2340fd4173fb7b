import { useEffect, useRef } from 'react';

const LOOK_EVERY_MS = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Calls `lock` once nobody has touched the keyboard or the pointer for so many minutes; time asleep counts.
 * @param minutes asked at each look: they can be changed while the app is open, and count from then on
 */
export function useIdleLock(minutes: () => number, lock: () => void): void {
  const latest = useRef({ minutes, lock });
  latest.current = { minutes, lock };
  useEffect(() => {
    let last = Date.now();
    const here = () => {
      last = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, here, { capture: true, passive: true });
    const looking = setInterval(() => {
      if (Date.now() - last < latest.current.minutes() * 60_000) return;
      here();
      latest.current.lock();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(looking);
      for (const sign of SIGNS) window.removeEventListener(sign, here, { capture: true });
    };
  }, []);
}
