import type { Picture } from '@shared/pdf/image-page';
import { readJpeg } from '@shared/pdf/jpeg';
import { zlibSync } from 'fflate';

/** A picture of more dots than this is printed smaller: A4 at 300 dots an inch, which is all that courts want. */
const MOST_DOTS = 2_480 * 3_508;

/**
 * A picture as a page. A JPEG goes in as it is, byte for byte; any other kind is unpacked and packed again without
 * loss, smaller when it has more dots than a printed page can show.
 */
export async function pictureOf(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Picture> {
  const jpeg = mediaType === 'image/jpeg' ? readJpeg(bytes) : null;
  // A JPEG without end or beginning is refused by the browser too; this says so before the bundle is made.
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }), {
    imageOrientation: 'none',
  });
  try {
    if (jpeg) return { packed: 'jpeg', bytes, ...jpeg, size: null };
    const scale = Math.min(1, Math.sqrt(MOST_DOTS / (bitmap.width * bitmap.height)));
    const [wide, high] = [
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    ];
    const canvas = new OffscreenCanvas(wide, high);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, wide, high);
    context.drawImage(bitmap, 0, 0, wide, high);
    return {
      packed: 'deflate',
      bytes: packedDots(context, wide, high),
      dotsWide: wide,
      dotsHigh: high,
      colours: 3,
      size: null,
    };
  } finally {
    bitmap.close();
  }
}

/** The dots of a canvas as a PDF takes them: three bytes each, packed. */
function packedDots(context: OffscreenCanvasRenderingContext2D, wide: number, high: number): Uint8Array {
  const { data } = context.getImageData(0, 0, wide, high);
  const dots = new Uint8Array(wide * high * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    dots[to++] = data[from] as number;
    dots[to++] = data[from + 1] as number;
    dots[to++] = data[from + 2] as number;
  }
  return zlibSync(dots, { level: 6 });
}
