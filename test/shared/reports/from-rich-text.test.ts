import type { RichText } from '@shared/domain/rich-text';
import { fromRichText, UnknownTextNode } from '@shared/reports/from-rich-text';
import { inlineText } from '@shared/reports/model-text';
import { reportContext } from '@shared/reports/report-context';
import { describe, expect, it } from 'vitest';
import { smallCase } from '../../builders/case-builder';

const context = (reader: 'labels' | 'council' = 'labels') =>
  reportContext(smallCase(), 'stage-2-report', { reader });
const doc = (...content: unknown[]) => ({ type: 'doc', content }) as unknown as RichText;
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const person = (personId: string) => ({ type: 'person', attrs: { personId } });
const citation = (citationId: string) => ({ type: 'citation', attrs: { citationId } });

describe("an author's text becomes blocks of a document", () => {
  it('keeps words, weight, line breaks and lists within lists', () => {
    const blocks = fromRichText(
      doc(
        paragraph(text('plain '), text('strong', 'bold', 'italic'), { type: 'hardBreak' }, text('next')),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            {
              type: 'listItem',
              content: [
                paragraph(text('three')),
                { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('inner'))] }] },
              ],
            },
          ],
        },
        { type: 'blockquote', content: [paragraph(text('quoted'))] },
      ),
      context(),
    );
    expect(blocks).toMatchObject([
      {
        kind: 'paragraph',
        numbered: true,
        content: [
          { kind: 'text', text: 'plain ' },
          { kind: 'text', text: 'strong', bold: true, italic: true },
          { kind: 'break' },
          { kind: 'text', text: 'next' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [
            { kind: 'paragraph', numbered: false },
            { kind: 'list', ordered: false },
          ],
        ],
      },
      { kind: 'quotation', blocks: [{ kind: 'paragraph', numbered: false }] },
    ]);
  });

  it('shows a citation as a bracketed label that leads to the evidence index', () => {
    const used = context();
    const [block] = fromRichText(doc(paragraph(text('see '), citation('c1'))), used);
    expect(block).toMatchObject({
      content: [{ kind: 'text' }, { kind: 'citation', label: 'E1, page 2', target: 'document_1' }],
    });
    expect([...used.cited.documents]).toEqual(['d1']);
  });

  it('says where a citation is lost rather than leaving a hole', () => {
    const [block] = fromRichText(doc(paragraph(citation('gone'))), context());
    expect(block).toMatchObject({ content: [{ kind: 'text', text: '[missing source]', bold: true }] });
  });

  it('names people by label, beginning a sentence with a capital', () => {
    const [block] = fromRichText(
      doc(paragraph(person('sw'), text(' came. '), person('sw'), text(' saw '), person('ms-k'))),
      context(),
    );
    const words = block?.kind === 'paragraph' ? inlineText(block.content) : '';
    expect(words).toBe('The Social Worker came. The Social Worker saw Ms K');
  });

  it('adds names only in the copy for the council', () => {
    const [block] = fromRichText(doc(paragraph(text('by '), person('sw'))), context('council'));
    expect(block?.kind === 'paragraph' && inlineText(block.content)).toBe(
      'by the Social Worker (Bryn Oakley)',
    );
  });

  it('leaves out empty paragraphs, which hold no words and would take a number', () => {
    expect(fromRichText(doc({ type: 'paragraph' }, paragraph(text('  '))), context())).toEqual([]);
    expect(fromRichText(null, context())).toEqual([]);
  });

  it.each([
    ['a block', doc({ type: 'table', content: [] })],
    ['a block inside a quotation', doc({ type: 'blockquote', content: [{ type: 'image' }] })],
    ['an inline node', doc(paragraph({ type: 'mention', attrs: {} }))],
    ['a mark', doc(paragraph(text('x', 'strike')))],
    ['a thing in a list that is no item', doc({ type: 'bulletList', content: [paragraph(text('x'))] })],
    ['a name that every object has', doc({ type: 'constructor' })],
  ])('refuses %s it does not know', (_what, bad) => {
    expect(() => fromRichText(bad, context())).toThrow(UnknownTextNode);
  });
});
