import { notifications } from '@mantine/notifications';
import { makeReady, noteFailuresBehindCurtain, startData } from '@renderer/data/data-store';
import { keepEverything } from '@renderer/data/open-cases';
import { pendingTyping } from '@renderer/data/pending-typing';
import type { SafetyProgress } from '@renderer/data/safety/bring-together';
import { bringInTrialCases } from '@renderer/data/trial-store';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { workFinished } from '../components/ongoing-work';
import { beforeClose, desk, record } from '../platform/desk';
import { BackupsProvider } from '../safe-keeping/backups-provider';
import {
  backUpAtLock,
  backUpBeforeClosing,
  ClosingBackup,
  type ClosingBackupState,
} from '../safe-keeping/closing-backup';
import { Curtain } from '../unlock/curtain';
import { useIdleLock } from '../unlock/use-idle-lock';
import { VaultContext } from '../unlock/vault-context';
import { VaultPage } from '../unlock/vault-page';
import type { HeldVault } from '../vault/held-vault';
import { lockPage } from '../vault/lock';
import { lookForVault, type VaultOnDisk } from '../vault/vault-access';
import { loadFirstRoom } from './first-room';
import { Inside } from './inside';
import { NotOpened } from './not-opened';
import { noticeWords, progressWords } from './start-notice';

type State =
  | { at: 'opening'; words: string | null }
  | { at: 'refused'; message: string; canReadPart: boolean }
  | { at: 'open' };

/** What to say of the cases that a trial version kept in clear. */
function broughtInWords(brought: number, left: number) {
  const cases = (count: number) => (count === 1 ? 'One case' : `${count} cases`);
  const sealed =
    brought > 0 ? `${cases(brought)} of an earlier trial version of Evenhand are now in your vault. ` : '';
  const not =
    left > 0
      ? `${cases(left)} of it could not be read and lie unsealed on this computer as before; nothing was lost. The next start tries again.`
      : 'Traces of them may stay on the disk for a while: keep its own encryption on.';
  return { title: 'Cases of a trial version', message: sealed + not, autoClose: false as const };
}

/** What takes time and needs no key. */
export function makeReadyToOpen(): void {
  makeReady();
  void loadFirstRoom();
}

export type OpenedVaultProps = {
  readonly held: HeldVault;
  /** How often a wrong passphrase was tried before. */
  readonly failuresBefore?: number;
  /** Brought back from a backup just now. */
  readonly restored?: boolean;
};

/** Opens the store with the keys of the open vault, shows what is inside, and locks again. */
export function OpenedVault({ held, failuresBefore = 0, restored = false }: OpenedVaultProps) {
  const [state, setState] = useState<State>({ at: 'opening', words: null });

  const open = useCallback(
    async (acceptReadable = false) => {
      setState({ at: 'opening', words: null });
      const onProgress = (progress: SafetyProgress) =>
        setState({ at: 'opening', words: progressWords(progress) });
      const options = { report: record, onProgress, acceptReadable, failuresBefore };
      const started = await startData(held.caseKeys(), options);
      if (!started.ok) {
        const { message, code } = started;
        return setState({ at: 'refused', message, canReadPart: code === 'both-damaged' });
      }
      const { brought, left } = await bringInTrialCases().catch(() => ({ brought: 0, left: 1 }));
      setState({ at: 'open' });
      const { notice } = started.value;
      // Whoever brought a backup back knows that the database was made from it.
      if (notice && !restored) notifications.show({ ...noticeWords(notice), autoClose: false });
      if (brought + left > 0) notifications.show(broughtInWords(brought, left));
    },
    [held, failuresBefore, restored],
  );
  useEffect(() => void open(), [open]);

  switch (state.at) {
    case 'open':
      return <Open held={held} />;
    case 'refused': {
      const readPart = state.canReadPart ? () => void open(true) : undefined;
      return <NotOpened message={state.message} again={() => void open()} readPart={readPart} />;
    }
    case 'opening':
      return state.words === null ? null : (
        <VaultPage title="One moment">
          <p aria-live="polite">{state.words}</p>
        </VaultPage>
      );
  }
}

/** What was typed comes first: if the user closes in the middle of long work after all, it is kept. */
async function finishAndKeep(): Promise<boolean> {
  await keepEverything().catch(() => false);
  await workFinished();
  return keepEverything();
}

/** What is inside, until it is locked: by button, by a time without a key or click, by the screen, by sleep. */
function Open({ held }: { held: HeldVault }) {
  const [curtain, setCurtain] = useState<VaultOnDisk | 'down' | null>(null);
  const [closing, setClosing] = useState<ClosingBackupState | null>(null);
  const locking = useRef<{ calledOff: boolean } | null>(null);

  const lock = useCallback(() => {
    if (locking.current) return;
    const turn = { calledOff: false };
    locking.current = turn;
    try {
      pendingTyping.flushAll();
    } catch {
      // Keeping, below, says so again and is tried until it works.
    }
    setCurtain('down');
    void lookForVault().then((vault) => !turn.calledOff && setCurtain(vault));
    void lockPage(held, workFinished, () => turn.calledOff, backUpAtLock);
  }, [held]);

  const raise = () => {
    if (locking.current) locking.current.calledOff = true;
    locking.current = null;
    setCurtain(null);
  };

  useEffect(
    () =>
      beforeClose(async (goOn) => {
        const kept = await finishAndKeep();
        if (kept) await backUpBeforeClosing(goOn, setClosing);
        return kept;
      }),
    [],
  );
  useEffect(() => desk().on.lock(lock), [lock]);
  useIdleLock(() => held.vault.lockAfterMinutes, lock);
  const acts = useMemo(() => ({ held, lock }), [held, lock]);

  return (
    <VaultContext value={acts}>
      <BackupsProvider>
        <Inside />
      </BackupsProvider>
      <ClosingBackup state={closing} />
      {curtain === null ? null : (
        <Curtain
          file={curtain !== 'down' && curtain.kind === 'there' ? curtain.file : null}
          onUnlocked={({ held: second, failuresBefore }) => {
            second.wipe();
            void noteFailuresBehindCurtain(failuresBefore);
            raise();
          }}
        />
      )}
    </VaultContext>
  );
}
