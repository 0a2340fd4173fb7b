/** What the worker is asked: to stretch a passphrase (already normal, see shared/vault/passphrase.ts). */
export type StretchRequest = {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
};

/** The key, and how long it took. */
export type StretchAnswer = { readonly key: Uint8Array; readonly milliseconds: number };
