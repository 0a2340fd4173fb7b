/** What the head of a JPEG says of it. */
type JpegHead = {
  readonly dotsWide: number;
  readonly dotsHigh: number;
  readonly colours: 1 | 3 | 4;
  readonly inverted: boolean;
  /** As the camera was held (EXIF, 1 to 8). */
  readonly orientation: number;
};

/** The orientation in an EXIF block (EXIF 2.32, 4.6.4), 1 when it has none. */
function orientationOf(view: DataView, at: number, length: number): number {
  // "Exif\0\0", then a TIFF header.
  if (length < 14 || view.getUint32(at) !== 0x45786966) return 1;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > at + length) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > at + length) return 1;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Reads the head of a JPEG that a PDF can hold as it is; null for one it cannot, or that is none. */
export function readJpeg(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let orientation = 1;
  let adobe = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (marker === 0xe1) orientation = orientationOf(view, at + 4, length - 2);
    if (marker === 0xee && length >= 14 && view.getUint32(at + 4) === 0x41646f62) adobe = true;
    // Baseline, extended and progressive; the others (lossless, arithmetic) a PDF does not know.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (marker > 0xc2 || bytes[at + 4] !== 8) return null;
      const colours = bytes[at + 9];
      if (colours !== 1 && colours !== 3 && colours !== 4) return null;
      const [dotsHigh, dotsWide] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (dotsHigh === 0 || dotsWide === 0) return null;
      return { dotsWide, dotsHigh, colours, inverted: adobe && colours === 4, orientation };
    }
    at += 2 + length;
  }
  return null;
}
