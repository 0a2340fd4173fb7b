import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { makeReady, noteFailuresBehindCurtain, startData } from '@renderer/data/data-store';
import { keepEverything } from '@renderer/data/open-cases';
import { pendingTyping } from '@renderer/data/pending-typing';
import type { SafetyProgress } from '@renderer/data/safety/bring-together';
import { bringInTrialCases } from '@renderer/data/trial-store';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { workFinished } from '../components/ongoing-work';
import { beforeClose, desk, record } from '../platform/desk';
import { BackupsProvider } from '../safe-keeping/backups-provider';
import {
  backUpAtLock,
  backUpBeforeClosing,
  ClosingBackup,
  type ClosingBackupState,
} from '../safe-keeping/closing-backup';
import { RestorePage } from '../safe-keeping/restore-page';
import { Curtain } from '../unlock/curtain';
import { MakeVault } from '../unlock/make-vault';
import { UnlockScreen } from '../unlock/unlock-screen';
import { useIdleLock } from '../unlock/use-idle-lock';
import { VaultContext } from '../unlock/vault-context';
import { VaultPage } from '../unlock/vault-page';
import type { HeldVault } from '../vault/held-vault';
import { lockPage } from '../vault/lock';
import { lookForVault, type VaultOnDisk } from '../vault/vault-access';
import { loadFirstRoom } from './first-room';
import { noticeWords, progressWords } from './start-notice';

type State =
  | { at: 'looking' }
  | { at: 'closed'; vault: VaultOnDisk }
  | { at: 'opening'; held: HeldVault; words: string | null }
  | { at: 'refused'; held: HeldVault; failuresBefore: number; message: string; canReadPart: boolean }
  | { at: 'open'; held: HeldVault };

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
function makeReadyToOpen(): void {
  makeReady();
  void loadFirstRoom();
}

type RefusedProps = {
  readonly message: string;
  readonly again: () => void;
  /** Goes on with what of the safety copy can be read; offered only where there is such a thing. */
  readonly readPart?: () => void;
  /** Brings what is missing back from a backup. */
  readonly restore?: () => void;
};

/** A vault file that is newer, or that a disk does not give, is not to be replaced by one of a backup. */
const canRestore = (code: string) => code !== 'newer-version' && code !== 'unreadable';

function Refused({ message, again, readPart, restore }: RefusedProps) {
  return (
    <VaultPage title="Your cases cannot be opened now">
      <p>{message}</p>
      <Button onClick={again}>Try again</Button>
      {readPart ? (
        <Button variant="default" onClick={readPart}>
          Open what can be read
        </Button>
      ) : null}
      {restore ? (
        <Button variant="default" onClick={restore}>
          Bring it back from a backup…
        </Button>
      ) : null}
    </VaultPage>
  );
}

/** Lets nobody see a case before the vault is open, opens the store with its keys, and locks again. */
export function VaultGate({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ at: 'looking' });
  const [restoring, setRestoring] = useState(false);

  const look = useCallback(() => {
    setState({ at: 'looking' });
    void lookForVault().then((vault) => {
      setState({ at: 'closed', vault });
      record({ event: 'page-ready', milliseconds: Math.round(performance.now()) });
    });
  }, []);
  useEffect(look, [look]);

  const open = useCallback(
    (held: HeldVault, { failuresBefore = 0, acceptReadable = false, restored = false } = {}) => {
      setState({ at: 'opening', held, words: null });
      const onProgress = (progress: SafetyProgress) =>
        setState({ at: 'opening', held, words: progressWords(progress) });
      const options = { report: record, onProgress, acceptReadable, failuresBefore };
      void startData(held.caseKeys(), options).then(async (started) => {
        if (!started.ok) {
          const { message, code } = started;
          const canReadPart = code === 'both-damaged';
          return setState({ at: 'refused', held, failuresBefore, message, canReadPart });
        }
        const { brought, left } = await bringInTrialCases().catch(() => ({ brought: 0, left: 1 }));
        setState({ at: 'open', held });
        const { notice } = started.value;
        // Whoever brought a backup back knows that the database was made from it.
        if (notice && !restored) notifications.show({ ...noticeWords(notice), autoClose: false });
        if (brought + left > 0) notifications.show(broughtInWords(brought, left));
      });
    },
    [],
  );

  if (state.at === 'open') return <Open held={state.held}>{children}</Open>;
  if (state.at === 'refused') {
    const { held, failuresBefore, message, canReadPart } = state;
    const readPart = canReadPart ? () => open(held, { failuresBefore, acceptReadable: true }) : undefined;
    return <Refused message={message} again={() => open(held, { failuresBefore })} readPart={readPart} />;
  }
  if (state.at === 'opening' && state.words !== null) {
    return (
      <VaultPage title="One moment">
        <p aria-live="polite">{state.words}</p>
      </VaultPage>
    );
  }
  if (state.at !== 'closed') return null;
  const { vault } = state;
  if (restoring) {
    const restored = (held: HeldVault) => {
      setRestoring(false);
      open(held, { restored: true });
    };
    return <RestorePage onRestored={restored} onBack={() => setRestoring(false)} />;
  }
  const restore = () => setRestoring(true);
  if (vault.kind === 'none') return <MakeVault onMade={(held) => open(held)} onRestore={restore} />;
  if (vault.kind === 'refused')
    return (
      <Refused message={vault.message} again={look} restore={canRestore(vault.code) ? restore : undefined} />
    );
  return (
    <UnlockScreen
      file={vault.file}
      onTry={makeReadyToOpen}
      onUnlocked={({ held, failuresBefore }) => open(held, { failuresBefore })}
    />
  );
}

/** What was typed comes first: if the user closes in the middle of long work after all, it is kept. */
async function finishAndKeep(): Promise<boolean> {
  await keepEverything().catch(() => false);
  await workFinished();
  return keepEverything();
}

/** What is inside, until it is locked: by button, by a time without a key or click, by the screen, by sleep. */
function Open({ held, children }: { held: HeldVault; children: ReactNode }) {
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
  useIdleLock(held.vault.lockAfterMinutes, lock);
  const acts = useMemo(() => ({ held, lock }), [held, lock]);

  return (
    <VaultContext value={acts}>
      <BackupsProvider>{children}</BackupsProvider>
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
