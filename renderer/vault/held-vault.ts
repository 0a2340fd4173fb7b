import type { CaseKeys } from '@renderer/data/case-keys';
import { NotWritten } from '@renderer/data/save-state';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { withCaseKey, withoutCaseKeys } from '@shared/vault/change-vault';
import { evidenceFileKey, subkey } from '@shared/vault/keys';
import { type OpenVault, vaultFileOf, written } from '@shared/vault/open-vault';
import { writeVaultFile } from '@shared/vault/vault-file';
import { OpenKeys } from './open-keys';
import { randomBytes } from './random-bytes';
import { rowSealer } from './row-sealer';

/** Puts the vault file on the disk. Answers only when it is there. */
export type WriteVault = (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<unknown, FailureCode>>;

/**
 * The open vault of this page. A change counts once the file with it is on the disk; changes come one after
 * another. What needs keys goes through {@link caseKeys}; the keys themselves leave this folder nowhere else.
 */
export class HeldVault {
  readonly #keys: OpenKeys;
  readonly #write: WriteVault;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(vault: OpenVault, write: WriteVault) {
    this.#keys = new OpenKeys(vault);
    this.#write = write;
  }

  get vault(): OpenVault {
    return this.#keys.vault;
  }

  /** Changes the vault, on the disk and here. */
  change(next: (vault: OpenVault) => OpenVault): Promise<Result<void, FailureCode>> {
    const done = this.#turn.then(async () => {
      const before = this.#keys.vault;
      const after = next(before);
      if (after === before) return ok(undefined);
      const file = vaultFileOf(after, randomBytes);
      const answer = await this.#write(new TextEncoder().encode(writeVaultFile(file)));
      if (!answer.ok) return fail(answer.code, answer.message);
      this.#keys.vault = written(after, file);
      if (after.vaultKey !== before.vaultKey) before.vaultKey.fill(0);
      return ok(undefined);
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #mustChange(next: (vault: OpenVault) => OpenVault): Promise<void> {
    const changed = await this.change(next);
    if (!changed.ok) throw new NotWritten(changed.code, changed.message);
  }

  /** What the store needs of this vault. */
  readonly caseKeys = (): CaseKeys => ({
    rows: rowSealer(this.#keys),
    evidenceFile: ({ caseId, fileId }) =>
      evidenceFileKey(this.#keys.caseKey(caseId), fileId) as Uint8Array<ArrayBuffer>,
    safetyCopy: () => subkey(this.#keys.vault.sharedKey, 'safety') as Uint8Array<ArrayBuffer>,
    make: (caseId) => this.#mustChange((vault) => withCaseKey(vault, caseId, randomBytes)),
    destroy: async (caseIds) => {
      const had = caseIds.filter((id) => this.vault.caseKeys.has(id));
      if (had.length === 0) return;
      const doomed = had.map((id) => this.vault.caseKeys.get(id));
      await this.#mustChange((vault) => withoutCaseKeys(vault, had, randomBytes));
      for (const id of had) this.#keys.forget(id);
      for (const key of doomed) key?.fill(0);
    },
  });

  /** Overwrites every key with zeros. Nothing can be read or written after this. */
  wipe(): void {
    this.#keys.wipe();
  }
}
