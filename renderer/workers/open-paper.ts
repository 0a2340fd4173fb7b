import { isTooLarge, pictureSize } from '@shared/evidence/picture-size';
import { assertNever } from '@shared/lib/assert-never';
import { type GreyPicture, greyOf } from './grey-picture';
import type { PaperPurpose, PaperWork } from './paper-messages';
import { CannotOpen, openPdfHere, type ReadBytes } from './pdf-here';
import { factsOf, wordsOfPages } from './pdf-words';
import { openTiff } from './read-tiff';

/** A file whose pages can be pictured. */
export type OpenPaper = {
  readonly pages: number;
  readonly title?: string;
  readonly made?: string;
  /** The words that pages hold themselves; only of a PDF. */
  readonly words?: (from: number, to: number) => Promise<(string | null)[]>;
  /** @throws when the page cannot be pictured */
  readonly picture: (page: number) => Promise<GreyPicture>;
  /** In colours, for the screen; only of what the page itself cannot show. */
  readonly shown?: (page: number) => Promise<Blob>;
  readonly close: () => Promise<void>;
};

/** What a page of a PDF is drawn at: small print is told apart, and a page still takes seconds, not minutes. */
const DPI = 216;

/** More dots than this are drawn smaller: an A3 page at {@link DPI}. */
const MOST_DOTS = 12_000_000;

/** Files that must be in memory whole; larger ones are not recognised. */
const MOST_BYTES = 200 * 1024 * 1024;

async function openPdfPaper(size: number, read: ReadBytes, purpose: PaperPurpose): Promise<OpenPaper> {
  const { pdf, close } = await openPdfHere(size, read, purpose);
  return {
    pages: pdf.numPages,
    ...(await factsOf(pdf)),
    words: (from, to) => wordsOfPages(pdf, from, to),
    async picture(number) {
      if (purpose === 'words') throw new Error('Opened for its words alone');
      const page = await pdf.getPage(number);
      const life = page.getViewport({ scale: 1 });
      const scale = Math.min(DPI / 72, Math.sqrt(MOST_DOTS / (life.width * life.height)));
      const viewport = page.getViewport({ scale });
      const width = Math.max(1, Math.floor(viewport.width));
      const height = Math.max(1, Math.floor(viewport.height));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
      if (!context) throw new Error('No canvas');
      const canvasContext = context as unknown as CanvasRenderingContext2D;
      // For print: drawn at once, and not a frame of a screen at a time.
      await page.render({ canvas: null, canvasContext, viewport, intent: 'print', annotationMode: 1 })
        .promise;
      page.cleanup();
      return greyOf(context.getImageData(0, 0, width, height).data, width, height, Math.round(scale * 72));
    },
    close,
  };
}

async function openImage(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<OpenPaper> {
  if (isTooLarge(pictureSize(bytes))) throw new CannotOpen('too-large');
  // Upright as the camera says, as the page shows it too.
  const image = await createImageBitmap(new Blob([bytes], { type: mediaType })).catch(() => null);
  if (!image) throw new CannotOpen('damaged');
  return {
    pages: 1,
    async picture() {
      const shrink = Math.min(1, Math.sqrt(MOST_DOTS / (image.width * image.height)));
      const width = Math.max(1, Math.floor(image.width * shrink));
      const height = Math.max(1, Math.floor(image.height * shrink));
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('No canvas');
      context.drawImage(image, 0, 0, width, height);
      // Taken for a sheet of A4, which is what is photographed.
      const dpi = Math.round(Math.max(70, Math.min(400, Math.max(width, height) / 11.7)));
      return greyOf(context.getImageData(0, 0, width, height).data, width, height, dpi);
    },
    close: async () => image.close(),
  };
}

/** Opens a file for picturing its pages. @throws {@link CannotOpen} */
export async function openPaper(
  { size, kind, mediaType, purpose }: PaperWork['open']['given'],
  read: ReadBytes,
): Promise<OpenPaper> {
  if (kind === 'pdf') return openPdfPaper(size, read, purpose);
  if (size > MOST_BYTES) throw new CannotOpen('too-large');
  const bytes = await read(0, size);
  switch (kind) {
    case 'image':
      return openImage(bytes, mediaType);
    case 'tiff':
      return openTiff(bytes);
    default:
      return assertNever(kind);
  }
}
