import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/whole-file';

/** What is used of Electron's `safeStorage`. */
export type KeyStore = {
  isEncryptionAvailable(): boolean;
  /** Linux only: which key store it is. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
};

/**
 * Whether the operating system keeps keys for this user. On Linux without a keyring Electron seals with a
 * password that is the same everywhere (`basic_text`): that is no key store, and is refused.
 */
export function isRealKeyStore(store: KeyStore, platform: NodeJS.Platform): boolean {
  if (!store.isEncryptionAvailable()) return false;
  if (platform !== 'linux') return true;
  const backend = store.getSelectedStorageBackend?.() ?? 'unknown';
  return backend !== 'basic_text' && backend !== 'unknown';
}

/** 32 random bytes that only this user of this computer can read back, for opening the vault without typing. */
export class ComputerKey {
  readonly #path: string;

  constructor(
    dataFolder: string,
    private readonly store: KeyStore,
    private readonly platform: NodeJS.Platform = process.platform,
  ) {
    this.#path = join(dataFolder, 'vault', 'computer-key');
  }

  get available(): boolean {
    return isRealKeyStore(this.store, this.platform);
  }

  /** Makes one and keeps it, or answers null where there is no real key store. Throws the system's error. */
  async make(): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!this.available) return null;
    const key = randomBytes(32);
    await writeWhole(this.#path, this.store.encryptString(key.toString('hex')));
    return new Uint8Array(key);
  }

  /** The one kept, or null when there is none or it can no longer be read. */
  async read(): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!this.available) return null;
    try {
      const hex = this.store.decryptString(await readFile(this.#path));
      return /^[0-9a-f]{64}$/.test(hex) ? new Uint8Array(Buffer.from(hex, 'hex')) : null;
    } catch {
      return null;
    }
  }

  async forget(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}
