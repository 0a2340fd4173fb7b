import { logChecksum } from '../../../electron/store/log-tail';

const BLOCK = 32_768;

/** A log as LevelDB writes it, behind what is there already, and where each of its records ends. */
export function logOf(
  records: readonly Uint8Array[],
  before: Uint8Array = new Uint8Array(0),
): { bytes: Uint8Array; ends: number[] } {
  const out: Uint8Array[] = [before];
  let length = before.length;
  const add = (bytes: Uint8Array) => {
    out.push(bytes);
    length += bytes.length;
  };
  const ends: number[] = [];
  for (const record of records) {
    for (let at = 0, first = true, last = false; !last; first = false) {
      const left = BLOCK - (length % BLOCK);
      if (left < 7) add(new Uint8Array(left));
      const piece = record.slice(at, at + BLOCK - (length % BLOCK) - 7);
      at += piece.length;
      last = at === record.length;
      const body = new Uint8Array(1 + piece.length);
      body[0] = first ? (last ? 1 : 2) : last ? 4 : 3;
      body.set(piece, 1);
      const header = new DataView(new ArrayBuffer(6));
      header.setUint32(0, logChecksum(body), true);
      header.setUint16(4, piece.length, true);
      add(new Uint8Array(header.buffer));
      add(body);
    }
    ends.push(length);
  }
  return { bytes: new Uint8Array(Buffer.concat(out)), ends };
}
