import { Button } from '@mantine/core';
import { useCaseSession } from '@renderer/data/case-context';
import { IconScan } from '@tabler/icons-react';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import styles from './scan-progress.module.css';
import { ScanQueue } from './scan-queue';

const Context = createContext<ScanQueue | null>(null);

/** Recognises the scanned pages of the open case in the background, for as long as the case is open. */
export function ScanQueueProvider({ children }: { children: ReactNode }) {
  const session = useCaseSession();
  const [queue, setQueue] = useState<ScanQueue | null>(null);
  useEffect(() => {
    const started = new ScanQueue(session);
    setQueue(started);
    return () => started.end();
  }, [session]);
  return <Context value={queue}>{children}</Context>;
}

/** The queue of the open case; null for a moment while it opens. */
export function useScanQueue(): ScanQueue | null {
  return use(Context);
}

const NONE = { waiting: 0, done: 0, paused: false } as const;
const nothing = () => () => {};

/** How far the reading of scans is, and the way to stop it. Nothing when there is none. */
export function ScanProgress() {
  const queue = useScanQueue();
  const { waiting, done, paused } = useSyncExternalStore(
    queue?.subscribe ?? nothing,
    () => queue?.state ?? NONE,
  );
  if (waiting === 0 || !queue) return null;
  const total = (waiting + done).toLocaleString('en-GB');
  return (
    <div className={styles.scan} role="status">
      <IconScan size={15} aria-hidden="true" />
      <span>
        {paused
          ? `Reading scans is paused: ${waiting.toLocaleString('en-GB')} pages wait`
          : `Reading scanned pages: ${done.toLocaleString('en-GB')} of ${total}`}
      </span>
      <Button size="compact-xs" variant="subtle" onClick={() => queue.pause(!paused)}>
        {paused ? 'Go on' : 'Pause'}
      </Button>
    </div>
  );
}
