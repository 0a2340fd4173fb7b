import { SealedWrong } from '@renderer/data/sealed-wrong';
import { type OpenVault, wipe } from '@shared/vault/open-vault';
import { type RowKey, rowKey } from '@shared/vault/row-envelope';

/** What is derived from the keys of an open vault, kept at hand so that it is derived once. */
export class OpenKeys {
  readonly #rows = new Map<string | null, RowKey>();

  #wiped = false;

  constructor(public vault: OpenVault) {}

  /** The key of a case. @throws {@link SealedWrong} when the vault has none */
  caseKey(caseId: string): Uint8Array {
    const key = this.vault.caseKeys.get(caseId);
    // A wiped key is zeros, and what zeros seal anyone can open.
    if (!key || this.#wiped) throw new SealedWrong('no-key');
    return key;
  }

  /** The key rows of a case are sealed under; null is for rows of no case. */
  rowKey(caseId: string | null): RowKey {
    if (this.#wiped) throw new SealedWrong('no-key');
    const known = this.#rows.get(caseId);
    if (known) return known;
    const derived = rowKey(caseId === null ? this.vault.sharedKey : this.caseKey(caseId));
    this.#rows.set(caseId, derived);
    return derived;
  }

  /** Whether another owner of this vault has rows with this hint. */
  isHintOfAnother(hint: number): boolean {
    return [null, ...this.vault.caseKeys.keys()].some((owner) => this.rowKey(owner).hint === hint);
  }

  /** Forgets what was derived for a case. */
  forget(caseId: string): void {
    this.#rows.get(caseId)?.key.fill(0);
    this.#rows.delete(caseId);
  }

  /** Overwrites every key with zeros. */
  wipe(): void {
    this.#wiped = true;
    for (const { key } of this.#rows.values()) key.fill(0);
    this.#rows.clear();
    wipe(this.vault);
  }
}
