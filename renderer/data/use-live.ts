import { liveQuery, type Subscription } from 'dexie';
import { useCallback, useSyncExternalStore } from 'react';

type Query<Answer> = () => Promise<Answer>;
type State<Answer> = { readonly answer?: Answer; readonly error?: unknown };

/** One query that is being kept up to date, for all who ask it. */
type Live = {
  state: State<unknown>;
  readonly listeners: Set<() => void>;
  readonly subscription: Subscription;
};

const NOT_YET: State<never> = {};
const asked = new Map<Query<unknown>, Live>();

function begin(query: Query<unknown>): Live {
  const listeners = new Set<() => void>();
  const tell = (state: State<unknown>) => {
    live.state = state;
    for (const listener of [...listeners]) listener();
  };
  const live: Live = {
    state: NOT_YET,
    listeners,
    subscription: liveQuery(query).subscribe({
      next: (answer) => tell({ answer }),
      error: (error: unknown) => tell({ error }),
    }),
  };
  asked.set(query, live);
  return live;
}

function listen(query: Query<unknown>, listener: () => void): () => void {
  const live = asked.get(query) ?? begin(query);
  live.listeners.add(listener);
  return () => {
    live.listeners.delete(listener);
    // What nobody looks at is not kept: the next who asks gets it anew.
    if (live.listeners.size > 0 || asked.get(query) !== live) return;
    live.subscription.unsubscribe();
    asked.delete(query);
  };
}

/**
 * The answer of a database query, kept up to date. `undefined` until the first answer comes. Whoever asks the same
 * query while another part of the screen has its answer has it at once.
 * @param query reads from the store and nothing else; a new function asks anew, so keep it stable
 * @throws (while drawing) what the query threw, so that an error boundary can say so
 */
export function useLive<Answer>(query: Query<Answer>): Answer | undefined {
  const subscribe = useCallback((changed: () => void) => listen(query, changed), [query]);
  const state = useSyncExternalStore(subscribe, () => asked.get(query)?.state ?? NOT_YET) as State<Answer>;
  if (state.error !== undefined) throw state.error;
  return state.answer;
}
