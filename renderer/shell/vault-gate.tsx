import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { record } from '../platform/desk';
import { UnlockScreen } from '../unlock/unlock-screen';
import { lookForVault, type VaultOnDisk } from '../vault/vault-access';
import { NotOpened } from './not-opened';
import type { OpenedVaultProps } from './opened-vault';

// The door stands before what is behind it is read: that is read while the passphrase is typed. Each part is read
// whole before it is shown, and not by React's `lazy`, which would leave its place empty for 300 ms at least.
const behind = () => import('./opened-vault');
const makeVault = () => import('../unlock/make-vault');
const restorePage = () => import('../safe-keeping/restore-page');

/** Of code that does not come, whoever asks for it next is told. */
const fetchBehind = () => void behind().catch(() => undefined);
const makeReady = () =>
  void behind()
    .then(({ makeReadyToOpen }) => makeReadyToOpen())
    .catch(() => undefined);

/** A vault file that is newer, or that a disk does not give, is not to be replaced by one of a backup. */
const canRestore = (code: string) => code !== 'newer-version' && code !== 'unreadable';

type State =
  | { at: 'looking' }
  | { at: 'closed'; vault: Exclude<VaultOnDisk, { kind: 'none' }> }
  | { at: 'shown'; part: ReactNode };

/** The door: lets nobody see a case before the vault is open. What is behind it is in `opened-vault.tsx`. */
export function VaultGate() {
  const [state, setState] = useState<State>({ at: 'looking' });

  const show = useCallback((part: Promise<ReactNode>) => {
    const failed = (error: unknown) =>
      // Thrown where the error boundary around the door catches it.
      setState(() => {
        throw error;
      });
    part.then((shown) => setState({ at: 'shown', part: shown }), failed);
  }, []);
  const open = useCallback(
    (how: OpenedVaultProps) => show(behind().then(({ OpenedVault }) => <OpenedVault {...how} />)),
    [show],
  );
  const restore = useCallback(
    (back: () => void) =>
      show(
        restorePage().then(({ RestorePage }) => (
          <RestorePage onRestored={(held) => open({ held, restored: true })} onBack={back} />
        )),
      ),
    [show, open],
  );
  const look = useCallback(() => {
    setState({ at: 'looking' });
    void lookForVault().then((vault) => {
      if (vault.kind !== 'none') setState({ at: 'closed', vault });
      else {
        show(
          makeVault().then(({ MakeVault }) => (
            <MakeVault onMade={(held) => open({ held })} onRestore={() => restore(look)} />
          )),
        );
      }
      record({ event: 'page-ready', milliseconds: Math.round(performance.now()) });
    });
  }, [show, open, restore]);
  useEffect(look, [look]);

  const drawn = state.at !== 'looking';
  useEffect(() => {
    if (!drawn) return;
    const whenIdle = requestIdleCallback(fetchBehind, { timeout: 1_000 });
    return () => cancelIdleCallback(whenIdle);
  }, [drawn]);

  switch (state.at) {
    case 'looking':
      return null;
    case 'shown':
      return state.part;
    case 'closed': {
      const { vault } = state;
      return vault.kind === 'there' ? (
        <UnlockScreen file={vault.file} onTry={makeReady} onUnlocked={open} />
      ) : (
        <NotOpened
          message={vault.message}
          again={look}
          restore={canRestore(vault.code) ? () => restore(look) : undefined}
        />
      );
    }
  }
}
