import { notifications } from '@mantine/notifications';
import { desk } from '@renderer/platform/desk';
import { backupStanding } from '@shared/safety-copy/backup-due';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type BackupsActs, BackupsContext, type Said } from './backups-context';
import { useBackupProgress } from './use-backup-progress';
import { type BackupLook, countWords, sizeWords } from './words';

const LOOK_EVERY_MS = 5 * 60_000;

const standingOf = (look: BackupLook | null): BackupsActs['standing'] => {
  if (!look?.place) return 'no-place';
  const times = { every: look.every, last: look.last?.at ?? null, failed: look.failed?.at ?? null };
  return backupStanding(times, Date.now());
};

const NOT_THERE =
  'Its place is not there: the drive may not be plugged in. You can go on working; your cases are kept on this computer. Plug the drive in, and the backup is made by itself.';

const STILL_NOT_THERE = 'Looked just now: it is still not there, and no backup was made.';

/** Knows how backups stand, makes one when it is due, and says so when that cannot be. */
export function BackupsProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState<BackupLook | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const running = useBackupProgress(busy);
  const told = useRef(false);
  const going = useRef(false);

  const refresh = useCallback(async () => {
    const answer = await desk().backup.look();
    if (answer.ok) setLook(answer.value);
  }, []);

  const make = useCallback(async () => {
    if (going.current) return null;
    going.current = true;
    setBusy(true);
    setSaid(null);
    const ran = await desk().backup.run();
    going.current = false;
    setBusy(false);
    await refresh();
    return ran;
  }, [refresh]);

  const run = useCallback(async () => {
    const ran = await make();
    if (ran === null) return;
    // That it is not there stands on the screen as long as it is so.
    if (!ran.ok) {
      const missing = ran.code === 'not-found';
      return setSaid({ good: false, words: missing ? STILL_NOT_THERE : ran.message, missing });
    }
    const { made, files, bytes, copied } = ran.value;
    const holds = `${countWords(files, 'file of evidence', 'files of evidence')}, ${sizeWords(bytes)} in all`;
    setSaid({
      good: true,
      words: made
        ? `Backed up and read back: ${holds}; ${countWords(copied, 'file was', 'files were')} written.`
        : `Nothing has changed since the last backup, and it is still whole: ${holds}.`,
    });
  }, [make]);

  // What is due is made in the background, and the user is told once a session where it cannot be.
  useEffect(() => {
    const tend = async () => {
      const answer = await desk().backup.look();
      if (!answer.ok) return;
      setLook(answer.value);
      const { place, every, failed } = answer.value;
      const standing = standingOf(answer.value);
      if (!place || standing === 'fine' || every === 'hand') return;
      if (place.there && (every !== 'close' || standing === 'overdue')) {
        const ran = await make();
        if (ran?.ok) return;
      }
      if (standing !== 'overdue' && place.there) return;
      if (told.current) return;
      told.current = true;
      notifications.show({
        title: 'The backup is overdue',
        message: place.there && failed ? failed.why : NOT_THERE,
        autoClose: false,
      });
    };
    const first = setTimeout(() => void tend(), 3_000);
    const timer = setInterval(() => void tend(), LOOK_EVERY_MS);
    void refresh();
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [make, refresh]);

  const acts = useMemo<BackupsActs>(() => {
    const change = async (act: () => Promise<{ ok: boolean; message?: string }>) => {
      const answer = await act();
      setSaid(answer.ok ? null : { good: false, words: answer.message ?? '' });
      await refresh();
    };
    return {
      look,
      standing: standingOf(look),
      running,
      said,
      refresh,
      run,
      stop: () => void desk().backup.stop(),
      choosePlace: () => change(() => desk().backup.choosePlace()),
      forgetPlace: () => change(() => desk().backup.forgetPlace()),
      setSchedule: (every) => change(() => desk().backup.setSchedule({ every })),
    };
  }, [look, running, said, refresh, run]);

  return <BackupsContext value={acts}>{children}</BackupsContext>;
}
