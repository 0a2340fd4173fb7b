import type {
  RichText,
  RichTextBlock,
  RichTextInline,
  RichTextListItem,
  RichTextMark,
} from '../domain/rich-text';
import type { Block, Inline, Subheading, Weight } from './document-model';
import { capitalised, citationInline, personInline } from './references';
import type { ReportContext } from './report-context';

/** A text held something this program does not know how to print. Thrown, because a lost sentence is worse. */
export class UnknownTextNode extends Error {
  override readonly name = 'UnknownTextNode';
  constructor(type: string) {
    super(
      `A text holds "${type}", which no document can print. Nothing was made, so that no words are lost.`,
    );
  }
}

/** Where a text is going. */
type TextPlace = {
  /** Whether its own paragraphs are numbered; those inside lists and quotations never are. */
  readonly numbered: boolean;
  /** The heading level the text hangs under; its own headings go below it. */
  readonly under: number;
};

const MARKS: Record<RichTextMark['type'], Weight> = {
  bold: { bold: true },
  italic: { italic: true },
  underline: { underline: true },
};

function weightOf(marks: readonly RichTextMark[] | undefined): Weight {
  if (!marks) return {};
  return Object.assign({}, ...marks.map((mark) => lookUp(MARKS, mark.type)));
}

type InlineOf<Type extends RichTextInline['type']> = Extract<RichTextInline, { type: Type }>;

const INLINES: {
  [Type in RichTextInline['type']]: (node: InlineOf<Type>, context: ReportContext) => Inline;
} = {
  text: (node) => ({ kind: 'text', text: node.text, ...weightOf(node.marks) }),
  hardBreak: (node) => ({ kind: 'break', ...weightOf(node.marks) }),
  citation: (node, context) => ({
    ...citationInline(context, context.citations.get(node.attrs.citationId)),
    ...weightOf(node.marks),
  }),
  person: (node, context) => ({
    ...personInline(context, node.attrs.personId),
    ...weightOf(node.marks),
  }),
};

type BlockOf<Type extends RichTextBlock['type']> = Extract<RichTextBlock, { type: Type }>;

const BLOCKS: {
  [Type in RichTextBlock['type']]: (
    node: BlockOf<Type>,
    context: ReportContext,
    place: TextPlace,
  ) => Block | null;
} = {
  paragraph: (node, context, place) => {
    const content = inlinesFrom(node.content, context);
    // An empty paragraph is only space the writer left; it holds no words and would take a number.
    return content.some((each) => each.kind !== 'break' && (each.kind !== 'text' || each.text.trim() !== ''))
      ? {
          kind: 'paragraph',
          style: 'body',
          number: null,
          numbered: place.numbered,
          bookmark: null,
          content,
        }
      : null;
  },
  heading: (node, context, place) => {
    const content = inlinesFrom(node.content, context);
    if (content.length === 0) return null;
    const level = Math.min(6, Math.max(2, place.under + node.attrs.level - 2));
    return { kind: 'subheading', level: level as Subheading['level'], content };
  },
  bulletList: (node, context, place) => listFrom(node.content, context, place, null),
  orderedList: (node, context, place) => listFrom(node.content, context, place, node.attrs?.start ?? 1),
  blockquote: (node, context, place) => {
    const blocks = blocksFrom(node.content, context, { ...place, numbered: false });
    return blocks.length === 0 ? null : { kind: 'quotation', blocks };
  },
};

/** A list; `start` is its first number, `null` for bullets. Items without words are space the writer left. */
function listFrom(
  items: readonly RichTextListItem[],
  context: ReportContext,
  place: TextPlace,
  start: number | null,
): Block | null {
  const filled = itemsFrom(items, context, place).filter((item) => item.length > 0);
  if (filled.length === 0) return null;
  return { kind: 'list', ordered: start !== null, start: start ?? 1, items: filled };
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, type: string): Value {
  const found = Object.hasOwn(table, type) ? table[type] : undefined;
  if (found === undefined) throw new UnknownTextNode(type);
  return found;
}

function inlinesFrom(nodes: readonly RichTextInline[] | undefined, context: ReportContext): Inline[] {
  let before = '';
  return (nodes ?? []).map((node) => {
    const print = lookUp<(node: never, context: ReportContext) => Inline>(INLINES, node.type);
    const inline = print(node as never, context);
    const begins = inline.kind === 'person' && SENTENCE_BEGINS.test(before);
    before = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '' : 'x';
    return begins ? { ...inline, label: capitalised(inline.label) } : inline;
  });
}

/** Nothing before it, or the end of a sentence and a space: here "the Team Manager" is written "The Team Manager". */
const SENTENCE_BEGINS = /^\s*$|[.?!]["'\u2019\u201d)\]]*\s+$/;

function itemsFrom(items: readonly RichTextListItem[], context: ReportContext, place: TextPlace): Block[][] {
  return items.map((item) => {
    if (item.type !== 'listItem') throw new UnknownTextNode(String((item as { type: unknown }).type));
    return blocksFrom(item.content, context, { ...place, numbered: false });
  });
}

function blocksFrom(nodes: readonly RichTextBlock[], context: ReportContext, place: TextPlace): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const print = lookUp<(node: never, context: ReportContext, place: TextPlace) => Block | null>(
      BLOCKS,
      node.type,
    );
    const block = print(node as never, context, place);
    if (block) blocks.push(block);
  }
  return blocks;
}

/**
 * An author's text as blocks of a document, by a table of functions, one for each kind of node.
 * @param text `null` when nothing is written; gives no blocks
 * @throws UnknownTextNode for a node or mark the tables do not have
 */
export function fromRichText(
  text: RichText | null,
  context: ReportContext,
  place: TextPlace = { numbered: true, under: 1 },
): Block[] {
  return text ? blocksFrom(text.content, context, place) : [];
}

/** The same for a cell of a table: no numbers, no headings above the table's own place. */
export function cellFromRichText(text: RichText | null, context: ReportContext): Block[] {
  return fromRichText(text, context, { numbered: false, under: 4 });
}
