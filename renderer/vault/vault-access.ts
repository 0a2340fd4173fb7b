import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { desk } from '@renderer/platform/desk';
import { stretch } from '@renderer/workers/passphrase.client';
import { fail, ok, type Result } from '@shared/lib/result';
import {
  makeVault,
  type OpenFault,
  openVault,
  type Secret,
  vaultFileOf,
  written,
} from '@shared/vault/open-vault';
import { normalPassphrase } from '@shared/vault/passphrase';
import { calibrated, KDF_FLOOR, type PassphraseKdf } from '@shared/vault/passphrase-kdf';
import { readRecoveryKey } from '@shared/vault/recovery-key';
import { readVaultFile, type VaultFile, type VaultFileFault, writeVaultFile } from '@shared/vault/vault-file';
import { HeldVault, type WriteVault } from './held-vault';
import { randomBytes } from './random-bytes';

/** How long stretching should take on the computer a vault is made on. */
const TARGET_MS = 1_000;

/** Minutes until an unattended app locks, unless the user says otherwise. */
const LOCK_AFTER_MINUTES = 10;

export type VaultOnDisk =
  | { readonly kind: 'none' }
  | { readonly kind: 'there'; readonly file: VaultFile }
  | {
      readonly kind: 'refused';
      readonly code: VaultFileFault | 'unreadable' | 'missing';
      readonly message: string;
    };

const toDisk: WriteVault = (bytes) => desk().vault.write({ bytes });

/** The vault of a backup that was brought back here: from now on it is this computer's, and changes go to its disk. */
export function ownVault(held: HeldVault): HeldVault {
  return new HeldVault(held.vault, toDisk);
}

/** Files that were read from the place of the previous one, since the current one is not whole. */
const leftBefore = new WeakSet<VaultFile>();

/** What there is of a vault on this computer. */
export async function lookForVault(): Promise<VaultOnDisk> {
  const answer = await desk().vault.read();
  if (!answer.ok) {
    return {
      kind: 'refused',
      code: 'unreadable',
      message:
        'The vault file on this computer could not be read. Nothing has been changed. Start Evenhand again; if this comes back, restore from your newest backup.',
    };
  }
  const { current, previous, casesAreLeft } = answer.value;
  const versions = [current, previous].filter((bytes) => bytes !== null);
  const read = versions.map((bytes) => readVaultFile(new TextDecoder().decode(bytes)));
  // The one before is there only when the app was ended, or the disk refused, while the file was being replaced.
  const good = read.find((each) => each.ok);
  if (good?.ok) {
    if (current === null || good !== read[0]) leftBefore.add(good.value);
    return { kind: 'there', file: good.value };
  }
  const [bad] = read;
  if (bad && !bad.ok) return { kind: 'refused', code: bad.code, message: bad.message };
  // Asked at a start without a vault only, so the database's code is not read at every other.
  const { sealedCasesAreHere } = await import('./cases-here');
  if (casesAreLeft || (await sealedCasesAreHere())) {
    return {
      kind: 'refused',
      code: 'missing',
      message:
        'There are sealed cases on this computer, and the vault file that opens them is missing. Nothing has been changed. Put the vault file back from your newest backup; without it nobody can open them.',
    };
  }
  return { kind: 'none' };
}

const newSalt = () => bytesToHex(randomBytes(16));

async function keyOf(typed: string, kdf: PassphraseKdf): Promise<{ key: Uint8Array; milliseconds: number }> {
  const { memoryKiB, passes, lanes, salt } = kdf;
  const passphrase = normalPassphrase(typed);
  return stretch({ passphrase, salt: hexToBytes(salt), memoryKiB, passes, lanes });
}

/** Stretches a new passphrase, for about a second on this computer and never by less than the floor. */
export async function stretchNew(typed: string): Promise<{ kdf: PassphraseKdf; key: Uint8Array }> {
  const floor: PassphraseKdf = { name: 'argon2id', version: 19, ...KDF_FLOOR, salt: newSalt() };
  // The first time also reads and compiles the code, which no later unlocking has to: that is done with no passphrase.
  (await keyOf('warm', { ...floor, memoryKiB: 64, passes: 1 })).key.fill(0);
  const first = await keyOf(typed, floor);
  const more = calibrated(first.milliseconds, TARGET_MS);
  if (more.memoryKiB === floor.memoryKiB && more.passes === floor.passes)
    return { kdf: floor, key: first.key };
  first.key.fill(0);
  const kdf = { ...floor, ...more, salt: newSalt() };
  return { kdf, key: (await keyOf(typed, kdf)).key };
}

