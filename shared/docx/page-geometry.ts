/** A4 and its margins in twips (twentieths of a point), and where text begins beside its number. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  left: 1_304,
  right: 1_304,
  top: 1_474,
  bottom: 1_304,
  header: 624,
  footer: 567,
} as const;

/** Width between the margins. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Width between the margins of a page turned on its side. */
export const LANDSCAPE_WIDTH = PAGE.height - PAGE.left - PAGE.right;

/** Numbers hang in a column of their own; text begins here. "5.5.1.12" fits into it. */
export const TEXT_INDENT = 964;

/** How far each level of a list goes in beyond what it stands in. */
export const LIST_STEP = 397;
export const CELL_LIST_STEP = 255;

/** Where number and text of a line of the contents begin, by level. */
export const CONTENTS_INDENT = {
  1: { number: 0, text: 567 },
  2: { number: 567, text: 1_247 },
  3: { number: 1_247, text: 2_041 },
} as const;
