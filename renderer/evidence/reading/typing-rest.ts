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
 * @param atMost milliseconds after which it is begun all the same, so that someone who writes for an hour does not
 * stop it; without it, never while someone writes
 * @param rest milliseconds without a key that count as nobody typing: more for work that cannot be left again soon
 * @throws the signal's reason
 */
export async function whenNobodyTypes(signal?: AbortSignal, atMost = Infinity, rest = REST): Promise<void> {
  const began = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const now = performance.now();
    const left = Math.min(lastKey + rest, began + atMost) - now;
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
