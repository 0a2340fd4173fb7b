/** A PDF to be cut into parts; pages count from 1, the last is included. */
export type SplitRequest = {
  readonly bytes: ArrayBuffer;
  readonly parts: readonly { readonly from: number; readonly to: number }[];
};

/** Each part as it is made, in order, and then whether all were. */
export type SplitAnswer = { readonly part: Uint8Array<ArrayBuffer> } | { readonly done: boolean };
