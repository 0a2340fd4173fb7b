import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { fail, ok, type Result } from '../lib/result';
import { WRAPPED_BYTES } from './keys';
import { kdfFault, kdfSchema } from './passphrase-kdf';

/** The version of the vault file. */
export const VAULT_VERSION = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const wrapped = hex(WRAPPED_BYTES);
const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const headerSchema = z.strictObject({
  /** 16 random bytes, made with the vault and never changed. */
  vaultId: hex(16),
  /** How the passphrase becomes a key. */
  kdf: kdfSchema,
  /** The vault key under the key that the passphrase gives. */
  underPassphrase: wrapped,
  /** The vault key under the key that the recovery key gives. */
  underRecovery: wrapped,
  /** The vault key under a key that this computer's own key store gives, if the user asked for that. */
  underComputer: wrapped.nullable(),
});

const ringSchema = z.strictObject({
  /** Counts every writing of the file. */
  generation: z.number().int().positive(),
  /** Minutes without a key or a click after which the app locks. */
  lockAfterMinutes: z.number().int().min(1).max(240),
  /** The keys that open the header, under the vault key, so that the vault key can be renewed without asking for them. */
  openers: z.strictObject({ passphrase: wrapped, recovery: wrapped, computer: wrapped.nullable() }),
  /** The key for rows of no case, under the vault key. */
  shared: wrapped,
  /** A random key for each case, under the vault key. */
  cases: z.record(opaqueId, wrapped),
});

const fileSchema = z.strictObject({
  format: z.literal('evenhand-vault'),
  version: z.literal(VAULT_VERSION),
  header: headerSchema,
  /** SHA-256 of the header: tells a damaged or edited header from a wrong passphrase. Anyone could make it anew. */
  headerSum: hex(32),
  ring: ringSchema,
  /** SHA-256 of the ring. */
  ringSum: hex(32),
  /** HMAC-SHA256 over header and ring with a key only the vault key gives. */
  seal: hex(32),
});

export type VaultHeader = z.infer<typeof headerSchema>;
export type VaultRing = z.infer<typeof ringSchema>;
export type VaultFile = z.infer<typeof fileSchema>;

/**
 * Why a vault file is refused before any passphrase is tried.
 *
 * - `newer-version`       written by a newer Evenhand
 * - `not-a-vault`         something else, or nothing
 * - `damaged`             it is cut off, or not as it was written
 * - `edited-header`       its head is not as it was written
 * - `lowered-parameters`  it asks for less stretching of the passphrase than Evenhand accepts
 * - `absurd-parameters`   it asks for more than any computer should do
 */
export type VaultFileFault =
  | 'newer-version'
  | 'not-a-vault'
  | 'damaged'
  | 'edited-header'
  | 'lowered-parameters'
  | 'absurd-parameters';

const RESTORE = 'Nothing has been changed. Restore the vault file from your newest backup.';

const SENTENCES: Readonly<Record<VaultFileFault, string>> = {
  'newer-version':
    'Your vault was last kept by a newer Evenhand than this one. Nothing has been opened or changed, and your cases are safe. Start the newer Evenhand, or install it again.',
  'not-a-vault': `The vault file on this computer is not one of Evenhand’s. ${RESTORE}`,
  damaged: `The vault file on this computer is damaged, so no passphrase can be tried. ${RESTORE}`,
  'edited-header': `The head of the vault file is not as Evenhand wrote it: it is damaged or was edited. No passphrase was tried. ${RESTORE}`,
  'lowered-parameters': `The vault file asks for weaker protection of your passphrase than Evenhand ever uses, so someone may have edited it. No passphrase was tried. ${RESTORE}`,
  'absurd-parameters': `The vault file asks for more work than any computer should do, so it is damaged or was edited. ${RESTORE}`,
};

const refuse = (code: VaultFileFault) => fail(code, SENTENCES[code]);

/** The figures and names of a header in the order they are authenticated in. ASCII only. */
export function headerText(header: VaultHeader): string {
  const { vaultId, kdf, underPassphrase, underRecovery, underComputer } = header;
  return JSON.stringify([...parametersOf(vaultId, kdf), underPassphrase, underRecovery, underComputer]);
}

function parametersOf(vaultId: string, kdf: VaultHeader['kdf']): (string | number)[] {
  return [
    'evenhand-vault',
    VAULT_VERSION,
    vaultId,
    kdf.name,
    kdf.version,
    kdf.memoryKiB,
    kdf.passes,
    kdf.lanes,
    kdf.salt,
  ];
}

/** What the vault key is bound to where a passphrase wraps it: the vault and every figure of the stretching. */
export function passphraseBinding(vaultId: string, kdf: VaultHeader['kdf']): string {
  return JSON.stringify(['passphrase', ...parametersOf(vaultId, kdf)]);
}

/** The ring in the order it is authenticated in; cases by id. ASCII only. */
export function ringText(ring: VaultRing): string {
  const { generation, lockAfterMinutes, openers, shared, cases } = ring;
  return JSON.stringify([
    generation,
    lockAfterMinutes,
    openers.passphrase,
    openers.recovery,
    openers.computer,
    shared,
    Object.entries(cases).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** SHA-256 of a text, as hex. */
export function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The file as it is written: JSON, two spaces. */
export function writeVaultFile(file: VaultFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a vault file and checks all that can be checked without a key.
 * @param text the file's whole content
 */
export function readVaultFile(text: string): Result<VaultFile, VaultFileFault> {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return refuse('damaged');
  }
  const named = z.looseObject({ format: z.literal('evenhand-vault'), version: z.number() }).safeParse(tree);
  if (!named.success) return refuse('not-a-vault');
  if (named.data.version > VAULT_VERSION) return refuse('newer-version');
  const parsed = fileSchema.safeParse(tree);
  if (!parsed.success) return refuse('damaged');
  const file = parsed.data;
  const fault = kdfFault(file.header.kdf);
  if (fault) return refuse(fault);
  if (sumOf(headerText(file.header)) !== file.headerSum) return refuse('edited-header');
  if (sumOf(ringText(file.ring)) !== file.ringSum) return refuse('damaged');
  return ok(file);
}
