import { liveQuery } from 'dexie';
import { useCallback, useRef, useSyncExternalStore } from 'react';

/**
 * The answer of a database query, kept up to date. `undefined` until the first answer comes.
 * @param query reads from the store and nothing else; a new function asks anew, so keep it stable
 * @throws (while drawing) what the query threw, so that an error boundary can say so
 */
export function useLive<Answer>(query: () => Promise<Answer>): Answer | undefined {
  const latest = useRef<{ query: unknown; answer?: Answer; error?: unknown }>({ query });
  const subscribe = useCallback(
    (changed: () => void) => {
      const subscription = liveQuery(query).subscribe({
        next: (answer) => {
          latest.current = { query, answer };
          changed();
        },
        error: (error: unknown) => {
          latest.current = { query, error };
          changed();
        },
      });
      return () => subscription.unsubscribe();
    },
    [query],
  );
  const state = useSyncExternalStore(subscribe, () => latest.current);
  if (state.query !== query) return undefined;
  if (state.error !== undefined) throw state.error;
  return state.answer;
}
