import { overlap, type PagePart, type PlacedChar } from '../bundle/redaction-places';
import type { UnseenWords } from './unseen-words';

/** A word recognised in the picture of a page: its box in fractions of the page with its words upright. */
type RecognisedWord = PagePart & { readonly text: string };

/** What was recognised in the picture of a page. */
export type RecognisedPage = {
  readonly words: readonly RecognisedWord[];
  /** Degrees to the right, in quarters, that bring the words upright. */
  readonly turned: number;
};

/** So much about a word's ink, in parts of its line's height, is taken off with it: a box is seldom exact. */
const ABOUT = { along: 0.12, across: 0.06 };

/** A letter reaches so far below its line and above it, in parts of its size. */
const BELOW = 0.22;
const ABOVE = 0.86;

function asShown({ x, y, width, height }: PagePart, turned: number): PagePart {
  if (turned === 90) return { x: y, y: 1 - x - width, width: height, height: width };
  if (turned === 180) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turned === 270) return { x: 1 - y - height, y: x, width: height, height: width };
  return { x, y, width, height };
}

/**
 * Recognised words as characters of the page as shown, to look for marked words among. Where in a word a letter
 * stands is not known, so each has the box of the whole word: a name is never taken off by half.
 */
export function charsOfRecognised({ words, turned }: RecognisedPage): PlacedChar[] {
  return words.flatMap(({ text, x, y, width, height }) => {
    const [along, across] = [ABOUT.along * height, ABOUT.across * height];
    const generous = {
      x: x - along,
      y: y - across,
      width: width + 2 * along,
      height: height + 2 * across,
    };
    const part = asShown(generous, turned);
    return [...text, ' '].map((each) => ({ text: each, part }));
  });
}

/**
 * The words to lay unseen over a page's picture.
 * @param covered parts of the page as shown; a word that touches one is left out
 */
export function unseenOfRecognised(
  { words, turned }: RecognisedPage,
  covered: readonly PagePart[] = [],
): UnseenWords {
  const stay = words.filter((word) => !covered.some((part) => overlap(asShown(word, turned), part)));
  return {
    turned,
    words: stay.map(({ text, x, y, width, height }) => ({
      text,
      x,
      y: y + (height * ABOVE) / (ABOVE + BELOW),
      width,
      height: height / (ABOVE + BELOW),
    })),
  };
}
