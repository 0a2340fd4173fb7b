import type { Fonts } from './drawn-page';
import { inPdf } from './page-form';
import { type Matrix, times } from './page-geometry';

/** A word that lies unseen over a picture: the box it is printed in, in fractions of the page with its words upright. */
type UnseenWord = {
  readonly text: string;
  /** Left, and the baseline from the top. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters. */
  readonly height: number;
};

/** The words recognised in a page's picture, laid over it unseen so that it can be searched and read aloud. */
export type UnseenWords = {
  readonly words: readonly UnseenWord[];
  /** Degrees to the right, in quarters, that bring the words upright. */
  readonly turned: number;
};

/** From the unit square with its words upright to the unit square as the page is shown, both with y upwards. */
const AS_SHOWN: Readonly<Record<number, Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 1, 0],
  180: [-1, 0, 0, -1, 1, 1],
  270: [0, -1, 1, 0, 0, 1],
};

/**
 * Operators that write words in no colour at all (text rendering mode 3), each as wide as it is in the picture.
 * @param unit from the unit square of the page as shown, with y upwards, to the bundle's page, in points
 */
export function unseenWords({ regular }: Fonts, { words, turned }: UnseenWords, unit: Matrix): string {
  if (words.length === 0) return '';
  const m = times(AS_SHOWN[turned] ?? (AS_SHOWN[0] as Matrix), unit);
  const [wide, high] = [Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])];
  const direction = [m[0] / wide, m[1] / wide, m[2] / high, m[3] / high].map(inPdf).join(' ');
  let content = '';
  for (const { text, x, y, width, height } of words) {
    const size = height * high;
    const natural = regular.width(text, size);
    if (size <= 0.5 || natural <= 0) continue;
    const stretch = Math.max(5, Math.min(500, ((width * wide) / natural) * 100));
    const left = x * m[0] + (1 - y) * m[2] + m[4];
    const base = x * m[1] + (1 - y) * m[3] + m[5];
    content += `/HR ${inPdf(size)} Tf ${inPdf(stretch)} Tz ${direction} ${inPdf(left)} ${inPdf(base)} Tm ${regular.encode(`${text} `)} Tj\n`;
  }
  return `BT 3 Tr\n${content}0 Tr 100 Tz ET\n`;
}
