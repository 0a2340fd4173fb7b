/** A file offered for import, wherever it comes from. */
export type ImportSource = {
  readonly name: string;
  /** Bytes, as said by whoever offers it. */
  readonly size: number;
  /** Where it lay in the folder that was chosen: "a/b", or "". */
  readonly folder: string;
  /** Its bytes in pieces, from the beginning each time it is called. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
};

/** A file that was seen and is not offered, and why. */
export type LeftOutFile = { readonly name: string; readonly why: string };

/** Files to import, and what was left out before they were looked at. */
export type OfferedFiles = {
  readonly sources: readonly ImportSource[];
  readonly leftOut: readonly LeftOutFile[];
  /** How many were left out in all; not every one may be named. */
  readonly leftOutCount: number;
  /** Lets go of whatever holds the files. */
  readonly release: () => void;
};
