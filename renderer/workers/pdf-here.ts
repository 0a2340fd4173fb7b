// Sets itself up to be used from this same thread, which is a worker already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, PDFDataRangeTransport, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { PaperFault, PaperPurpose } from './paper-messages';
import { PdfData } from './pdf-data';

/** Bytes a PDF's reader asks for at a time. */
const RANGE = 256 * 1024;

/** No picture larger than this is unpacked: 100 million dots, an A4 page at 1,000 dots an inch. */
const MOST_DOTS = 100_000_000;

/** Reads part of the open file. @throws when it cannot be had */
export type ReadBytes = (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Thrown for a file that cannot be opened, with why. */
export class CannotOpen extends Error {
  constructor(readonly code: PaperFault) {
    super(code);
  }
}

class AskedRanges extends PDFDataRangeTransport {
  readonly #read: ReadBytes;
  readonly #failed: () => void;

  constructor(size: number, read: ReadBytes, failed: () => void) {
    super(size, null, false);
    this.#read = read;
    this.#failed = failed;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end).then(
      (bytes) => this.onDataRange(begin, bytes),
      () => this.#failed(),
    );
  }
}

/** Canvases that need no page. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }) {
    canvas.width = 0;
    canvas.height = 0;
  }
  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}

/** Effects that only an element of a page can give; a picture to be read does without. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addKnockoutFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  addSelectionHCMFilter = () => 'none';
  addSelectionFilter = () => 'none';
  createSelectionStyle = () => null;
  destroy() {}
}

/**
 * Opens a PDF in this thread, by the parts that are asked for. Scripts, forms that are programs, links and
 * attached files are never looked at.
 * @throws {@link CannotOpen}
 */
export async function openPdfHere(
  size: number,
  read: ReadBytes,
  purpose: PaperPurpose,
): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> {
  let lose: () => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = () => reject(new CannotOpen('damaged'));
  });
  lost.catch(() => {});
  const task = getDocument({
    range: new AskedRanges(size, read, () => lose()),
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MOST_DOTS,
    BinaryDataFactory: PdfData,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    useWorkerFetch: false,
    // Letters that nobody draws: "the system's" means that no stand-in is fetched. The words are the same.
    useSystemFonts: purpose === 'words',
    disableFontFace: true,
    isOffscreenCanvasSupported: true,
    verbosity: VerbosityLevel.ERRORS,
  } as never);
  const close = async () => {
    await task.destroy();
  };
  try {
    return { pdf: await Promise.race([task.promise, lost]), close };
  } catch (error) {
    await close().catch(() => {});
    const name = error instanceof Error ? error.name : '';
    throw new CannotOpen(name === 'PasswordException' ? 'locked' : 'damaged');
  }
}
