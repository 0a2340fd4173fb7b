import { openEvidence } from '@renderer/data/evidence-slices';
import PdfJsWorker from '@renderer/workers/pdf.worker?worker';
import { fail, ok, type Result } from '@shared/lib/result';
import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { PdfData } from './pdf-data';

/** Why a PDF cannot be shown. `missing`: its bytes are not in the store. */
export type PdfFault = 'locked' | 'damaged' | 'missing';

/** An opened PDF. Whoever opened it closes it, which also ends its worker. */
export type OpenPdf = { readonly pdf: PDFDocumentProxy; readonly close: () => void };

/** Opening, and reading one page, take longer than this only when the file is made to hang its reader. */
export const PDF_PATIENCE = 60_000;

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

/** Waits for `work`, but not for ever. */
export async function withPatience<Value>(work: Promise<Value>, milliseconds = PDF_PATIENCE): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Opens a stored PDF, reading only the parts that are asked for. Scripts, forms that are programs (XFA),
 * links and attached files of the PDF are never looked at.
 */
export async function openPdf(caseId: string, sha256: string): Promise<Result<OpenPdf, PdfFault>> {
  const file = await openEvidence(caseId, sha256).catch(() => null);
  if (!file) return fail('missing', 'The file of this document is not on this computer.');
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
