import { ModalsProvider } from '@mantine/modals';
import { type ReactNode, useMemo, useState } from 'react';
import { DoorsProvider } from '../doors/doors';
import { NavigationProvider } from '../navigation/navigation';
import { useVault } from '../unlock/vault-context';
import { VaultSettings } from '../unlock/vault-settings';
import { AboutDialog } from './about-dialog';
import { Rooms } from './rooms';
import { type ShellActs, ShellActsContext } from './shell-acts';
import { ShortcutsDialog } from './shortcuts-dialog';

function Dialogs({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<'shortcuts' | 'about' | 'vault' | null>(null);
  const { lock } = useVault();
  const acts = useMemo<ShellActs>(
    () => ({
      showShortcuts: () => setShown('shortcuts'),
      showAbout: () => setShown('about'),
      showVault: () => setShown('vault'),
      lock,
    }),
    [lock],
  );
  return (
    <ShellActsContext value={acts}>
      {children}
      <ShortcutsDialog opened={shown === 'shortcuts'} onClose={() => setShown(null)} />
      <AboutDialog opened={shown === 'about'} onClose={() => setShown(null)} />
      <VaultSettings opened={shown === 'vault'} onClose={() => setShown(null)} />
    </ShellActsContext>
  );
}

/** Everything behind the vault's door: the place, the dialogs, the rooms. */
export function Inside() {
  return (
    <NavigationProvider>
      <ModalsProvider>
        <DoorsProvider>
          <Dialogs>
            <Rooms />
          </Dialogs>
        </DoorsProvider>
      </ModalsProvider>
    </NavigationProvider>
  );
}