/** A fresh recovery key, to be shown once. */
export function newRecoveryKey(): Uint8Array {
  return randomBytes(32);
}

/** Makes the vault and puts it on the disk. Only with this answered is there one. */
export async function makeVaultHere(typed: string, recoveryKey: Uint8Array): Promise<Result<HeldVault>> {
  const { kdf, key } = await stretchNew(typed);
  const vault = makeVault(kdf, key, recoveryKey, LOCK_AFTER_MINUTES, randomBytes);
  const file = vaultFileOf(vault, randomBytes);
  const answer = await toDisk(new TextEncoder().encode(writeVaultFile(file)));
  if (!answer.ok) return fail('not-written', answer.message);
  return ok(new HeldVault(written(vault, file), toDisk));
}

export type UnlockFault = OpenFault | 'wait' | 'mistyped' | 'failed';

/** An open vault, and how many wrong passphrases came before it. */
export type Unlocked = { readonly held: HeldVault; readonly failuresBefore: number };

function waitWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return `Too many wrong passphrases one after another. The next try is possible in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`;
}

/** Whether a vault file is the one of this computer, or lies in a backup and is only read. */
export type Whose = 'own' | 'backup';

async function open(
  file: VaultFile,
  secret: Secret,
  failuresBefore: number,
  whose: Whose,
): Promise<Result<Unlocked, UnlockFault>> {
  const opened = openVault(file, secret);
  if (!opened.ok) return opened;
  void desk().vault.attemptSucceeded();
  // What was left by a stop in the middle of a writing can go, now that this one has been opened.
  if (whose === 'own') void desk().vault.settle({ opened: leftBefore.has(file) ? 'previous' : 'current' });
  return ok({ held: new HeldVault(opened.value, toDisk), failuresBefore });
}

/** Opens the vault with the passphrase as it was typed. Wrong ones one after another cost time, also across restarts. */
export async function unlockWithPassphrase(
  file: VaultFile,
  typed: string,
  whose: Whose = 'own',
): Promise<Result<Unlocked, UnlockFault>> {
  const attempt = await desk().vault.beginAttempt();
  if (!attempt.ok) return fail('failed', attempt.message);
  const { waitMs, failures } = attempt.value;
  if (waitMs > 0) return fail('wait', waitWords(waitMs));
  let key: Uint8Array;
  try {
    ({ key } = await keyOf(typed, file.header.kdf));
  } catch {
    return fail(
      'failed',
      'This computer had too little memory free to try the passphrase. Close other programs and try again.',
    );
  }
  return open(file, { kind: 'passphrase', key }, failures, whose);
}

async function failuresSoFar(): Promise<number> {
  const looked = await desk().vault.lookAttempts();
  return looked.ok ? looked.value.failures : 0;
}

/** Opens the vault with the recovery key as it was typed from paper. */
export async function unlockWithRecoveryKey(
  file: VaultFile,
  typed: string,
  whose: Whose = 'own',
): Promise<Result<Unlocked, UnlockFault>> {
  const read = readRecoveryKey(typed);
  if (!read.ok) return fail('mistyped', read.message);
  return open(file, { kind: 'recovery', key: read.value }, await failuresSoFar(), whose);
}

/** Opens the vault with the key this computer's own key store keeps. */
export async function unlockWithComputer(file: VaultFile): Promise<Result<Unlocked, UnlockFault>> {
  const answer = await desk().vault.readComputerKey();
  const key = answer.ok ? answer.value.key : null;
  if (!key)
    return fail('wrong-computer', 'This computer’s key store no longer has the key. Use your passphrase.');
  return open(file, { kind: 'computer', key }, await failuresSoFar(), 'own');
}

/** Whether what was typed is the passphrase of the vault that is open. Wrong ones cost time as at unlocking. */
export async function isPassphrase(held: HeldVault, typed: string): Promise<Result<void, UnlockFault>> {
  const attempt = await desk().vault.beginAttempt();
  if (!attempt.ok) return fail('failed', attempt.message);
  if (attempt.value.waitMs > 0) return fail('wait', waitWords(attempt.value.waitMs));
  const { key } = await keyOf(typed, held.vault.kdf);
  const right = bytesToHex(key) === bytesToHex(held.vault.openers.passphrase);
  key.fill(0);
  if (!right)
    return fail('wrong-passphrase', 'That is not your passphrase. Look at capital letters and spaces.');
  void desk().vault.attemptSucceeded();
  return ok(undefined);
}
