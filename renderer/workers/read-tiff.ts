import UTIF from 'utif2';
import { greyOf } from './grey-picture';
import type { OpenPaper } from './open-paper';
import { CannotOpen } from './pdf-here';

/** A page of more dots than this is not unpacked. */
const MOST_DOTS = 100_000_000;

type Page = UTIF.IFD & { readonly width?: number; readonly height?: number };

/** The number a tag of a page holds: 256 is its width, 257 its height, 282 its dots to the inch. */
function tag(page: Page, number: 256 | 257 | 282): number {
  const value = (page as unknown as Record<string, unknown>)[`t${number}`];
  const first = Array.isArray(value) || ArrayBuffer.isView(value) ? (value as ArrayLike<unknown>)[0] : value;
  return typeof first === 'number' && Number.isFinite(first) ? first : 0;
}

/** The pages of a TIFF, unpacked one at a time. @throws {@link CannotOpen} when it is none, or empty */
function tiffPages(bytes: Uint8Array<ArrayBuffer>): {
  count: number;
  colours: (page: number) => { width: number; height: number; colours: Uint8Array; dpi: number };
} {
  let pages: Page[];
  try {
    pages = (UTIF.decode(bytes.buffer) as Page[]).filter((page) => tag(page, 256) > 0 && tag(page, 257) > 0);
  } catch {
    throw new CannotOpen('damaged');
  }
  if (pages.length === 0) throw new CannotOpen('damaged');
  return {
    count: pages.length,
    colours(number) {
      const page = pages[number - 1];
      if (!page) throw new Error('No such page');
      const [width, height] = [tag(page, 256), tag(page, 257)];
      if (width * height > MOST_DOTS) throw new Error('Too large');
      UTIF.decodeImage(bytes.buffer, page);
      const colours = UTIF.toRGBA8(page);
      // Unpacked pages would pile up in memory.
      (page as { data?: unknown }).data = new Uint8Array(0);
      const dpi = Math.round(tag(page, 282));
      return { width, height, colours, dpi: dpi >= 70 && dpi <= 1200 ? dpi : 200 };
    },
  };
}

/** Opens a TIFF for picturing its pages. @throws {@link CannotOpen} */
export function openTiff(bytes: Uint8Array<ArrayBuffer>): OpenPaper {
  const { count, colours } = tiffPages(bytes);
  return {
    pages: count,
    async picture(page) {
      const { width, height, colours: found, dpi } = colours(page);
      return greyOf(found, width, height, dpi);
    },
    async shown(page) {
      const { width, height, colours: found } = colours(page);
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(found), width, height), 0, 0);
      return canvas.convertToBlob({ type: 'image/png' });
    },
    close: async () => {},
  };
}
