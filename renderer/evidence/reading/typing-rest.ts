/** After a key, background work waits this long before it begins something new. */
const REST = 700;

let lastKey = -Infinity;

if (typeof window !== 'undefined') {
  window.addEventListener(
    'keydown',
    () => {
      lastKey = performance.now();
    },
    { capture: true, passive: true },
  );
}

/**
 * Waits until nobody has typed for a moment. Work that takes a thread's time is begun after it.
 * @throws the signal's reason
 */
export async function whenNobodyTypes(signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const left = lastKey + REST - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
