import { CHUNK_BYTES, EvidenceMissing, fileRow } from './evidence-files';
import { readSealed } from './sealed-file';

/** A stored file opened for reading here and there, so that a large one need not be in memory whole. */
export type OpenEvidence = {
  readonly size: number;
  /** The bytes from `begin` up to `end` (both are held to the file). @throws {@link EvidenceMissing} */
  readonly read: (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
};

/** How many opened pieces are kept at hand: readers of a PDF jump about within a few. */
const PIECES_AT_HAND = 8;

/** Opens a stored file for reading in slices. @throws {@link EvidenceMissing} when it is not in the store */
export async function openEvidence(caseId: string, sha256: string): Promise<OpenEvidence> {
  const row = await fileRow(caseId, sha256);
  const { size } = row;
  const atHand = new Map<number, Promise<Uint8Array>>();

  const fetchPiece = (index: number) => readSealed(row, index * CHUNK_BYTES, CHUNK_BYTES);
  const piece = (index: number) => {
    const known = atHand.get(index);
    if (known) {
      atHand.delete(index);
      atHand.set(index, known);
      return known;
    }
    const fetched = fetchPiece(index);
    atHand.set(index, fetched);
    fetched.catch(() => atHand.delete(index));
    const [oldest] = atHand.keys();
    if (atHand.size > PIECES_AT_HAND && oldest !== undefined) atHand.delete(oldest);
    return fetched;
  };

  return {
    size,
    async read(begin, end) {
      const from = Math.max(0, begin);
      const to = Math.min(size, end);
      const bytes = new Uint8Array(Math.max(0, to - from));
      for (let at = from; at < to; ) {
        const index = Math.floor(at / CHUNK_BYTES);
        const source = await piece(index);
        const part = source.subarray(at - index * CHUNK_BYTES, to - index * CHUNK_BYTES);
        if (part.byteLength === 0) throw new EvidenceMissing('The file is not whole in the store.');
        bytes.set(part, at - from);
        at += part.byteLength;
      }
      return bytes;
    },
  };
}
