import type { Block, DocumentModel } from '@shared/reports/document-model';
import { inlineText, sectionHeading } from '@shared/reports/model-text';

/** The same report as plainly as the other programs can take it: headings, paragraphs and tables of strings. */
export type PlainReport = {
  readonly title: string;
  readonly sections: readonly PlainSection[];
};

type PlainSection = {
  readonly heading: string;
  readonly level: number;
  readonly paragraphs: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Flattens a document. Lists become paragraphs and every table of a section one table of four columns. */
export function plainReport(model: DocumentModel): PlainReport {
  return {
    title: model.titlePage.title,
    sections: model.sections.map((section) => {
      const paragraphs: string[] = [];
      const rows: string[][] = [];
      for (const block of section.blocks) flatten(block, paragraphs, rows);
      return { heading: sectionHeading(section), level: section.level, paragraphs, rows };
    }),
  };
}

function flatten(block: Block, paragraphs: string[], rows: string[][]): void {
  switch (block.kind) {
    case 'table':
      rows.push(fourOf(block.header.map(inlineText)));
      for (const row of block.rows) {
        rows.push(
          fourOf(
            row.cells.map((cell) => {
              const inside: string[] = [];
              for (const each of cell.blocks) flatten(each, inside, rows);
              return inside.join(' ');
            }),
          ),
        );
      }
      return;
    case 'facts':
      for (const row of block.rows) rows.push(fourOf([row.label, inlineText(row.value)]));
      return;
    case 'list':
      for (const item of block.items) for (const each of item) flatten(each, paragraphs, rows);
      return;
    case 'quotation':
      for (const each of block.blocks) flatten(each, paragraphs, rows);
      return;
    case 'finding-line':
      paragraphs.push(`${block.lead}: ${block.label}`);
      return;
    case 'signature':
      paragraphs.push(`${block.name}, ${block.capacity}`);
      return;
    default:
      paragraphs.push(inlineText(block.content));
  }
}

function fourOf(cells: readonly string[]): string[] {
  return [0, 1, 2, 3].map((index) => (index < 3 ? (cells[index] ?? '') : cells.slice(3).join(' ')));
}
