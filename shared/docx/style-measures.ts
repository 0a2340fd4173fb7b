import type { IParagraphStyleOptions } from 'docx';
import { SIZE } from './house-colours';
import { HOUSE_STYLES } from './house-styles';

/** What a paragraph style takes up on the page, in twips; the text's size in half-points. */
export type StyleMeasure = {
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  /** The least height of a line. */
  readonly line: number;
  readonly left: number;
  readonly right: number;
  readonly keepNext: boolean;
  /** Borders above and below with their space. */
  readonly border: number;
};

const NORMAL: StyleMeasure = {
  size: SIZE.text,
  bold: false,
  before: 0,
  after: 0,
  line: 0,
  left: 0,
  right: 0,
  keepNext: false,
  border: 0,
};

type Options = Omit<IParagraphStyleOptions, 'id'>;

const OPTIONS = new Map<string, Options>([
  ...(HOUSE_STYLES.paragraphStyles ?? []).map((style) => [style.id, style] as const),
  ['Title', HOUSE_STYLES.default?.title ?? {}],
  ['Heading1', HOUSE_STYLES.default?.heading1 ?? {}],
  ['Heading2', HOUSE_STYLES.default?.heading2 ?? {}],
  ['Heading3', HOUSE_STYLES.default?.heading3 ?? {}],
  ['Caption', HOUSE_STYLES.default?.caption ?? {}],
]);

const known = new Map<string, StyleMeasure>();

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** The measures of a house style, read from the very options that Word gets. */
export function styleMeasure(id: string): StyleMeasure {
  const found = known.get(id);
  if (found) return found;
  const options = OPTIONS.get(id);
  if (!options) return NORMAL;
  const base = options.basedOn && options.basedOn !== 'Normal' ? styleMeasure(options.basedOn) : NORMAL;
  const { run = {}, paragraph = {} } = options;
  const edge = (side: { size?: number; space?: number } | undefined) =>
    side ? (side.size ?? 0) * 2.5 + (side.space ?? 0) * 20 : 0;
  const measure: StyleMeasure = {
    size: number(run.size, base.size),
    bold: run.bold ?? base.bold,
    before: number(paragraph.spacing?.before, base.before),
    after: number(paragraph.spacing?.after, base.after),
    line: number(paragraph.spacing?.line, base.line),
    left: number(paragraph.indent?.left, base.left),
    right: number(paragraph.indent?.right, base.right),
    keepNext: paragraph.keepNext ?? base.keepNext,
    border: paragraph.border ? edge(paragraph.border.top) + edge(paragraph.border.bottom) : base.border,
  };
  known.set(id, measure);
  return measure;
}
