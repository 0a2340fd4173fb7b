import type { Cell, Facts, Inline, Signature, Table } from '../reports/document-model';
import { blockXml, paragraphXml } from './block-xml';
import { COLOUR } from './house-colours';
import { inlineXml, run } from './inline-xml';
import { TEXT_WIDTH } from './page-geometry';
import { STYLE } from './style-ids';
import { bookmarked, type Standing, type Writing } from './writing';
import { escapeXml } from './xml';

const edge = (side: string, size: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

const BORDERS = `<w:tblBorders>${edge('top', 8, COLOUR.accent)}${edge('bottom', 6, COLOUR.strongLine)}${edge('insideH', 4, COLOUR.line)}</w:tblBorders>`;
const MARGINS =
  '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';

/** Table properties in the schema's order, with the description a screen reader reads out. */
function tableHead(description: string, widths: readonly number[], indent: number, header: boolean): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/>${BORDERS}` +
    `<w:tblLayout w:type="fixed"/>${MARGINS}<w:tblLook w:val="04A0" w:firstRow="${header ? 1 : 0}" w:lastRow="0" w:firstColumn="${header ? 0 : 1}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `<w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}

function cellXml(width: number, content: string, shade?: string): string {
  const shading = shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : '';
  // Word refuses a cell whose last element is not a paragraph, though the schema lets it pass.
  const ending = content.endsWith('</w:p>') ? '' : '<w:p/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${content}${ending}</w:tc>`;
}

/** Column widths in twips from shares of the whole. */
export function columnWidths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((total * share) / sum));
  const used = widths.reduce((all, width) => all + width, 0);
  const last = widths.length - 1;
  return widths.map((width, index) => (index === last ? width + total - used : width));
}

/** Space after a table, which Word leaves none of. */
const AFTER =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/></w:pPr></w:p>';

/** A table whose header row repeats on each page and whose rows stay whole. */
export function tableXml(writing: Writing, table: Table, standing: Standing): string {
  const widths = columnWidths(table.shares, standing.width ?? TEXT_WIDTH);
  const short = isShort(table);
  const header = table.header
    .map((words, index) =>
      cellXml(widths[index] ?? 0, paragraphXml(STYLE.cellHead, inlineXml(words)), COLOUR.soft),
    )
    .join('');
  const rows = table.rows
    .map(({ bookmark, cells }, at) => {
      const kept = short && at < table.rows.length - 1;
      const cellStanding: Standing = { place: 'cell', level: standing.level, kept };
      const written = cells.map((cell, index) => {
        const content = cellContent(writing, cell, cellStanding);
        return cellXml(
          widths[index] ?? 0,
          index === 0 ? bookmarked(writing, bookmark, '') + content : content,
        );
      });
      return `<w:tr><w:trPr>${fits(cells) ? '<w:cantSplit/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
    })
    .join('');
  return (
    `${table.caption ? caption(writing, table.caption) : ''}${tableHead(table.description, widths, 0, true)}` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header}</w:tr>${rows}</w:tbl>${AFTER}`
  );
}

function cellContent(writing: Writing, cell: Cell, standing: Standing): string {
  return cell.blocks.map((block) => blockXml(writing, block, standing)).join('');
}

/** A table of a few short rows, which looks broken when a page ends inside it. */
export function isShort(table: Table): boolean {
  return table.rows.length <= 8 && JSON.stringify(table.rows).length < 6_000;
}

/** Whether a row can stay whole. One that may be longer than a page must be let break, or Word cuts it off. */
function fits(cells: readonly Cell[]): boolean {
  return cells.every((cell) => JSON.stringify(cell.blocks).length < 4_000);
}

function caption(writing: Writing, words: string): string {
  writing.captions += 1;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SEQ Table \\* ARABIC </w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(String(writing.captions))}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return paragraphXml(STYLE.caption, `${run('Table ')}${field}${run(`: ${words}`)}`);
}

/** Facts in two columns: the first says what, in bold. */
export function factsXml(facts: Facts): string {
  if (facts.rows.length === 0) return '';
  const widths = columnWidths([32, 68], TEXT_WIDTH);
  const rows = facts.rows.map(({ label, value }) => twoCells(widths, label, value));
  return `${tableHead(facts.description, widths, 0, false)}${rows.join('')}</w:tbl>${AFTER}`;
}

function twoCells(widths: readonly number[], label: string, value: readonly Inline[]): string {
  return (
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellXml(widths[0] ?? 0, paragraphXml(STYLE.cellHead, run(label)))}` +
    `${cellXml(widths[1] ?? 0, paragraphXml(STYLE.cellKept, inlineXml(value)))}</w:tr>`
  );
}

/** A place to sign, kept on one page: a line to write on, then the name, the capacity and the date. */
export function signatureXml(signature: Signature): string {
  const widths = columnWidths([22, 78], TEXT_WIDTH);
  const keep = '<w:keepNext/>';
  const line = (label: string, value: string, height: number) =>
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>` +
    `${cellXml(widths[0] ?? 0, paragraphXml(STYLE.cellHead, run(label), keep))}` +
    `${cellXml(widths[1] ?? 0, paragraphXml(STYLE.cell, value ? run(value) : '', keep))}</w:tr>`;
  return (
    `${tableHead(`Signature of ${signature.name}`, widths, 0, false)}${line('Signed', '', 850)}` +
    `${line('Name', signature.name, 0)}${line('Capacity', signature.capacity, 0)}${line('Date', signature.signedOn, 0)}</w:tbl>${AFTER}`
  );
}
