import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo, useState } from 'react';
import { DoorsProvider } from '../doors/doors';
import { NavigationProvider } from '../navigation/navigation';
import { getStyleNonce } from '../platform/style-nonce';
import { useVault } from '../unlock/vault-context';
import { VaultSettings } from '../unlock/vault-settings';
import { AboutDialog } from './about-dialog';
import { ErrorBoundary } from './error-boundary';
import { Rooms } from './rooms';
import { type ShellActs, ShellActsContext } from './shell-acts';
import { ShortcutsDialog } from './shortcuts-dialog';
import { cssVariables, theme } from './theme';
import { VaultGate } from './vault-gate';

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

/** Everything every screen stands in: the look, the place, the dialogs, the store. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={getStyleNonce}
    >
      <Notifications position="bottom-right" limit={3} />
      <ErrorBoundary what="Evenhand">
        <VaultGate>
          <NavigationProvider>
            <ModalsProvider>
              <DoorsProvider>
                <Dialogs>
                  <Rooms />
                </Dialogs>
              </DoorsProvider>
            </ModalsProvider>
          </NavigationProvider>
        </VaultGate>
      </ErrorBoundary>
    </MantineProvider>
  );
}
