import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { COLOUR, FONT, SIZE } from './house-colours';
import { CONTENTS_INDENT, TEXT_INDENT } from './page-geometry';
import { STYLE } from './style-ids';

/** The names of the two lists of the document, as the chassis declares them. */
export const REPORT_LIST = 'report';
export const APPENDIX_LIST = 'appendix';

/**
 * Height of a line in twips: 1.3 sizes, given as such. Left to the font, Word makes a line of Calibri a fifth higher
 * than other programs do, and the same report would be pages longer.
 */
const lineOf = (size: number): number => Math.round(size * 10 * 1.3);

/** A style with its line height said. */
function lined<Style extends { run?: { size?: unknown }; paragraph?: object }>(style: Style) {
  const size = typeof style.run?.size === 'number' ? style.run.size : SIZE.text;
  const paragraph = style.paragraph as { spacing?: object } | undefined;
  const spacing = { ...paragraph?.spacing, line: lineOf(size), lineRule: 'atLeast' as const };
  return { ...style, paragraph: { ...paragraph, spacing } };
}

const heading = (size: number, before: number, level: number) => ({
  run: { font: FONT, size, bold: true, color: COLOUR.accent },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before, after: 120 },
    outlineLevel: level,
    numbering: { reference: REPORT_LIST, level },
  },
});

const partHeading = (level: 2 | 3 | 4 | 5 | 6): IParagraphStyleOptions => ({
  id: `PartHeading${level}`,
  name: `Part heading ${level}`,
  basedOn: 'Normal',
  next: STYLE.body,
  quickFormat: true,
  run: {
    size: level === 2 ? 26 : 24,
    bold: true,
    color: level > 4 ? COLOUR.secondInk : COLOUR.accent,
    italics: level > 4,
  },
  paragraph: {
    keepNext: true,
    keepLines: true,
    indent: { left: TEXT_INDENT },
    spacing: { before: level === 2 ? 280 : 220, after: 80 },
    outlineLevel: level - 1,
  },
});

const numbered = (level: 1 | 2 | 3): IParagraphStyleOptions => ({
  id: `Numbered${level}`,
  name: `Numbered paragraph ${level}`,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    spacing: { after: 140 },
    numbering: { reference: REPORT_LIST, level },
  },
});

const contents = (level: 1 | 2 | 3): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  uiPriority: 39,
  run: { size: level === 1 ? 24 : 22, bold: level === 1 },
  paragraph: {
    spacing: { before: level === 1 ? 120 : 0, after: 40 },
    indent: {
      left: CONTENTS_INDENT[level].text,
      hanging: CONTENTS_INDENT[level].text - CONTENTS_INDENT[level].number,
    },
  },
});

/** A bar at the left and room above and below, in the colour of the ground. */
const box = (color: string, ground: string, size = 18) =>
  ({
    top: { style: 'single', size: 4, space: 3, color: ground },
    left: { style: 'single', size, space: 8, color },
    bottom: { style: 'single', size: 4, space: 3, color: ground },
  }) as const;

const bar = (color: string, size = 18) => ({ left: { style: 'single', size, space: 8, color } }) as const;

const TEXT_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.body,
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: { left: TEXT_INDENT }, spacing: { after: 140 } },
  },
  {
    id: STYLE.wording,
    name: 'Agreed wording',
    basedOn: STYLE.body,
    quickFormat: true,
    paragraph: { border: bar(COLOUR.accent), indent: { left: TEXT_INDENT + 227 }, spacing: { after: 160 } },
  },
  {
    id: STYLE.quotation,
    name: 'Quotation',
    basedOn: STYLE.body,
    quickFormat: true,
    paragraph: {
      border: bar(COLOUR.strongLine, 12),
      indent: { left: TEXT_INDENT + 454, right: 454 },
      spacing: { after: 140 },
    },
  },
  {
    id: STYLE.small,
    name: 'Small print',
    basedOn: STYLE.body,
    run: { size: SIZE.small, color: COLOUR.secondInk },
    paragraph: { spacing: { before: 60, after: 160 } },
  },
  {
    id: STYLE.listItem,
    name: 'List item',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 80 } },
  },
  {
    id: STYLE.missing,
    name: 'Not yet written',
    basedOn: STYLE.body,
    run: { color: COLOUR.amber },
    paragraph: {
      border: box(COLOUR.amber, COLOUR.softAmber),
      shading: { type: 'clear', fill: COLOUR.softAmber, color: 'auto' },
      spacing: { before: 120, after: 200 },
    },
  },
  {
    id: STYLE.note,
    name: 'Report note',
    basedOn: STYLE.body,
    paragraph: {
      border: box(COLOUR.strongLine, COLOUR.soft),
      shading: { type: 'clear', fill: COLOUR.soft, color: 'auto' },
      spacing: { before: 60, after: 160 },
    },
  },
  {
    id: STYLE.finding,
    name: 'Finding line',
    basedOn: STYLE.body,
    next: STYLE.body,
    run: { size: 26 },
    paragraph: {
      keepNext: true,
      border: box(COLOUR.accent, COLOUR.soft, 36),
      shading: { type: 'clear', fill: COLOUR.soft, color: 'auto' },
      spacing: { before: 120, after: 200 },
    },
  },
];

