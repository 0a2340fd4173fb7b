import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../lib/result';
import { KEY_BYTES, type RandomBytes, slotKey, subkey, unwrapKey, wrapKey } from './keys';
import type { PassphraseKdf } from './passphrase-kdf';
import {
  headerText,
  passphraseBinding,
  ringText,
  sumOf,
  VAULT_VERSION,
  type VaultFile,
  type VaultHeader,
  type VaultRing,
} from './vault-file';

/** The three keys that may wrap the vault key. */
type Openers = {
  readonly passphrase: Uint8Array;
  readonly recovery: Uint8Array;
  readonly computer: Uint8Array | null;
};

/** A vault that is open: every key in clear, in memory, until {@link wipe}. */
export type OpenVault = {
  readonly vaultId: string;
  readonly kdf: PassphraseKdf;
  readonly generation: number;
  readonly lockAfterMinutes: number;
  readonly vaultKey: Uint8Array;
  readonly openers: Openers;
  /** For rows of no case. Stays the same when the vault key is renewed. */
  readonly sharedKey: Uint8Array;
  readonly caseKeys: ReadonlyMap<string, Uint8Array>;
};

/** A secret that opens a vault: the key the passphrase was stretched to, or 32 random bytes. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly key: Uint8Array }
  | { readonly kind: 'recovery'; readonly key: Uint8Array }
  | { readonly kind: 'computer'; readonly key: Uint8Array };

/**
 * Why a vault did not open.
 *
 * - `wrong-passphrase`, `wrong-recovery-key`, `wrong-computer`  the secret is not this vault's
 * - `altered`  the secret is right and the file is not as it was written under it
 */
export type OpenFault = 'wrong-passphrase' | 'wrong-recovery-key' | 'wrong-computer' | 'altered';

const REFUSALS = {
  passphrase: fail(
    'wrong-passphrase',
    'That is not the passphrase of this vault. Look at capital letters and spaces, and try again.',
  ),
  recovery: fail(
    'wrong-recovery-key',
    'That is not the recovery key of this vault. Look whether the sheet is of this vault, and whether a newer one was made since.',
  ),
  computer: fail(
    'wrong-computer',
    'This computer’s own key no longer opens this vault. Use your passphrase.',
  ),
} as const;

const recoveryBinding = (vaultId: string) => `recovery|${vaultId}`;
const computerBinding = (vaultId: string) => `computer|${vaultId}`;
const openerBinding = (which: keyof Openers, vaultId: string) => `opener|${which}|${vaultId}`;
const sharedBinding = (vaultId: string) => `shared|${vaultId}`;
const caseBinding = (caseId: string, vaultId: string) => `case|${caseId}|${vaultId}`;

/** The key that wraps the vault key for the holder of this secret. */
function openerOf(secret: Secret, vaultId: string): Uint8Array {
  return secret.kind === 'passphrase' ? secret.key : slotKey(secret.key, secret.kind, vaultId);
}

function sealOf(vaultKey: Uint8Array, header: VaultHeader, ring: VaultRing): string {
  const text = `${headerText(header)}\n${ringText(ring)}`;
  return bytesToHex(hmac(sha256, subkey(vaultKey, 'vault-file'), utf8ToBytes(text)));
}

/**
 * A new vault with no case in it.
 * @param kdf how the passphrase was stretched, with a fresh salt
 * @param passphraseKey 32 bytes: the stretched passphrase
 * @param recoveryKey 32 random bytes, to be shown once
 */
export function makeVault(
  kdf: PassphraseKdf,
  passphraseKey: Uint8Array,
  recoveryKey: Uint8Array,
  lockAfterMinutes: number,
  random: RandomBytes,
): OpenVault {
  const vaultId = bytesToHex(random(16));
  return {
    vaultId,
    kdf,
    generation: 0,
    lockAfterMinutes,
    vaultKey: random(KEY_BYTES),
    openers: {
      passphrase: passphraseKey,
      recovery: slotKey(recoveryKey, 'recovery', vaultId),
      computer: null,
    },
    sharedKey: random(KEY_BYTES),
    caseKeys: new Map(),
  };
}

