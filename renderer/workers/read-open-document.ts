import { datesIn } from '@shared/evidence/guess-date';
import { plainFromHtml } from '@shared/evidence/plain-from-html';
import { openOfficeFile } from './open-office-file';
import { MOST_TEXT, nothingElse } from './read-text';
import type { ReadableText, Table } from './text-messages';

/** What each element of an OpenDocument text is shown as. Others leave only their words. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:h': 'h2',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'table:covered-table-cell': 'td',
};

/** Elements whose words are no words of the document. */
const LEFT_OUT = /<(text:tracked-changes|office:annotation|script:[\w-]+|office:scripts)\b[\s\S]*?<\/\1\s*>/g;

function spaces(attributes: string): string {
  const count = Number(/text:c="(\d{1,3})"/.exec(attributes)?.[1] ?? 1);
  return ' '.repeat(count);
}

/** The body of an OpenDocument text as bare HTML: paragraphs, headings, lists, tables. */
function htmlOf(xml: string): string {
  const body = /<office:text\b[^>]*>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? '';
  return body.replace(LEFT_OUT, '').replace(/<(\/?)([\w:-]+)([^>]*?)(\/?)>/g, (_, end, name, rest, empty) => {
    if (name === 'text:s') return spaces(rest);
    if (name === 'text:tab') return '\t';
    if (name === 'text:line-break') return '<br>';
    const tag = Object.hasOwn(SHOWN_AS, name) ? SHOWN_AS[name] : undefined;
    if (tag === undefined) return '';
    return empty === '/' ? `<${tag}></${tag}>` : `<${end}${tag}>`;
  });
}

const property = (xml: string, name: string) =>
  plainFromHtml(new RegExp(`<${name}[^>]*>([^<]{0,400})<`).exec(xml)?.[1] ?? '');

/** Cells and rows that repeat stand in the file once, with how often; empty ones repeat to the edge of the sheet. */
const MOST_REPEATED = 200;

function repeated(attributes: string, name: string): number {
  return Math.min(MOST_REPEATED, Number(new RegExp(`table:${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1));
}

/** The sheets of an OpenDocument spreadsheet. */
function tablesOf(xml: string): Table[] {
  return [...xml.matchAll(/<table:table\b([^>]*)>([\s\S]*?)<\/table:table>/g)].map(
    ([, about = '', inside = '']) => {
      const rows: string[][] = [];
      for (const [, rowAbout = '', cells = ''] of inside.matchAll(
        /<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g,
      )) {
        const row: string[] = [];
        for (const [, cellAbout = '', words = ''] of cells.matchAll(
          /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g,
        )) {
          const said = plainFromHtml(words.replaceAll('</text:p>', '\n')).trim();
          for (
            let times = said === '' ? 1 : repeated(cellAbout, 'number-columns-repeated');
            times > 0;
            times -= 1
          )
            row.push(said);
        }
        while (row.at(-1) === '') row.pop();
        const times = row.length === 0 ? 1 : repeated(rowAbout, 'number-rows-repeated');
        for (let time = 0; time < times; time += 1) rows.push(row);
      }
      while (rows.at(-1)?.length === 0) rows.pop();
      return { name: plainFromHtml(/table:name="([^"]*)"/.exec(about)?.[1] ?? ''), rows };
    },
  );
}

function openDocument(bytes: Uint8Array): { content: string; date: ReadableText['date']; title: string } {
  const { text } = openOfficeFile(bytes, ['content.xml', 'meta.xml']);
  const content = text('content.xml');
  if (content === '') throw new Error('No content');
  const about = text('meta.xml');
  return {
    content,
    date: datesIn(property(about, 'dc:date').slice(0, 10))[0]?.date ?? null,
    title: property(about, 'dc:title'),
  };
}

/** Reads an OpenDocument text. @throws `TooMuchToRead`, or for a damaged file */
export function readOpenDocument(bytes: Uint8Array): ReadableText {
  const { content, date, title } = openDocument(bytes);
  const html = htmlOf(content);
  return { ...nothingElse, text: plainFromHtml(html).slice(0, MOST_TEXT), html, date, title };
}

/** The sheets of an OpenDocument spreadsheet. @throws `TooMuchToRead`, or for a damaged file */
export function openDocumentTables(bytes: Uint8Array): Table[] {
  return tablesOf(openDocument(bytes).content);
}
