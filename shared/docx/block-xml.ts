import { assertNever } from '../lib/assert-never';
import type { Block, List, Paragraph } from '../reports/document-model';
import { findingRuns, inlineXml, run } from './inline-xml';
import { closingXml } from './letter-xml';
import { DEEPEST_LIST } from './numbering-part';
import { CELL_LIST_STEP, LIST_STEP, TEXT_INDENT } from './page-geometry';
import { NUMBERED_STYLES, PART_STYLES, STYLE } from './style-ids';
import { factsXml, signatureXml, tableXml } from './table-xml';
import { bookmarked, listId, type Standing, type Writing } from './writing';

/** A paragraph of a style; `more` are further paragraph properties, in the schema's order. */
export function paragraphXml(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

/** One block of a document as WordprocessingML. */
export function blockXml(writing: Writing, block: Block, standing: Standing): string {
  switch (block.kind) {
    case 'paragraph':
      return plainParagraph(writing, block, standing);
    case 'subheading':
      return standing.letter
        ? paragraphXml(STYLE.letterSubheading, inlineXml(block.content))
        : paragraphXml(PART_STYLES[block.level], inlineXml(block.content), indent(standing, 0));
    case 'list':
      return listXml(writing, block, standing, 0);
    case 'quotation':
      return block.blocks
        .map((each) =>
          blockXml(writing, each, standing.place === 'cell' ? standing : { ...standing, place: 'quotation' }),
        )
        .join('');
    case 'notice': {
      const style =
        block.tone === 'note' ? STYLE.note : standing.place === 'cell' ? STYLE.cellMissing : STYLE.missing;
      return paragraphXml(style, inlineXml(block.content), indent(standing, 170));
    }
    case 'finding-line':
      return paragraphXml(
        STYLE.finding,
        run(`${block.lead}: `) + findingRuns(block.outcome, block.label, '<w:b/><w:bCs/>'),
      );
    case 'table':
      return tableXml(writing, block, standing);
    case 'facts':
      return factsXml(block);
    case 'signature':
      return block.closing ? closingXml(block) : signatureXml(block);
    default:
      return assertNever(block);
  }
}

/** Takes back the indent of a style that leaves room for numbers, where there are none. */
function indent(standing: Standing, left: number): string {
  return standing.flush && standing.place === 'text' ? `<w:ind w:left="${left}"/>` : '';
}

const TEXT_STYLES = { body: STYLE.body, wording: STYLE.wording, small: STYLE.small } as const;

function plainParagraph(writing: Writing, block: Paragraph, standing: Standing): string {
  const content = bookmarked(writing, block.bookmark, inlineXml(block.content));
  if (standing.place === 'cell') return paragraphXml(standing.kept ? STYLE.cellKept : STYLE.cell, content);
  if (standing.place === 'quotation') return paragraphXml(STYLE.quotation, content);
  if (!block.numbered) return paragraphXml(TEXT_STYLES[block.style], content, indent(standing, 0));
  // The style names its list too; saying it here as well holds where a program reads only one of the two.
  return paragraphXml(
    NUMBERED_STYLES[standing.level],
    content,
    `<w:numPr><w:ilvl w:val="${standing.level}"/><w:numId w:val="${writing.lists.report}"/></w:numPr>`,
  );
}

function listXml(writing: Writing, list: List, standing: Standing, depth: number): string {
  const inCell = standing.place === 'cell';
  const level = Math.min(depth, DEEPEST_LIST);
  const id = listId(writing, list, level, inCell);
  const style = inCell ? STYLE.cellListItem : STYLE.listItem;
  const flush = standing.flush && standing.place === 'text';
  const left = inCell ? CELL_LIST_STEP * (level + 1) : (flush ? 0 : TEXT_INDENT) + LIST_STEP * (level + 1);
  const place = flush ? `<w:ind w:left="${left}" w:hanging="${LIST_STEP}"/>` : '';
  const mark = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>${place}`;
  let xml = '';
  for (const item of list.items) {
    let marked = false;
    for (const block of item) {
      if (block.kind === 'list') {
        // An item that begins with a list of its own still shows its own mark.
        if (!marked) xml += paragraphXml(style, '', mark);
        xml += listXml(writing, block, standing, depth + 1);
      } else if (block.kind === 'paragraph') {
        const more = marked ? `<w:ind w:left="${left}"/>` : mark;
        xml += paragraphXml(style, inlineXml(block.content), more);
      } else {
        if (!marked) xml += paragraphXml(style, '', mark);
        xml += blockXml(writing, block, standing);
      }
      marked = true;
    }
  }
  return xml;
}
