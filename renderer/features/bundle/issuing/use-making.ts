import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';

type Far = { readonly title: string; readonly done: number; readonly total: number; readonly now: string };

export const tell = (message: string) => notifications.show({ message, withBorder: true, autoClose: 8_000 });

/** Long work on a bundle: how far it is, and the way out of it. One at a time. */
export function useMaking() {
  const [far, setFar] = useState<Far | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  /** Runs `work` under a progress dialog. What it throws is told as a sentence. */
  const during = async <Value>(
    title: string,
    work: (
      signal: AbortSignal,
      progress: (done: number, total: number, now: string) => void,
    ) => Promise<Value>,
  ): Promise<Value | null> => {
    if (control.current) return null;
    const own = new AbortController();
    control.current = own;
    try {
      return await work(own.signal, (done, total, now) => setFar({ title, done, total, now }));
    } catch {
      if (!own.signal.aborted)
        tell('That could not be finished. Nothing was saved, and the case is unchanged.');
      return null;
    } finally {
      control.current = null;
      setFar(null);
    }
  };
  return {
    during,
    working: far !== null,
    progress: {
      opened: far !== null,
      title: far?.title ?? '',
      done: far?.done ?? 0,
      total: far?.total ?? 0,
      now: far?.now,
      onCancel: () => control.current?.abort(),
    },
  };
}
