import { desk } from '@renderer/platform/desk';
import { useEffect, useState } from 'react';
import type { Progress } from './backups-context';

const LOOK_EVERY_MS = 300;

/** How far the main process is with a backup, while one is made or brought back; null while none is. */
export function useBackupProgress(active: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!active) return setProgress(null);
    setProgress({ done: 0, total: 0 });
    const look = async () => {
      const answer = await desk().backup.progress();
      if (answer.ok && answer.value) setProgress(answer.value);
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [active]);
  return progress;
}
