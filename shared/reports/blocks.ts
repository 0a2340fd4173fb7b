import type {
  Block,
  Cell,
  Facts,
  Inline,
  List,
  Notice,
  Paragraph,
  Row,
  Subheading,
  Table,
} from './document-model';

/** Words for a document: plain text becomes one run, inlines stay as they are. */
export type Words = string | readonly Inline[];

/** Runs from plain text; each new line of it becomes a line break. */
export function words(from: Words): readonly Inline[] {
  if (typeof from !== 'string') return from;
  const inlines: Inline[] = [];
  for (const [index, part] of from.split('\n').entries()) {
    if (index > 0) inlines.push({ kind: 'break' });
    if (part !== '') inlines.push({ kind: 'text', text: part });
  }
  return inlines;
}

/** One run in bold. */
export function bold(text: string): Inline {
  return { kind: 'text', text, bold: true };
}

/** One run in italics. */
export function italic(text: string): Inline {
  return { kind: 'text', text, italic: true };
}

/** A paragraph with a number of its own, as most paragraphs of a report have. */
export function numbered(content: Words): Paragraph {
  return {
    kind: 'paragraph',
    style: 'body',
    number: null,
    numbered: true,
    bookmark: null,
    content: words(content),
  };
}

/** A paragraph without a number. */
export function paragraph(content: Words, style: Paragraph['style'] = 'body'): Paragraph {
  return {
    kind: 'paragraph',
    style,
    number: null,
    numbered: false,
    bookmark: null,
    content: words(content),
  };
}

/** Paragraphs from lines the user typed: a blank line begins the next. Nothing for empty text. */
export function paragraphsOf(text: string, make: (content: Words) => Paragraph = numbered): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => make(part));
}

export function subheading(text: string, level: Subheading['level']): Subheading {
  return { kind: 'subheading', level, content: words(text) };
}

/**
 * Says in the document itself that a part of it is not yet written.
 * @param what a few words that end a sentence: "The analysis of point 3."
 */
export function missing(what: string): Notice {
  const rest = what.charAt(0).toLowerCase() + what.slice(1);
  return { kind: 'notice', tone: 'missing', content: [bold('Not yet written: '), ...words(rest)] };
}

export function bulletList(items: readonly (readonly Block[])[]): List {
  return { kind: 'list', ordered: false, start: 1, items };
}

/** A cell from words, or from an author's own blocks. */
export function cell(content: Words | readonly Block[]): Cell {
  if (typeof content === 'string') return { blocks: [paragraph(content)] };
  const first = content[0];
  if (first === undefined) return { blocks: [paragraph('')] };
  if (isInline(first)) return { blocks: [paragraph(content as readonly Inline[])] };
  return { blocks: content as readonly Block[] };
}

const INLINE_KINDS: readonly string[] = [
  'text',
  'break',
  'citation',
  'person',
  'reference',
  'finding',
  'bar',
];

function isInline(item: Inline | Block): item is Inline {
  return INLINE_KINDS.includes(item.kind);
}

export function row(cells: readonly (Words | readonly Block[])[], bookmark: string | null = null): Row {
  return { bookmark, cells: cells.map(cell) };
}

/**
 * A table from its columns (heading and width in hundredths of the text's) and rows.
 * @param description what a screen reader says the table is
 */
export function table(given: {
  description: string;
  caption?: string;
  columns: readonly (readonly [heading: string, share: number])[];
  rows: readonly Row[];
}): Table {
  return {
    kind: 'table',
    description: given.description,
    caption: given.caption ?? null,
    shares: given.columns.map(([, share]) => share),
    header: given.columns.map(([heading]) => words(heading)),
    rows: given.rows,
  };
}

/** Facts in two columns, leaving out those that are not known. */
export function facts(
  description: string,
  rows: readonly (readonly [label: string, value: Words | null])[],
): Facts {
  return {
    kind: 'facts',
    description,
    rows: rows.flatMap(([label, value]) =>
      value === null || value.length === 0 ? [] : [{ label, value: words(value) }],
    ),
  };
}

/** Inlines with a comma between them, as a table has room for. */
export function commas(items: readonly (readonly Inline[])[]): Inline[] {
  return items.flatMap((item, index) =>
    index === 0 ? [...item] : [{ kind: 'text', text: ', ' } as const, ...item],
  );
}

/** Inlines with a comma between them and "and" before the last, as a sentence has them. */
export function listed(items: readonly (readonly Inline[])[]): Inline[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [...item];
    const joint = index === items.length - 1 ? ' and ' : ', ';
    return [{ kind: 'text', text: joint } as const, ...item];
  });
}
