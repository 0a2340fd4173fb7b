import { z } from 'zod';
import { type Id, idSchema } from './id';

/** Words with weight. Colour and size are the report's business, not the writer's. */
export type RichTextMark = { type: 'bold' | 'italic' | 'underline' };

export type RichTextInline =
  | { type: 'text'; text: string; marks?: RichTextMark[] }
  | { type: 'hardBreak'; marks?: RichTextMark[] }
  /** Points at a citation of the case; rendered to its label ("E13, para 4.2"). */
  | { type: 'citation'; attrs: { citationId: Id }; marks?: RichTextMark[] }
  /** Points at a person of the case; rendered to the label or the name, by reader. */
  | { type: 'person'; attrs: { personId: Id }; marks?: RichTextMark[] };

export type RichTextBlock =
  | { type: 'paragraph'; content?: RichTextInline[] }
  | { type: 'heading'; attrs: { level: 3 | 4 }; content?: RichTextInline[] }
  | { type: 'bulletList'; content: RichTextListItem[] }
  | { type: 'orderedList'; attrs?: { start?: number; type?: string | null }; content: RichTextListItem[] }
  | { type: 'blockquote'; content: RichTextBlock[] };

export type RichTextListItem = { type: 'listItem'; content: RichTextBlock[] };

/** What the user writes, as the editor keeps it. `null` in a record means nothing is written yet. */
export type RichText = { type: 'doc'; content: RichTextBlock[] };

const named = (what: string, known: string) => ({
  error: (issue: { input?: unknown }) => {
    const type = (issue.input as { type?: unknown } | undefined)?.type;
    return `Unknown ${what} "${String(type)}" in a text (known: ${known}). Nothing was dropped; the text was refused.`;
  },
});

const markSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('bold') }),
    z.strictObject({ type: z.literal('italic') }),
    z.strictObject({ type: z.literal('underline') }),
  ],
  named('mark', 'bold, italic, underline'),
);
const marks = z.array(markSchema).optional();

const inlineSchema: z.ZodType<RichTextInline> = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks }),
    z.strictObject({ type: z.literal('hardBreak'), marks }),
    z.strictObject({ type: z.literal('citation'), attrs: z.strictObject({ citationId: idSchema }), marks }),
    z.strictObject({ type: z.literal('person'), attrs: z.strictObject({ personId: idSchema }), marks }),
  ],
  named('inline node', 'text, hardBreak, citation, person'),
);

const listItemSchema: z.ZodType<RichTextListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.lazy(() => z.array(blockSchema)),
});

const blockSchema: z.ZodType<RichTextBlock> = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('paragraph'), content: z.array(inlineSchema).optional() }),
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.union([z.literal(3), z.literal(4)]) }),
      content: z.array(inlineSchema).optional(),
    }),
    z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemSchema) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z
        .strictObject({ start: z.number().int().optional(), type: z.string().nullable().optional() })
        .optional(),
      content: z.array(listItemSchema),
    }),
    z.strictObject({ type: z.literal('blockquote'), content: z.lazy(() => z.array(blockSchema)) }),
  ],
  named('block', 'paragraph, heading, bulletList, orderedList, blockquote'),
);

/**
 * The schema of {@link RichText}. A node or mark outside the list is an error, never dropped:
 * a sentence lost from a report is the worst fault this program can have.
 */
export const richTextSchema: z.ZodType<RichText> = z
  .strictObject({ type: z.literal('doc'), content: z.array(blockSchema) })
  .meta({ id: 'RichText', description: 'Formatted text with citation and person references' });

/** A rich-text field of a record: `null` until something is written. */
export const richTextField = richTextSchema.nullable().default(null);

/** Makes rich text from plain paragraphs (split on blank lines). Empty text gives `null`. */
export function richTextFromPlain(text: string): RichText | null {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (paragraphs.length === 0) return null;
  return {
    type: 'doc',
    content: paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
  };
}

/** Visits every inline node of a text, in reading order. */
export function forEachInline(text: RichText | null, visit: (node: RichTextInline) => void): void {
  const walk = (block: RichTextBlock | RichTextListItem): void => {
    if (block.type === 'paragraph' || block.type === 'heading') block.content?.forEach(visit);
    else block.content.forEach(walk);
  };
  text?.content.forEach(walk);
}

/**
 * The words of a text with its blocks on lines of their own.
 * @param show how a citation or person node reads; nothing is shown for them by default.
 */
export function plainFromRichText(
  text: RichText | null,
  show: (node: Extract<RichTextInline, { type: 'citation' | 'person' }>) => string = () => '',
): string {
  const inline = (nodes: RichTextInline[] = []) =>
    nodes
      .map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : show(node)))
      .join('');
  const block = (node: RichTextBlock | RichTextListItem): string =>
    node.type === 'paragraph' || node.type === 'heading'
      ? inline(node.content)
      : node.content.map(block).join('\n');
  return text ? text.content.map(block).join('\n') : '';
}

/** Whether a text says anything: any word, citation or person. */
export function hasWords(text: RichText | null): boolean {
  let found = false;
  forEachInline(text, (node) => {
    if (node.type === 'text' ? node.text.trim() !== '' : node.type !== 'hardBreak') found = true;
  });
  return found;
}
