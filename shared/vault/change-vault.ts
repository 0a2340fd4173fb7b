import { KEY_BYTES, type RandomBytes, slotKey } from './keys';
import type { OpenVault } from './open-vault';
import type { PassphraseKdf } from './passphrase-kdf';

// Each answers the vault as it is to be. It counts only once its file is on the disk.

/** With a fresh random key for a case. A case that has one keeps it. */
export function withCaseKey(vault: OpenVault, caseId: string, random: RandomBytes): OpenVault {
  if (vault.caseKeys.has(caseId)) return vault;
  return { ...vault, caseKeys: new Map([...vault.caseKeys, [caseId, random(KEY_BYTES)]]) };
}

/**
 * Without the keys of these cases, and with a new vault key: someone who finds the old file's remains on the
 * disk beside the new one cannot open with the new vault key what the old one wrapped. All other keys stay.
 */
export function withoutCaseKeys(
  vault: OpenVault,
  caseIds: readonly string[],
  random: RandomBytes,
): OpenVault {
  const caseKeys = new Map([...vault.caseKeys].filter(([id]) => !caseIds.includes(id)));
  return { ...vault, vaultKey: random(KEY_BYTES), caseKeys };
}

/** Under another passphrase. Nothing that is sealed changes. */
export function withPassphrase(vault: OpenVault, kdf: PassphraseKdf, passphraseKey: Uint8Array): OpenVault {
  return { ...vault, kdf, openers: { ...vault.openers, passphrase: passphraseKey } };
}

/** Under another recovery key; the sheet with the old one no longer opens the vault. */
export function withRecoveryKey(vault: OpenVault, recoveryKey: Uint8Array): OpenVault {
  const recovery = slotKey(recoveryKey, 'recovery', vault.vaultId);
  return { ...vault, openers: { ...vault.openers, recovery } };
}

/** Also (or, with null, no longer) opened by 32 bytes that this computer's own key store keeps. */
export function withComputerKey(vault: OpenVault, secret: Uint8Array | null): OpenVault {
  const computer = secret && slotKey(secret, 'computer', vault.vaultId);
  return { ...vault, openers: { ...vault.openers, computer } };
}

/** Locking itself after another time without a key or a click. */
export function withLockAfter(vault: OpenVault, minutes: number): OpenVault {
  return { ...vault, lockAfterMinutes: minutes };
}
