import type { DrawnPage, Fonts } from './drawn-page';
import { type Bands, stampScale } from './page-geometry';

/** What is stamped on the pages of a bundle, and where. */
export type StampStyle = {
  readonly numberPlace: 'bottom-right' | 'bottom-centre' | 'top-right';
  /** Empty: nothing at the top. */
  readonly confidential: string;
  readonly backToIndex: boolean;
};

const SIZE = 10;
const BAND = 26;
const EDGE = 24;

/** The bands that the stamps need on a page of this size. */
export function stampBands(style: StampStyle, width: number, height: number): Bands {
  const band = BAND * stampScale(width, height);
  const atTop = style.numberPlace === 'top-right' || style.confidential !== '';
  const atBottom = style.numberPlace !== 'top-right' || style.backToIndex;
  return { top: atTop ? band : 0, bottom: atBottom ? band : 0 };
}

/**
 * Stamps a page: its number, the warning, and the way back to the index. Each stands on white, so that it can be read
 * on a dark page too, inside the bands that were kept free for it.
 */
export function stampPage(
  page: DrawnPage,
  fonts: Fonts,
  style: StampStyle,
  number: string,
  indexAt: number | null,
): void {
  const scale = stampScale(page.width, page.height);
  const size = SIZE * scale;
  const [low, high] = [9 * scale, page.height - 17 * scale];
  const put = (words: string, left: number, y: number, cut: keyof Fonts) => {
    const width = fonts[cut].width(words, size);
    const pad = 3 * scale;
    const box = [left - pad, y - 0.3 * size, left + width + pad, y + 0.95 * size] as const;
    page.box(box, 1);
    page.text(words, left, y, size, cut);
    return box;
  };
  if (style.confidential) {
    const width = fonts.bold.width(style.confidential, size);
    const left = style.numberPlace === 'top-right' ? EDGE * scale : (page.width - width) / 2;
    put(style.confidential, left, high, 'bold');
  }
  const width = fonts.bold.width(number, size);
  const right = page.width - EDGE * scale - width;
  const place = {
    'bottom-right': [right, low],
    'bottom-centre': [(page.width - width) / 2, low],
    'top-right': [right, high],
  } as const;
  const [x, y] = place[style.numberPlace];
  if (number) put(number, x, y, 'bold');
  if (style.backToIndex && indexAt !== null) {
    page.link(put('Back to index', EDGE * scale, low, 'regular'), indexAt);
  }
}
