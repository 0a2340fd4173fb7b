import { CELL_LIST_STEP, LIST_STEP, TEXT_INDENT } from './page-geometry';
import { HEADING_STYLES, STYLE } from './style-ids';

/** A list of an author's own: its paragraphs carry `id`. */
export type OwnList = {
  readonly id: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly depth: number;
  readonly inCell: boolean;
};

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** How many levels a list may go down before it stays where it is. */
export const DEEPEST_LIST = LEVELS.length - 1;

const REPORT = 0;
const APPENDIX = 1;
const BULLETS = 2;
const ORDERED = 3;
const CELL_BULLETS = 4;
const CELL_ORDERED = 5;

type Level = { format: string; text: string; left: number; hanging: number; style?: string; font?: string };

function abstract(id: number, levels: readonly Level[]): string {
  const written = levels.map(
    ({ format, text, left, hanging, style, font }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      `${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:suff w:val="tab"/><w:lvlText w:val="${text}"/>` +
      `<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="${left}"/></w:tabs>` +
      `<w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr>` +
      `${font ? `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="default"/></w:rPr>` : ''}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${written.join('')}</w:abstractNum>`;
}

/** Sections and paragraphs count in one list: 5, 5.1, 5.1.1, and 5.5.1.1 under the parts of a point. */
const reportLevels: readonly Level[] = [
  { format: 'decimal', text: '%1', left: TEXT_INDENT, hanging: TEXT_INDENT, style: HEADING_STYLES[1] },
  { format: 'decimal', text: '%1.%2', left: TEXT_INDENT, hanging: TEXT_INDENT, style: HEADING_STYLES[2] },
  { format: 'decimal', text: '%1.%2.%3', left: TEXT_INDENT, hanging: TEXT_INDENT, style: HEADING_STYLES[3] },
  { format: 'decimal', text: '%1.%2.%3.%4', left: TEXT_INDENT, hanging: TEXT_INDENT },
];

const appendixLevels: readonly Level[] = [
  { format: 'upperLetter', text: 'Appendix %1:', left: 1_871, hanging: 1_871, style: STYLE.appendixHeading },
];

const bulletLevels = (from: number, step: number): Level[] =>
  LEVELS.map((level) => ({
    format: 'bullet',
    text: level % 2 === 0 ? '•' : '–',
    left: from + step * (level + 1),
    hanging: step,
    font: 'Calibri',
  }));

const ORDERED_FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

const orderedLevels = (from: number, step: number): Level[] =>
  LEVELS.map((level) => ({
    format: ORDERED_FORMATS[level % 3] as string,
    text: `%${level + 1}.`,
    left: from + step * (level + 1),
    hanging: step,
  }));

const ABSTRACTS = [
  abstract(REPORT, reportLevels),
  abstract(APPENDIX, appendixLevels),
  abstract(BULLETS, bulletLevels(TEXT_INDENT, LIST_STEP)),
  abstract(ORDERED, orderedLevels(TEXT_INDENT, LIST_STEP)),
  abstract(CELL_BULLETS, bulletLevels(0, CELL_LIST_STEP)),
  abstract(CELL_ORDERED, orderedLevels(0, CELL_LIST_STEP)),
].join('');

/** `word/numbering.xml`: the report's own list, the appendices, and every list an author wrote, each from its start. */
export function numberingPart(
  lists: { readonly report: number; readonly appendix: number },
  own: readonly OwnList[],
): string {
  const num = (id: number, abstractId: number, override = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${override}</w:num>`;
  const numbers = own.map((list) => {
    if (!list.ordered) return num(list.id, list.inCell ? CELL_BULLETS : BULLETS);
    const start = `<w:lvlOverride w:ilvl="${list.depth}"><w:startOverride w:val="${list.start}"/></w:lvlOverride>`;
    return num(list.id, list.inCell ? CELL_ORDERED : ORDERED, start);
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering ${NAMESPACE}>${ABSTRACTS}` +
    `${num(lists.report, REPORT)}${num(lists.appendix, APPENDIX)}${numbers.join('')}</w:numbering>`
  );
}
