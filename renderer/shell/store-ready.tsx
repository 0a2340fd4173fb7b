import { Button } from '@mantine/core';
import { startData } from '@renderer/data/data-store';
import { keepEverything } from '@renderer/data/open-cases';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Section } from '../components/section';
import { beforeClose, record } from '../platform/desk';
import styles from './rooms.module.css';

type State = { at: 'starting' } | { at: 'ready' } | { at: 'refused'; message: string };

/** Opens the store before anything that needs it is drawn, and sees that closing the window loses nothing. */
export function StoreReady({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ at: 'starting' });

  const start = useCallback(() => {
    void startData({ report: record }).then((started) => {
      setState(started.ok ? { at: 'ready' } : { at: 'refused', message: started.message });
      record({ event: 'page-ready', milliseconds: Math.round(performance.now()) });
    });
  }, []);
  useEffect(start, [start]);
  useEffect(() => beforeClose(keepEverything), []);

  if (state.at === 'ready') return children;
  if (state.at === 'starting') return null;
  return (
    <main className={styles.home}>
      <Section title="Your cases cannot be opened now">
        <p>{state.message}</p>
        <Button onClick={start}>Try again</Button>
      </Section>
    </main>
  );
}
