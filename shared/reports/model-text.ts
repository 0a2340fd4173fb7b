import { assertNever } from '../lib/assert-never';
import type { Block, DocumentModel, Inline, Section, Table, TitlePage } from './document-model';
import { FINDING_GLYPHS } from './finding-glyphs';

/** The words of some runs as a reader sees them: "[E13, para 4.2]", "● Upheld". */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        text += inline.text;
        break;
      case 'break':
        text += '\n';
        break;
      case 'citation':
        text += `[${inline.label}]`;
        break;
      case 'finding':
        text += `${FINDING_GLYPHS[inline.outcome]} ${inline.label}`;
        break;
      case 'person':
      case 'reference':
        text += inline.label;
        break;
      case 'bar':
        break;
      default:
        assertNever(inline);
    }
  }
  return text;
}

/** The heading of a section with its number: "5.2 Point 2a: Photograph". */
export function sectionHeading(section: Section): string {
  const title = inlineText(section.title);
  if (section.number === null) return title;
  return section.numbering === 'appendix' ? `${section.number}: ${title}` : `${section.number} ${title}`;
}

/** Every line of visible text of a document, in reading order. */
export function modelLines(model: DocumentModel): string[] {
  const lines: string[] = [];
  titleLines(model.titlePage, lines);
  for (const section of model.sections) {
    const heading = sectionHeading(section);
    if (heading !== '') lines.push('', heading);
    for (const block of section.blocks) blockLines(block, lines);
  }
  return lines;
}

/** The visible text of a document, a block on each line. */
export function modelText(model: DocumentModel): string {
  return `${modelLines(model).join('\n')}\n`;
}

/** How many words a document has, counted as Word does: what stands between spaces. */
export function countWords(model: DocumentModel): number {
  return modelText(model).split(/\s+/).filter(Boolean).length;
}

function titleLines(title: TitlePage, lines: string[]): void {
  if (title.letter) {
    lines.push(title.council, ...title.letter.from, ...title.letter.to);
    blockLines(title.facts, lines);
    lines.push(...title.remarks, title.letter.salutation, title.title);
    return;
  }
  for (const line of [title.council, title.title, title.subtitle]) if (line) lines.push(line);
  blockLines(title.facts, lines);
  lines.push(...title.remarks);
}

function blockLines(block: Block, lines: string[]): void {
  switch (block.kind) {
    case 'paragraph':
      lines.push((block.number ? `${block.number} ` : '') + inlineText(block.content));
      return;
    case 'subheading':
    case 'notice':
      lines.push(inlineText(block.content));
      return;
    case 'list':
      for (const [index, item] of block.items.entries()) {
        const inside: string[] = [];
        for (const each of item) blockLines(each, inside);
        const mark = block.ordered ? `${block.start + index}.` : '•';
        lines.push(...inside.map((line, at) => (at === 0 ? `${mark} ${line}` : line)));
      }
      return;
    case 'quotation':
      for (const each of block.blocks) blockLines(each, lines);
      return;
    case 'table':
      tableLines(block, lines);
      return;
    case 'facts':
      for (const row of block.rows) lines.push(`${row.label}: ${inlineText(row.value)}`);
      return;
    case 'finding-line':
      lines.push(`${block.lead}: ${FINDING_GLYPHS[block.outcome]} ${block.label}`);
      return;
    case 'signature':
      if (block.closing) {
        const signed = block.signedOn ? [`Signed ${block.signedOn}`] : [];
        lines.push(block.closing, block.name, block.capacity, ...signed);
        return;
      }
      lines.push(`Signed: ${block.name}, ${block.capacity}${block.signedOn ? `, ${block.signedOn}` : ''}`);
      return;
    default:
      assertNever(block);
  }
}

function tableLines(table: Table, lines: string[]): void {
  if (table.caption) lines.push(table.caption);
  lines.push(table.header.map(inlineText).join(' | '));
  for (const row of table.rows) {
    lines.push(
      row.cells
        .map((cell) => {
          const inside: string[] = [];
          for (const block of cell.blocks) blockLines(block, inside);
          return inside.join('\n');
        })
        .join(' | '),
    );
  }
}
