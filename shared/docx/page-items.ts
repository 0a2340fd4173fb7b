import { assertNever } from '../lib/assert-never';
import type { Block, Cell, Inline, List, Table } from '../reports/document-model';
import { FINDING_GLYPHS } from '../reports/finding-glyphs';
import { CELL_LIST_STEP, LIST_STEP, TEXT_INDENT, TEXT_WIDTH } from './page-geometry';
import { NUMBERED_STYLES, PART_STYLES, STYLE } from './style-ids';
import { type StyleMeasure, styleMeasure } from './style-measures';
import { columnWidths, isShort } from './table-xml';
import { countLines, LINE_HEIGHT, type MeasuredText } from './text-widths';

/** Something that takes up height on a page, in twips. A paragraph's lines may part; a row stays whole. */
export type PageItem = {
  readonly lines: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  /** Borders, and whatever else is there however many lines there are. */
  readonly extra: number;
  readonly keepNext: boolean;
  readonly newPage: boolean;
  /** For the rows of a table: the header row that comes again on a new page. */
  readonly header: number;
  readonly bookmark: string | null;
};

/** The runs of some words with their weight, as they are measured. */
export function measured(inlines: readonly Inline[], bold = false): MeasuredText[] {
  return inlines.map((inline) => {
    const heavy = bold || inline.bold === true;
    if (inline.kind === 'text') return { text: inline.text, bold: heavy };
    if (inline.kind === 'break') return { text: '\n', bold: false };
    if (inline.kind === 'citation') return { text: `[${inline.label}]`, bold: heavy };
    if (inline.kind === 'finding') {
      return { text: `${FINDING_GLYPHS[inline.outcome]}\u00a0${inline.label}`, bold: heavy };
    }
    if (inline.kind === 'bar') return { text: '', bold: false };
    // Hyphens in a reference do not break; a digit is about as wide.
    if (inline.kind === 'reference') return { text: inline.label.replaceAll('-', '\u2011'), bold: heavy };
    return { text: inline.label, bold: heavy };
  });
}

/** A paragraph of a style as an item. */
export function paragraphItem(
  style: StyleMeasure,
  runs: readonly MeasuredText[],
  given: { width?: number; left?: number; newPage?: boolean; before?: number; bookmark?: string | null } = {},
): PageItem {
  const width = (given.width ?? TEXT_WIDTH) - (given.left ?? style.left) - style.right;
  return {
    lines: countLines(runs, width, style.size),
    lineHeight: Math.max(style.line, Math.ceil(style.size * 10 * LINE_HEIGHT)),
    before: given.before ?? style.before,
    after: style.after,
    extra: style.border,
    keepNext: style.keepNext,
    newPage: given.newPage ?? false,
    header: 0,
    bookmark: given.bookmark ?? null,
  };
}

/** The space our tables leave behind them. */
const AFTER_TABLE: PageItem = {
  lines: 1,
  lineHeight: 200,
  before: 0,
  after: 0,
  extra: 0,
  keepNext: false,
  newPage: false,
  header: 0,
  bookmark: null,
};

/** The blocks of a section as items, as `block-xml.ts` writes them. */
export function blockItems(
  blocks: readonly Block[],
  level: 1 | 2 | 3,
  { flush = false, width = TEXT_WIDTH }: { flush?: boolean; width?: number } = {},
): PageItem[] {
  return blocks.flatMap((block) => items(block, level, width, flush ? 'flush' : 'text'));
}

/** `flush`: text of a section without numbers, which has no column for them. */
type Place = 'text' | 'flush' | 'quotation' | 'cell';

function items(block: Block, level: 1 | 2 | 3, width: number, place: Place): PageItem[] {
  const left = place === 'flush' ? 0 : undefined;
  const styled = (style: string, runs: readonly MeasuredText[], left?: number) => [
    paragraphItem(styleMeasure(style), runs, { width, left }),
  ];
  switch (block.kind) {
    case 'paragraph': {
      const runs = measured(block.content);
      if (place === 'cell') return styled(STYLE.cell, runs);
      if (place === 'quotation') return styled(STYLE.quotation, runs);
      if (block.numbered) return styled(NUMBERED_STYLES[level], runs, TEXT_INDENT);
      const style =
        block.style === 'wording' ? STYLE.wording : block.style === 'small' ? STYLE.small : STYLE.body;
      return styled(style, runs, left);
    }
    case 'subheading':
      return styled(PART_STYLES[block.level], measured(block.content, true), left);
    case 'list':
      return listItems(block, level, width, place, 0);
    case 'quotation':
      return block.blocks.flatMap((each) =>
        items(each, level, width, place === 'cell' ? 'cell' : 'quotation'),
      );
    case 'notice':
      return styled(
        block.tone === 'note' ? STYLE.note : place === 'cell' ? STYLE.cellMissing : STYLE.missing,
        measured(block.content),
        left === undefined ? undefined : 170,
      );
    case 'finding-line':
      return styled(STYLE.finding, [{ text: `${block.lead}: O ${block.label}`, bold: true }]);
    case 'table':
      return tableItems(block, level, width);
    case 'facts':
      return factsItems(
        block.rows.map((row) => [[{ text: row.label, bold: true }], measured(row.value)] as const),
      );
    case 'signature':
      if (block.closing) return closingItems([block.closing, block.name, block.capacity, block.signedOn]);
      return [
        rowItem([850], { keepNext: true }),
        ...factsItems(
          [block.name, block.capacity, block.signedOn].map((text) => [[], [{ text, bold: false }]] as const),
        ),
      ];
    default:
      return assertNever(block);
  }
}

