import type { OpenPdf, PdfFault } from '@renderer/evidence/pdf/open-pdf';
import { openFile } from '@renderer/evidence/pdf/pdf-opener';
import type { Result } from '@shared/lib/result';

/** Opens a PDF that is in memory, whole or in pieces, with the reader that shows evidence. */
export function openInMemory(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<Result<OpenPdf, PdfFault>> {
  const starts: number[] = [];
  let size = 0;
  for (const piece of pieces) {
    starts.push(size);
    size += piece.byteLength;
  }
  const read = async (begin: number, end: number) => {
    const from = Math.max(0, begin);
    const to = Math.min(size, end);
    const bytes = new Uint8Array(Math.max(0, to - from));
    for (const [index, piece] of pieces.entries()) {
      const start = starts[index] as number;
      if (start >= to) break;
      if (start + piece.byteLength <= from) continue;
      const part = piece.subarray(Math.max(0, from - start), to - start);
      bytes.set(part, Math.max(start, from) - from);
    }
    return bytes;
  };
  return openFile({ size, read });
}
