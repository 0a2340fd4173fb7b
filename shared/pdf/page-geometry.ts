/** A transformation as PDF writes it: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle by its corners, left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** The smallest upright rectangle around a transformed one. */
export function boxUnder(m: Matrix, [left, bottom, right, top]: Box): Box {
  const [x1, x2] = [m[0] * left, m[0] * right];
  const [x3, x4] = [m[2] * bottom, m[2] * top];
  const [y1, y2] = [m[1] * left, m[1] * right];
  const [y3, y4] = [m[3] * bottom, m[3] * top];
  return [
    Math.min(x1, x2) + Math.min(x3, x4) + m[4],
    Math.min(y1, y2) + Math.min(y3, y4) + m[5],
    Math.max(x1, x2) + Math.max(x3, x4) + m[4],
    Math.max(y1, y2) + Math.max(y3, y4) + m[5],
  ];
}

/** A page as a reader sees it. */
export type ShownPage = {
  readonly width: number;
  readonly height: number;
  /** From the page's own space to the shown page, whose lower left corner is 0, 0. */
  readonly toShown: Matrix;
};

/**
 * How a page is shown: cropped, turned and in its own unit (ISO 32000-1, 14.11.2 and 7.7.3.3).
 * @param crop the visible box in the page's own space
 * @param rotate degrees clockwise, any multiple of 90
 * @param unit points per unit of the page (UserUnit)
 */
export function shownPage(crop: Box, rotate: number, unit: number): ShownPage {
  const [left, bottom, right, top] = crop;
  const turned = ((Math.round(rotate / 90) % 4) + 4) % 4;
  const [wide, high] = [(right - left) * unit, (top - bottom) * unit];
  const u = unit;
  switch (turned) {
    case 1:
      return { width: high, height: wide, toShown: [0, -u, u, 0, -bottom * u, right * u] };
    case 2:
      return { width: wide, height: high, toShown: [-u, 0, 0, -u, right * u, top * u] };
    case 3:
      return { width: high, height: wide, toShown: [0, u, -u, 0, top * u, -left * u] };
    default:
      return { width: wide, height: high, toShown: [u, 0, 0, u, -left * u, -bottom * u] };
  }
}

/** Bands at the top and the bottom of a page that stamps need, in points. */
export type Bands = { readonly top: number; readonly bottom: number };

/** A page of the bundle: its size, and where the paper's page goes in it. */
type FramedPage = {
  readonly width: number;
  readonly height: number;
  readonly toPage: Matrix;
  /** From the unit square of the page as shown, with y upwards. */
  readonly unit: Matrix;
};

/** Pages narrower or lower than this get more paper around them, so that a number is legible beside them. */
const LEAST = 200;

/** How much larger than on A4 a stamp is printed on a page of this size. */
export function stampScale(width: number, height: number): number {
  return Math.min(4, Math.max(1, Math.min(width, height) / 595));
}

/**
 * Puts a shown page into a page of the bundle. Where something of it lies in a band, it is made slightly smaller, so
 * that nothing is under a stamp; else it keeps its size.
 * @param inBands whether something stands in the top and in the bottom band
 */
export function framePage(
  shown: ShownPage,
  bands: Bands,
  inBands: { readonly top: boolean; readonly bottom: boolean },
): FramedPage {
  const width = Math.max(LEAST, shown.width);
  const height = Math.max(LEAST, shown.height);
  const top = inBands.top ? bands.top : 0;
  const bottom = inBands.bottom ? bands.bottom : 0;
  const room = height - top - bottom;
  const scale = Math.min(1, room / shown.height);
  const x = (width - shown.width * scale) / 2;
  const y = bottom + (room - shown.height * scale) / 2;
  return {
    width,
    height,
    toPage: times(shown.toShown, [scale, 0, 0, scale, x, y]),
    unit: [shown.width * scale, 0, 0, shown.height * scale, x, y],
  };
}
