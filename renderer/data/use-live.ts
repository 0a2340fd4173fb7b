import Dexie, { liveQuery, type Subscription } from 'dexie';
import { useCallback, useSyncExternalStore } from 'react';
import { type DataStore, dataStore, isStoreOpen } from './data-store';

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

/** How often anything was written, here or in another window, since the page was loaded. */
let writes = 0;
Dexie.on('storagemutated', () => {
  writes += 1;
});

/** A query's last answer, and how often something had been written when it was asked. */
type Remembered = { readonly state: State<unknown>; readonly at: number };

/** Held with the open store, so that locking lets go of them. */
const remembered = new WeakMap<DataStore, Map<Query<unknown>, Remembered>>();

const here = (): DataStore | null => (isStoreOpen() ? dataStore() : null);

/** The last answer, while nothing at all has been written since it was asked for: it would be the same again. */
function lastState(query: Query<unknown>): State<unknown> {
  const store = here();
  const last = store ? remembered.get(store)?.get(query) : undefined;
  return last?.at === writes ? last.state : NOT_YET;
}

/** Asks, and remembers what the answer was. It is the same object as long as nothing was written. */
async function ask(query: Query<unknown>): Promise<State<unknown>> {
  const at = writes;
  const store = here();
  const answer = await query();
  const last = lastState(query);
  const state = last === NOT_YET ? { answer } : last;
  if (store) {
    let answers = remembered.get(store);
    if (!answers) {
      answers = new Map();
      remembered.set(store, answers);
    }
    answers.set(query, { state, at });
  }
  return state;
}

function begin(query: Query<unknown>, again: boolean): Live {
  const listeners = new Set<() => void>();
  const tell = (state: State<unknown>) => {
    if (live.state === state) return;
    live.state = state;
    for (const listener of [...listeners]) listener();
  };
  const live: Live = {
    state: again ? lastState(query) : NOT_YET,
    listeners,
    subscription: liveQuery(() =>
      again ? ask(query) : query().then((answer): State<unknown> => ({ answer })),
    ).subscribe({
      next: tell,
      error: (error: unknown) => tell({ error }),
    }),
  };
  asked.set(query, live);
  return live;
}

function listen(query: Query<unknown>, again: boolean, listener: () => void): () => void {
  const live = asked.get(query) ?? begin(query, again);
  live.listeners.add(listener);
  return () => {
    live.listeners.delete(listener);
    // What nobody looks at is not kept up to date: the next who asks gets it anew.
    if (live.listeners.size > 0 || asked.get(query) !== live) return;
    live.subscription.unsubscribe();
    asked.delete(query);
  };
}

/**
 * The answer of a database query, kept up to date. `undefined` until the first answer comes. Whoever asks the same
 * query while another part of the screen has its answer has it at once.
 * @param query reads from the store and nothing else; a new function asks anew, so keep it stable
 * @param again a screen that is shown again has the answer at once, as long as nothing was written since: for a query
 * that is the same function each time
 * @throws (while drawing) what the query threw, so that an error boundary can say so
 */
export function useLive<Answer>(query: Query<Answer>, again = false): Answer | undefined {
  const subscribe = useCallback((changed: () => void) => listen(query, again, changed), [query, again]);
  const now = () => asked.get(query)?.state ?? (again ? lastState(query) : NOT_YET);
  const state = useSyncExternalStore(subscribe, now) as State<Answer>;
  if (state.error !== undefined) throw state.error;
  return state.answer;
}
