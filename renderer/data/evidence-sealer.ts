/** Where a chunk belongs. How many there are stands in the sealed row of the file, so a file cut short is noticed. */
export type ChunkPlace = {
  readonly caseId: string;
  readonly fileId: string;
  readonly index: number;
};

/** Seals and opens pieces of evidence, outside any transaction, so it may take its time or work elsewhere. */
export type EvidenceSealer = {
  readonly seal: (bytes: Uint8Array, place: ChunkPlace) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array, place: ChunkPlace) => Promise<Uint8Array>;
};

/** Leaves chunks as they are. Encryption replaces this object and nothing else. */
export const plainEvidenceSealer: EvidenceSealer = {
  seal: async (bytes) => bytes,
  open: async (bytes) => bytes,
};