/** The file of an open vault, every key wrapped anew. Its generation is one more than the vault's: see {@link written}. */
export function vaultFileOf(vault: OpenVault, random: RandomBytes): VaultFile {
  const { vaultId, kdf, vaultKey, openers, sharedKey, caseKeys, lockAfterMinutes } = vault;
  const wrap = (key: Uint8Array, under: Uint8Array, bound: string) =>
    bytesToHex(wrapKey(key, under, bound, random));
  const opener = (which: keyof Openers, key: Uint8Array) =>
    wrap(key, vaultKey, openerBinding(which, vaultId));
  const header: VaultHeader = {
    vaultId,
    kdf,
    underPassphrase: wrap(vaultKey, openers.passphrase, passphraseBinding(vaultId, kdf)),
    underRecovery: wrap(vaultKey, openers.recovery, recoveryBinding(vaultId)),
    underComputer: openers.computer && wrap(vaultKey, openers.computer, computerBinding(vaultId)),
  };
  const ring: VaultRing = {
    generation: vault.generation + 1,
    lockAfterMinutes,
    openers: {
      passphrase: opener('passphrase', openers.passphrase),
      recovery: opener('recovery', openers.recovery),
      computer: openers.computer && opener('computer', openers.computer),
    },
    shared: wrap(sharedKey, vaultKey, sharedBinding(vaultId)),
    cases: Object.fromEntries(
      [...caseKeys].map(([id, key]) => [id, wrap(key, vaultKey, caseBinding(id, vaultId))]),
    ),
  };
  return {
    format: 'evenhand-vault',
    version: VAULT_VERSION,
    header,
    headerSum: sumOf(headerText(header)),
    ring,
    ringSum: sumOf(ringText(ring)),
    seal: sealOf(vaultKey, header, ring),
  };
}

/** The vault as it is once the file that {@link vaultFileOf} made is on the disk. */
export function written(vault: OpenVault, file: VaultFile): OpenVault {
  return { ...vault, generation: file.ring.generation };
}

/** Opens a vault. `file` comes from `readVaultFile`, which has checked the parameters already. */
export function openVault(file: VaultFile, secret: Secret): Result<OpenVault, OpenFault> {
  const { header, ring } = file;
  const { vaultId, kdf } = header;
  const under = openerOf(secret, vaultId);
  const [wrapped, bound] =
    secret.kind === 'passphrase'
      ? [header.underPassphrase, passphraseBinding(vaultId, kdf)]
      : secret.kind === 'recovery'
        ? [header.underRecovery, recoveryBinding(vaultId)]
        : [header.underComputer, computerBinding(vaultId)];
  const vaultKey = wrapped === null ? null : unwrapKey(hexToBytes(wrapped), under, bound);
  if (vaultKey === null) return REFUSALS[secret.kind];
  const opened = sealOf(vaultKey, header, ring) === file.seal ? openRing(file, vaultKey) : null;
  if (opened !== null) return ok(opened);
  vaultKey.fill(0);
  return fail(
    'altered',
    'What you typed is right, but the vault file is not as Evenhand last wrote it: someone or something has changed it. Nothing has been opened. Restore the vault file from your newest backup.',
  );
}

function openRing({ header, ring }: VaultFile, vaultKey: Uint8Array): OpenVault | null {
  const { vaultId, kdf } = header;
  const open = (wrapped: string, bound: string) => unwrapKey(hexToBytes(wrapped), vaultKey, bound);
  const passphrase = open(ring.openers.passphrase, openerBinding('passphrase', vaultId));
  const recovery = open(ring.openers.recovery, openerBinding('recovery', vaultId));
  const computer = ring.openers.computer
    ? open(ring.openers.computer, openerBinding('computer', vaultId))
    : null;
  const sharedKey = open(ring.shared, sharedBinding(vaultId));
  if (!passphrase || !recovery || !sharedKey) return null;
  const caseKeys = new Map<string, Uint8Array>();
  for (const [id, wrapped] of Object.entries(ring.cases)) {
    const key = open(wrapped, caseBinding(id, vaultId));
    if (key === null) return null;
    caseKeys.set(id, key);
  }
  return {
    vaultId,
    kdf,
    generation: ring.generation,
    lockAfterMinutes: ring.lockAfterMinutes,
    vaultKey,
    openers: { passphrase, recovery, computer },
    sharedKey,
    caseKeys,
  };
}

/** Overwrites every key with zeros. What is open with them can no longer be read or written. */
export function wipe(vault: OpenVault): void {
  const { vaultKey, sharedKey, openers, caseKeys } = vault;
  const keys = [vaultKey, sharedKey, openers.passphrase, openers.recovery, openers.computer];
  for (const key of [...keys, ...caseKeys.values()]) key?.fill(0);
}
