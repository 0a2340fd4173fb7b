import { desk } from '@renderer/platform/desk';
import { fail, ok, type Result } from '@shared/lib/result';
import { openVault } from '@shared/vault/open-vault';
import { readVaultFile, type VaultFile } from '@shared/vault/vault-file';
import { HeldVault } from './held-vault';

/** A vault of a backup is only read. What is brought back is written by the main process, as it lies there. */
const neverWritten = async () => fail('refused' as const, 'A backup is only read.');

/** The vault file of a set in a backup. */
export async function vaultFileIn(source: string, set: number): Promise<Result<VaultFile>> {
  const bytes = await desk().backup.vaultOf({ source, set });
  if (!bytes.ok) return bytes;
  const read = readVaultFile(new TextDecoder().decode(bytes.value));
  if (read.ok) return read;
  const newer = read.code === 'newer-version';
  return fail(
    read.code,
    newer
      ? 'This backup was made by a newer Evenhand than this one. It is safe, and nothing has been changed. Open it with the newer Evenhand.'
      : 'The vault file of this backup is not as it was written, so nobody can open it. Nothing has been changed. Choose an older backup.',
  );
}

/**
 * Opens the vault file of a backup with what opens the vault that is open, without anything being typed. Null: it was
 * made when there was another passphrase, or it is another vault's.
 */
export function openedLike(file: VaultFile, held: HeldVault): HeldVault | null {
  if (file.header.vaultId !== held.vault.vaultId) return null;
  const opened = openVault(file, { kind: 'passphrase', key: held.vault.openers.passphrase });
  return opened.ok ? new HeldVault(opened.value, neverWritten) : null;
}

/** Proves and opens a set with the keys of its vault. */
export async function openBackupSet(source: string, set: number, held: HeldVault) {
  const key = held.caseKeys().safetyCopy();
  const opened = await desk().backup.openSet({ source, set, key });
  return opened.ok ? ok({ ...opened.value, source }) : opened;
}
