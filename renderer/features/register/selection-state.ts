import { dataStore } from '@renderer/data/data-store';
import { financialYearOf } from '@shared/register/period';
import { EVERYTHING, type Selection } from '@shared/register/selection';
import { useSyncExternalStore } from 'react';

export type RegisterTab = 'figures' | 'time' | 'learning' | 'dates' | 'cases';

/** What the user looks at in the register. */
type RegisterView = { readonly selection: Selection; readonly tab: RegisterTab };

/** Kept with the open store, so that locking forgets it. */
const views = new WeakMap<object, RegisterView>();
const listeners = new Set<() => void>();

function set(next: RegisterView): void {
  views.set(dataStore(), next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a register opened for the first time shows: this financial year. */
export function firstView(today: string, samplesOnly: boolean): RegisterView {
  return {
    selection: { ...EVERYTHING, period: financialYearOf(today), samples: samplesOnly },
    tab: 'figures',
  };
}

/** What was chosen, kept until the cases are locked; null until something is. */
export function useChosenView(): [RegisterView | null, (next: RegisterView) => void] {
  return [useSyncExternalStore(subscribe, () => views.get(dataStore()) ?? null), set];
}
