import { ok } from '@shared/lib/result';
import { writeFailure } from '../../files/file-failure';
import type { ComputerKey } from '../../vault-file/computer-key';
import type { UnlockAttempts } from '../../vault-file/unlock-attempts';
import type { VaultFileStore } from '../../vault-file/vault-file-store';
import type { Handlers } from '../answer';

type VaultActs =
  | 'vault.read'
  | 'vault.write'
  | 'vault.settle'
  | 'vault.lookAttempts'
  | 'vault.beginAttempt'
  | 'vault.attemptSucceeded'
  | 'vault.hasKeyStore'
  | 'vault.makeComputerKey'
  | 'vault.readComputerKey'
  | 'vault.forgetComputerKey'
  | 'vault.dropPage';

/**
 * The vault file, the count of wrong tries, the operating system's key store.
 * @param casesAreLeft whether the safety copy holds cases that only a vault file could open
 * @param dropPage loads the page anew, so that nothing of what it held is left in it
 */
export function vaultHandlers(
  files: VaultFileStore,
  attempts: UnlockAttempts,
  computer: ComputerKey,
  casesAreLeft: () => Promise<boolean>,
  dropPage: () => void,
): Pick<Handlers, VaultActs> {
  const tryWriting = async (work: () => Promise<void>, what: string) => {
    try {
      await work();
      return ok(undefined);
    } catch (error) {
      return writeFailure(error, what);
    }
  };
  return {
    'vault.read': async () => {
      const read = await files.read();
      const isMissing = read.current === null && read.previous === null;
      return ok({ ...read, casesAreLeft: isMissing && (await casesAreLeft()) });
    },
    'vault.write': ({ bytes }) => tryWriting(() => files.write(bytes), 'the vault file'),
    'vault.settle': ({ opened }) => tryWriting(() => files.settle(opened), 'the vault file'),
    'vault.lookAttempts': () => ok(attempts.look()),
    'vault.beginAttempt': () => ok(attempts.begin()),
    'vault.attemptSucceeded': () => {
      attempts.succeeded();
      return ok(undefined);
    },
    'vault.hasKeyStore': () => ok({ available: computer.available }),
    'vault.makeComputerKey': async () => {
      try {
        return ok({ key: await computer.make() });
      } catch (error) {
        return writeFailure(error, 'the key of this computer');
      }
    },
    'vault.readComputerKey': async () => ok({ key: await computer.read() }),
    'vault.forgetComputerKey': () => tryWriting(() => computer.forget(), 'the key of this computer'),
    'vault.dropPage': () => {
      dropPage();
      return ok(undefined);
    },
  };
}