const TABLE_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.cell,
    name: 'Table text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: SIZE.cell },
    paragraph: { spacing: { before: 50, after: 50 } },
  },
  {
    id: STYLE.cellKept,
    name: 'Table text kept with next',
    basedOn: STYLE.cell,
    run: { size: SIZE.cell },
    paragraph: { keepNext: true },
  },
  {
    id: STYLE.cellHead,
    name: 'Table head',
    basedOn: STYLE.cell,
    run: { size: SIZE.cell, bold: true, color: COLOUR.accent },
    paragraph: { keepNext: true },
  },
  {
    id: STYLE.cellListItem,
    name: 'Table list item',
    basedOn: STYLE.cell,
    run: { size: SIZE.cell },
  },
  {
    id: STYLE.cellMissing,
    name: 'Table not yet written',
    basedOn: STYLE.cell,
    run: { size: SIZE.cell, color: COLOUR.amber },
    paragraph: { shading: { type: 'clear', fill: COLOUR.softAmber, color: 'auto' } },
  },
];

const FRONT_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.council,
    name: 'Council name',
    basedOn: 'Normal',
    run: { size: 28, color: COLOUR.secondInk },
    paragraph: { spacing: { after: 120 } },
  },
  {
    id: STYLE.subtitle,
    name: 'Subtitle',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 24, color: COLOUR.secondInk },
    paragraph: { spacing: { after: 360 } },
  },
  {
    id: STYLE.draft,
    name: 'Draft mark',
    basedOn: 'Normal',
    run: { size: 26, bold: true, color: COLOUR.amber },
    paragraph: {
      border: box(COLOUR.amber, COLOUR.softAmber, 24),
      shading: { type: 'clear', fill: COLOUR.softAmber, color: 'auto' },
      indent: { left: 170 },
      spacing: { before: 120, after: 360 },
    },
  },
  {
    id: STYLE.contentsHeading,
    name: 'Contents heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 32, bold: true, color: COLOUR.accent },
    paragraph: { keepNext: true, spacing: { after: 160 } },
  },
  {
    id: STYLE.appendixHeading,
    name: 'Appendix heading',
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { size: 32, bold: true, color: COLOUR.accent },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: 360, after: 160 },
      outlineLevel: 0,
      numbering: { reference: APPENDIX_LIST, level: 0 },
    },
  },
  {
    id: STYLE.plainHeading,
    name: 'Plain heading',
    basedOn: 'Normal',
    next: STYLE.body,
    run: { size: 32, bold: true, color: COLOUR.accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 360, after: 160 }, outlineLevel: 0 },
  },
];

const LETTER_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.letterPaper,
    name: 'Letter paper',
    basedOn: 'Normal',
    run: { size: 30, bold: true, color: COLOUR.accent },
    paragraph: { keepNext: true, spacing: { after: 20 } },
  },
  {
    id: STYLE.letterFrom,
    name: 'Letter from',
    basedOn: 'Normal',
    run: { size: 21, color: COLOUR.secondInk },
  },
  { id: STYLE.letterLine, name: 'Letter line', basedOn: 'Normal' },
  {
    id: STYLE.letterGreeting,
    name: 'Letter greeting',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 320, after: 160 } },
  },
  {
    id: STYLE.letterSubject,
    name: 'Letter subject',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { keepNext: true, spacing: { after: 160 }, outlineLevel: 0 },
  },
  {
    id: STYLE.letterHeading,
    name: 'Letter heading',
    basedOn: 'Normal',
    next: STYLE.body,
    run: { bold: true, color: COLOUR.accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 }, outlineLevel: 1 },
  },
  {
    id: STYLE.letterSubheading,
    name: 'Letter subheading',
    basedOn: 'Normal',
    next: STYLE.body,
    run: { bold: true },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 60 }, outlineLevel: 2 },
  },
];

/** Every style of a report, for the docx library. Headings carry their numbering, so that Word counts, not we. */
export const HOUSE_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.text, color: COLOUR.ink, language: { value: 'en-GB' } },
    },
    title: lined({
      run: { font: FONT, size: 52, bold: true, color: COLOUR.accent },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    }),
    heading1: lined(heading(32, 400, 0)),
    heading2: lined(heading(28, 340, 1)),
    heading3: lined(heading(26, 300, 2)),
    caption: lined({
      run: { size: SIZE.cell, bold: true, color: COLOUR.secondInk },
      paragraph: { keepNext: true, spacing: { before: 200, after: 100 } },
    }),
  },
  paragraphStyles: [
    ...TEXT_STYLES,
    ...TABLE_STYLES,
    ...FRONT_STYLES,
    ...LETTER_STYLES,
    ...([1, 2, 3] as const).map(numbered),
    ...([2, 3, 4, 5, 6] as const).map(partHeading),
    ...([1, 2, 3] as const).map(contents),
  ].map(lined),
  characterStyles: [
    {
      id: STYLE.citation,
      name: 'Citation',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { color: COLOUR.accent },
    },
    {
      id: STYLE.reference,
      name: 'Cross reference',
      basedOn: 'DefaultParagraphFont',
      run: { color: COLOUR.accent },
    },
  ],
};
