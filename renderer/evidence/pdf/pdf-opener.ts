import type { OpenEvidence } from '@renderer/data/evidence-slices';
import PdfJsWorker from '@renderer/workers/pdf.wasm.worker?worker';
import { PdfData } from '@renderer/workers/pdf-data';
import { fail, ok, type Result } from '@shared/lib/result';
import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf, PdfFault } from './open-pdf';
import { withPatience } from './with-patience';

/** Bytes a PDF's reader asks for at a time. */
const RANGE = 256 * 1024;

/** No picture larger than this is unpacked: 100 million dots, an A4 page at 1,000 dots an inch. */
const MOST_DOTS = 100_000_000;

class StoredRanges extends PDFDataRangeTransport {
  #read: (begin: number, end: number) => Promise<Uint8Array>;
  #failed: () => void;

  constructor(size: number, read: (begin: number, end: number) => Promise<Uint8Array>, failed: () => void) {
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

/**
 * Opens a stored PDF, reading only the parts that are asked for. Scripts, forms that are programs (XFA),
 * links and attached files of the PDF are never looked at.
 */
export async function openFile(file: OpenEvidence): Promise<Result<OpenPdf, PdfFault>> {
  const thread = new PdfJsWorker();
  const worker = new PDFWorker({ port: thread, verbosity: VerbosityLevel.ERRORS } as never);
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  let lost: (() => void) | undefined;
  const whenLost = new Promise<never>((_, reject) => {
    lost = () => reject(new Error('Lost'));
  });
  whenLost.catch(() => {});
  thread.onerror = () => lost?.();
  const task = getDocument({
    range: new StoredRanges(file.size, file.read, () => lost?.()),
    worker,
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MOST_DOTS,
    BinaryDataFactory: PdfData,
    useWorkerFetch: false,
    // A font of the reader's own computer would make quotations land differently on each.
    useSystemFonts: false,
    disableWorkerRendering: true,
    verbosity: VerbosityLevel.ERRORS,
  } as never);
  try {
    const pdf = await withPatience(Promise.race([task.promise, whenLost]));
    return ok({ pdf, close });
  } catch (error) {
    close();
    const name = error instanceof Error ? error.name : '';
    return name === 'PasswordException'
      ? fail('locked', 'This PDF is locked with a password. Ask the council for an open copy.')
      : fail(
          'damaged',
          'This PDF is damaged and cannot be shown. It is kept as it came; ask for it to be sent again.',
        );
  }
}
