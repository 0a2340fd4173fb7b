import { today } from '@renderer/data/today';
import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  // A laptop that slept through midnight wakes on another day.
  const timer = setInterval(changed, 30_000);
  window.addEventListener('focus', changed);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', changed);
  };
}

/** The calendar day where the user is; changes at midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}
