import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { getStyleNonce } from '../platform/style-nonce';
import { ErrorBoundary } from './error-boundary';
import { cssVariables, theme } from './theme';
import { VaultGate } from './vault-gate';

/** The look, and the door of the vault, behind which is everything else. */
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
        <VaultGate />
      </ErrorBoundary>
    </MantineProvider>
  );
}
