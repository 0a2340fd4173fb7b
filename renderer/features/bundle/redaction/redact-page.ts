import { overlap, type PagePart, type PlacedChar, wordsOfChars } from '@shared/bundle/redaction-places';
import type { Picture } from '@shared/pdf/image-page';
import { readJpeg } from '@shared/pdf/jpeg';
import { type RecognisedPage, unseenOfRecognised } from '@shared/pdf/recognised-page';
import type { UnseenWords } from '@shared/pdf/unseen-words';
import { unzlibSync } from 'fflate';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';

/** Dots to an inch that a redacted page is printed in, and the most dots it may have. */
const DOTS_PER_INCH = 200;
const MOST_DOTS = 40_000_000;

/** Paints a page as it is shown. @param scale dots per point */
export async function paintPage(page: PDFPageProxy, scale: number): Promise<OffscreenCanvas> {
  const view = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(view.width)),
    Math.max(1, Math.round(view.height)),
  );
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport: view,
    intent: 'print',
  } as never).promise;
  return canvas;
}

/** The words that stay, to be laid unseen over the picture so that the page can still be searched. */
function wordsThatStay(chars: readonly PlacedChar[], parts: readonly PagePart[]): UnseenWords {
  const words = wordsOfChars(chars)
    .filter(({ part }) => !parts.some((each) => overlap(part, each)))
    .map(({ text, part: { x, y, width, height } }) => ({
      text,
      x,
      // A character's box reaches from 0.22 of its size below the line to 0.86 above it.
      y: y + height * (1 - 0.22 / 1.08),
      width,
      height: height / 1.08,
    }));
  return { words, turned: 0 };
}

/** Paints what is covered black and packs the result: what was under it is then in no dot of the picture. */
async function covered(canvas: OffscreenCanvas, parts: readonly PagePart[]): Promise<Omit<Picture, 'size'>> {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#000';
  for (const part of parts) {
    // Whole dots, one more on each side: no half-covered edge of a letter stays.
    const left = Math.floor(part.x * canvas.width) - 1;
    const top = Math.floor(part.y * canvas.height) - 1;
    const right = Math.ceil((part.x + part.width) * canvas.width) + 1;
    const bottom = Math.ceil((part.y + part.height) * canvas.height) + 1;
    context.fillRect(left, top, right - left, bottom - top);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const head = readJpeg(bytes);
  if (!head) throw new Error('The picture could not be packed');
  return { packed: 'jpeg', bytes, ...head };
}

/**
 * A page made anew as a picture, with what is covered painted black before it is one. Nothing of the page's own
 * objects is left: no text, no images, no annotations, no layers, no metadata. The words that stay lie unseen over it.
 * @param recognised what was recognised in its picture: then these are its words
 */
export async function redactPage(
  page: PDFPageProxy,
  chars: readonly PlacedChar[],
  parts: readonly PagePart[],
  recognised: RecognisedPage | undefined,
): Promise<Picture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_DOTS / (width * height));
  const canvas = await paintPage(page, Math.min(DOTS_PER_INCH / 72, most));
  const unseen = recognised ? unseenOfRecognised(recognised, parts) : wordsThatStay(chars, parts);
  return { ...(await covered(canvas, parts)), size: { width, height }, unseen };
}

/** The same for a photograph: unpacked, upright, covered and packed again; what its camera noted is gone with the rest. */
export async function redactPicture(
  picture: Picture,
  parts: readonly PagePart[],
  recognised: RecognisedPage | undefined,
): Promise<Picture> {
  const bitmap =
    picture.packed === 'jpeg'
      ? await createImageBitmap(new Blob([picture.bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }))
      : await createImageBitmap(unpackedDots(picture));
  const scale = Math.min(1, Math.sqrt(MOST_DOTS / (bitmap.width * bitmap.height)));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const made = { ...(await covered(canvas, parts)), size: null };
  return recognised ? { ...made, unseen: unseenOfRecognised(recognised, parts) } : made;
}

function unpackedDots({ bytes, dotsWide, dotsHigh }: Picture): ImageData {
  const dots = unzlibSync(bytes);
  const data = new ImageData(dotsWide, dotsHigh);
  for (let from = 0, to = 0; from < dots.length; from += 3, to += 4) {
    data.data.set([dots[from] as number, dots[from + 1] as number, dots[from + 2] as number, 255], to);
  }
  return data;
}
