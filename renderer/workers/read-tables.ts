import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/web-worker';
import { openOfficeFile } from './open-office-file';
import { openDocumentTables } from './read-open-document';
import { decodeText, MOST_TEXT, nothingElse } from './read-text';
import type { ReadableText, Table } from './text-messages';

/** Rows shown and searched of one sheet; more are no paper of a complaint. */
const MOST_ROWS = 100_000;

/** A day as a person writes it; times of day only where there is one. */
function dayInWords(day: Date): string {
  const iso = day.toISOString();
  const date = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return iso.slice(11, 16) === '00:00' ? date : `${date} ${iso.slice(11, 16)}`;
}

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? dayInWords(value) : String(value);

async function excelTables(bytes: Uint8Array<ArrayBuffer>): Promise<Table[]> {
  // Looked into first: the reader of Excel files unpacks whatever it is given.
  openOfficeFile(bytes, []);
  const sheets = await readXlsxFile(bytes.slice().buffer);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.slice(0, MOST_ROWS).map((row) => row.map(cell)),
  }));
}

function commaTables(bytes: Uint8Array): Table[] {
  const { data } = Papa.parse<string[]>(decodeText(bytes).slice(0, MOST_TEXT), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS,
  });
  return [{ name: '', rows: data.map((row) => row.map((value) => value.trim())) }];
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether a zip's first part says what OpenDocument files say there. */
const isOpenDocument = (bytes: Uint8Array) =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(30, 120))
    .startsWith('mimetypeapplication/vnd.oasis.opendocument');

/**
 * Reads a spreadsheet (Excel's .xlsx, OpenDocument, or values with commas) as tables: what its cells show. Formulas,
 * macros and links to other files are not looked at.
 * @throws `TooMuchToRead`, or for a damaged file
 */
export async function readTables(bytes: Uint8Array<ArrayBuffer>): Promise<ReadableText> {
  const tables = !isZip(bytes)
    ? commaTables(bytes)
    : isOpenDocument(bytes)
      ? openDocumentTables(bytes)
      : await excelTables(bytes);
  let text = '';
  for (const { name, rows } of tables) {
    if (tables.length > 1 && name !== '') text += `${name}\n`;
    for (const row of rows) {
      text += `${row.join('\t')}\n`;
      if (text.length > MOST_TEXT) break;
    }
  }
  return { ...nothingElse, text: text.slice(0, MOST_TEXT).trimEnd(), html: null, tables };
}
