import type { PDFRef } from 'pdf-lib';
import { DrawnPage, type Fonts } from './drawn-page';
import { inPdf } from './page-form';
import { boxUnder, framePage, type Matrix, times } from './page-geometry';
import type { PdfWriter } from './pdf-writer';
import { type StampStyle, stampBands } from './stamp';
import { type UnseenWords, unseenWords } from './unseen-words';

/** A page that is one picture. */
export type Picture = {
  /** A JPEG as it is, or dots packed with deflate. */
  readonly packed: 'jpeg' | 'deflate';
  readonly bytes: Uint8Array;
  readonly dotsWide: number;
  readonly dotsHigh: number;
  readonly colours: 1 | 3 | 4;
  /** Adobe's JPEGs in four colours are written inside out. */
  readonly inverted?: boolean;
  /** The turn a camera noted (EXIF orientation, 1 to 8). */
  readonly orientation?: number;
  /** The size it is printed at, in points; null: fitted on A4. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly unseen?: UnseenWords;
};

const A4_SHORT = 595.28;
const A4_LONG = 841.89;
const MARGIN = 36;

/** From the picture's unit square to the same square as it should be seen (EXIF 2.32, tag 274). */
const TURNS: Readonly<Record<number, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** What decides where a picture goes on its page. */
export type PictureShape = Pick<Picture, 'dotsWide' | 'dotsHigh' | 'orientation' | 'size'>;

/** The page of a picture, and the picture's unit square on it. */
function placePicture({ dotsWide, dotsHigh, orientation = 1, size }: PictureShape, stamps: StampStyle) {
  const [wide, high] = orientation >= 5 ? [dotsHigh, dotsWide] : [dotsWide, dotsHigh];
  if (size) {
    const bands = stampBands(stamps, size.width, size.height);
    const shown = { ...size, toShown: [size.width, 0, 0, size.height, 0, 0] as Matrix };
    const framed = framePage(shown, bands, { top: true, bottom: true });
    return { page: { width: framed.width, height: framed.height }, toPage: framed.toPage };
  }
  const page = wide > high ? { width: A4_LONG, height: A4_SHORT } : { width: A4_SHORT, height: A4_LONG };
  const scale = Math.min((page.width - 2 * MARGIN) / wide, (page.height - 2 * MARGIN) / high, 1);
  const [w, h] = [wide * scale, high * scale];
  const toPage: Matrix = [w, 0, 0, h, (page.width - w) / 2, (page.height - h) / 2];
  return { page, toPage };
}

/** A part of a picture, in fractions of it from its upper left corner. */
type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a part of a picture is on the bundle's page that shows it, in fractions of that page. */
export function partOnPage({ x, y, width, height }: Part, picture: PictureShape, stamps: StampStyle): Part {
  const { page, toPage } = placePicture(picture, stamps);
  const [left, bottom, right, top] = boxUnder(toPage, [x, 1 - y - height, x + width, 1 - y]);
  return {
    x: left / page.width,
    y: 1 - top / page.height,
    width: (right - left) / page.width,
    height: (top - bottom) / page.height,
  };
}

/** Writes a picture and draws the page that shows it. */
export function drawPicture(
  writer: PdfWriter,
  fonts: Fonts,
  picture: Picture,
  stamps: StampStyle,
): { page: DrawnPage; resources: Record<string, PDFRef> } {
  const { packed, bytes, dotsWide, dotsHigh, colours, unseen } = picture;
  const space = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[colours];
  const ref = writer.stream(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: dotsWide,
      Height: dotsHigh,
      ColorSpace: space,
      BitsPerComponent: 8,
      Filter: packed === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
      ...(picture.inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    },
    bytes,
  );
  const { page, toPage } = placePicture(picture, stamps);
  const drawn = new DrawnPage(fonts, page);
  const place = times(TURNS[picture.orientation ?? 1] ?? (TURNS[1] as Matrix), toPage);
  drawn.operators(`q ${place.map(inPdf).join(' ')} cm /I Do Q\n`);
  if (unseen) drawn.operators(unseenWords(fonts, unseen, toPage));
  return { page: drawn, resources: { I: ref } };
}
