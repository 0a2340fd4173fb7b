/** A picture's size in dots. */
type PictureSize = { readonly width: number; readonly height: number };

/** A picture of more dots than this is not unpacked: 100 million, an A4 page at 1,000 dots to the inch. */
const MOST_PICTURE_DOTS = 100_000_000;

/** Whether a picture is too large to be unpacked on an ordinary computer. */
export function isTooLarge(size: PictureSize | null): boolean {
  return size !== null && size.width * size.height > MOST_PICTURE_DOTS;
}

const says = (bytes: Uint8Array, at: number, text: string) =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/** The size a JPEG says in its frame header, wherever that stands between its other parts. */
function jpegSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] as number) << 16);
  if (says(bytes, 12, 'VP8X')) return { width: three(24) + 1, height: three(27) + 1 };
  if (says(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (says(bytes, 12, 'VP8 ')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

/** The largest size an AVIF says of itself or of one of the tiles it is put together from. */
function avifSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  let largest: PictureSize | null = null;
  for (let at = 4; at + 16 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x69 || !says(bytes, at, 'ispe')) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/**
 * The size a picture says it has, from its first bytes, before anything is unpacked.
 * @param head its first bytes; 256 KiB find the size in nearly every JPEG
 * @returns null when it does not say, or is no PNG, JPEG, GIF, BMP, WebP or AVIF
 */
export function pictureSize(head: Uint8Array): PictureSize | null {
  if (head.length < 32) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (says(head, 1, 'PNG')) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (says(head, 0, 'GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (says(head, 0, 'BM')) {
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  }
  if (says(head, 0, 'RIFF') && says(head, 8, 'WEBP')) return webpSize(head, view);
  if (says(head, 4, 'ftypavif')) return avifSize(head, view);
  return head[0] === 0xff && head[1] === 0xd8 ? jpegSize(head, view) : null;
}