/** The end of a letter: its words, room to sign, then name and capacity, all kept together. */
function closingItems([words = '', ...lines]: readonly string[]): PageItem[] {
  const item = (style: string, text: string) => paragraphItem(styleMeasure(style), [{ text, bold: false }]);
  const below = lines.filter((line) => line !== '');
  return [
    { ...item(STYLE.letterGreeting, words), before: 280, after: 900, keepNext: true },
    ...below.map((line, at) => ({
      ...item(STYLE.letterLine, line),
      after: at === below.length - 1 ? 280 : 0,
      keepNext: at < below.length - 1,
    })),
  ];
}

function listItems(list: List, level: 1 | 2 | 3, width: number, place: Place, depth: number): PageItem[] {
  const cell = place === 'cell';
  const style = styleMeasure(cell ? STYLE.cellListItem : STYLE.listItem);
  const from = place === 'flush' ? 0 : TEXT_INDENT;
  const left = cell ? CELL_LIST_STEP * (depth + 1) : from + LIST_STEP * (depth + 1);
  return list.items.flatMap((item) =>
    item.flatMap((block, at) => {
      const mark = at === 0 && block.kind !== 'paragraph' ? [paragraphItem(style, [], { width, left })] : [];
      if (block.kind === 'paragraph') return [paragraphItem(style, measured(block.content), { width, left })];
      if (block.kind === 'list') return [...mark, ...listItems(block, level, width, place, depth + 1)];
      return [...mark, ...items(block, level, width, place)];
    }),
  );
}

const CELL_SIDES = 200;
/** Margins above and below in a cell, and the line under it. */
const CELL_ENDS = 28 + 28 + 10;

function rowItem(
  heights: readonly number[],
  given: { keepNext?: boolean; header?: number; bookmark?: string | null } = {},
): PageItem {
  return {
    lines: 1,
    lineHeight: Math.max(0, ...heights) + CELL_ENDS,
    before: 0,
    after: 0,
    extra: 0,
    keepNext: given.keepNext ?? false,
    newPage: false,
    header: given.header ?? 0,
    bookmark: given.bookmark ?? null,
  };
}

/** Height of blocks that stand one under the other. */
function stacked(list: readonly PageItem[]): number {
  let height = 0;
  let below = 0;
  for (const item of list) {
    height += Math.max(below, item.before) + item.lines * item.lineHeight + item.extra;
    below = item.after;
  }
  return height + below;
}

function cellHeight(cell: Cell, width: number, level: 1 | 2 | 3): number {
  return stacked(cell.blocks.flatMap((block) => items(block, level, width - CELL_SIDES, 'cell')));
}

function tableItems(table: Table, level: 1 | 2 | 3, width: number): PageItem[] {
  const widths = columnWidths(table.shares, width);
  const head = styleMeasure(STYLE.cellHead);
  const short = isShort(table);
  const header = rowItem(
    table.header.map((words, at) =>
      stacked([paragraphItem(head, measured(words, true), { width: (widths[at] ?? 0) - CELL_SIDES })]),
    ),
    { keepNext: true },
  );
  const rows = table.rows.map((row, at) =>
    rowItem(
      row.cells.map((cell, column) => cellHeight(cell, widths[column] ?? 0, level)),
      { keepNext: short && at < table.rows.length - 1, header: header.lineHeight, bookmark: row.bookmark },
    ),
  );
  const caption = table.caption
    ? [paragraphItem(styleMeasure(STYLE.caption), [{ text: `Table 1: ${table.caption}`, bold: true }])]
    : [];
  return [...caption, header, ...rows, AFTER_TABLE];
}

function factsItems(
  rows: readonly (readonly [readonly MeasuredText[], readonly MeasuredText[]])[],
): PageItem[] {
  if (rows.length === 0) return [];
  const widths = columnWidths([32, 68], TEXT_WIDTH);
  return [
    ...rows.map((row) =>
      rowItem(
        row.map((runs, at) =>
          stacked([
            paragraphItem(styleMeasure(at === 0 ? STYLE.cellHead : STYLE.cell), runs, {
              width: (widths[at] ?? 0) - CELL_SIDES,
            }),
          ]),
        ),
        { keepNext: true },
      ),
    ),
    AFTER_TABLE,
  ];
}
