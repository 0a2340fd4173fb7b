import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { record } from '../platform/desk';
import { UnlockScreen } from '../unlock/unlock-screen';
import { lookForVault, type VaultOnDisk } from '../vault/vault-access';
import { NotOpened } from './not-opened';
import type { OpenedVaultProps } from './opened-vault';

// The door stands before what is behind it is read: that is read while the passphrase is typed.
const behind = () => import('./opened-vault');
const OpenedVault = lazy(async () => ({ default: (await behind()).OpenedVault }));
const MakeVault = lazy(async () => ({ default: (await import('../unlock/make-vault')).MakeVault }));
const RestorePage = lazy(async () => ({
  default: (await import('../safe-keeping/restore-page')).RestorePage,
}));

/** Of code that does not come, the next screen speaks; nothing here waits for it. */
const fetchBehind = () => void behind().catch(() => undefined);
const makeReady = () =>
  void behind()
    .then(({ makeReadyToOpen }) => makeReadyToOpen())
    .catch(() => undefined);

type State =
  | { at: 'looking' }
  | { at: 'closed'; vault: VaultOnDisk }
  | { at: 'restoring'; vault: VaultOnDisk }
  | { at: 'opened'; how: OpenedVaultProps };

/** A vault file that is newer, or that a disk does not give, is not to be replaced by one of a backup. */
const canRestore = (code: string) => code !== 'newer-version' && code !== 'unreadable';

/** The door: lets nobody see a case before the vault is open. What is behind it is in `opened-vault.tsx`. */
export function VaultGate() {
  const [state, setState] = useState<State>({ at: 'looking' });

  const look = useCallback(() => {
    setState({ at: 'looking' });
    void lookForVault().then((vault) => {
      setState({ at: 'closed', vault });
      record({ event: 'page-ready', milliseconds: Math.round(performance.now()) });
    });
  }, []);
  useEffect(look, [look]);

  const drawn = state.at === 'closed';
  useEffect(() => {
    if (!drawn) return;
    const whenIdle = requestIdleCallback(fetchBehind, { timeout: 1_000 });
    return () => cancelIdleCallback(whenIdle);
  }, [drawn]);

  return (
    <Suspense fallback={null}>
      <Door state={state} look={look} go={setState} />
    </Suspense>
  );
}

function Door({ state, look, go }: { state: State; look: () => void; go: (state: State) => void }) {
  const open = (how: OpenedVaultProps) => go({ at: 'opened', how });
  if (state.at === 'looking') return null;
  if (state.at === 'opened') return <OpenedVault {...state.how} />;
  const { vault } = state;
  if (state.at === 'restoring') {
    return (
      <RestorePage
        onRestored={(held) => open({ held, restored: true })}
        onBack={() => go({ at: 'closed', vault })}
      />
    );
  }
  const restore = () => go({ at: 'restoring', vault });
  switch (vault.kind) {
    case 'none':
      return <MakeVault onMade={(held) => open({ held })} onRestore={restore} />;
    case 'refused':
      return (
        <NotOpened
          message={vault.message}
          again={look}
          restore={canRestore(vault.code) ? restore : undefined}
        />
      );
    case 'there':
      return <UnlockScreen file={vault.file} onTry={makeReady} onUnlocked={open} />;
  }
}
