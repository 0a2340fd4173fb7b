/**
 * How wide Calibri's characters are, in 2,048ths of the size, from space to "~"; what its metric twin Carlito has.
 * Facts of the font, used to find where lines end and so how long a page is.
 */
const REGULAR = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260,
  1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822,
  1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931,
  470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
] as const;

const BOLD = [
  463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084, 1291,
  999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337, 1211, 1856,
  1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971, 1099, 503, 523, 983,
  503, 1666, 1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020,
] as const;

/** Characters after "~" that reports are full of: dashes, quotation marks, bullets. */
const OTHERS: readonly (readonly [code: number, width: number])[] = [
  [0x00a0, 463],
  [0x2013, 1020],
  [0x2014, 1854],
  [0x2018, 511],
  [0x2019, 511],
  [0x201c, 857],
  [0x201d, 857],
  [0x2022, 1020],
  [0x2026, 1414],
];

const EM = 2_048;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_END = 0x0a;

/** What a character that is not in the tables is taken to be: as wide as a digit. */
const USUAL = 1_038;
const LAST_CODE = 0x2040;

/** Widths by character code, so that measuring is one look-up a character. */
function widthsByCode(printed: readonly number[]): Uint16Array {
  const widths = new Uint16Array(LAST_CODE).fill(USUAL);
  widths.set(printed, SPACE);
  for (const [code, width] of OTHERS) widths[code] = width;
  return widths;
}

const REGULAR_WIDTHS = widthsByCode(REGULAR);
const BOLD_WIDTHS = widthsByCode(BOLD);

/** Height of a line of Calibri, in sizes. */
export const LINE_HEIGHT = 2_500 / EM;

/** Text of one weight. */
export type MeasuredText = { readonly text: string; readonly bold: boolean };

/**
 * How many lines some text takes.
 * @param width room for text, in twips
 * @param size of the text in half-points
 * @param taken room already taken on the first line
 */
export function countLines(runs: readonly MeasuredText[], width: number, size: number, taken = 0): number {
  // Twips per 2,048th of the size: a half-point is ten twips.
  const scale = (size * 10) / EM;
  const room = width / scale;
  let lines = 1;
  let used = taken / scale;
  let word = 0;
  let space = 0;
  const endWord = () => {
    if (used > 0 && used + space + word > room) {
      lines += 1;
      used = 0;
      space = 0;
    }
    used += space + word;
    space = 0;
    word = 0;
    // A word longer than a line is broken where the line ends.
    while (used > room) {
      lines += 1;
      used -= room;
    }
  };
  for (const { text, bold } of runs) {
    const widths = bold ? BOLD_WIDTHS : REGULAR_WIDTHS;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) {
        if (word > 0) endWord();
        space += widths[SPACE] as number;
      } else if (code === LINE_END) {
        if (word > 0) endWord();
        lines += 1;
        used = 0;
        space = 0;
      } else {
        word += widths[code] ?? USUAL;
        if (code === HYPHEN) endWord();
      }
    }
  }
  if (word > 0) endWord();
  return lines;
}
