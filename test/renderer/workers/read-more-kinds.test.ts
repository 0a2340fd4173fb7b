import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOldWord } from '@renderer/workers/read-old-word';
import { readOpenDocument } from '@renderer/workers/read-open-document';
import { readOutlook } from '@renderer/workers/read-outlook';
import { readRichText } from '@renderer/workers/read-rich-text';
import { readTables } from '@renderer/workers/read-tables';
import { readPlainText } from '@renderer/workers/read-text';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { msg } from '../../fixtures/evidence/write-msg';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/evidence', name)));
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const LETTER =
  'Letter of 3 June 2024 Dear Mr R, the visit was on 12 May 2024 – “unannounced”, cost £40. First matter Second matter';

describe('words are read from', () => {
  test('a Word document in the old format', async () => {
    const { text } = await readOldWord(fixture('letter.doc'));
    expect(flat(text)).toContain(LETTER);
    expect(flat(text)).toContain('1 May 2024 7.5');
    expect(flat(text)).toContain('The marigold was mentioned once.');
  });

  test('a rich text file', () => {
    const { text } = readRichText(fixture('letter.rtf'));
    expect(flat(text.replaceAll('•', ''))).toContain(LETTER);
    expect(flat(text)).toContain('The marigold was mentioned once.');
    expect(text).not.toMatch(/Liberation|\\|\{/);
  });

  test('an OpenDocument text, with its headings and tables', () => {
    const { text, html, title } = readOpenDocument(fixture('letter.odt'));
    expect(flat(text)).toContain(LETTER);
    expect(html).toContain('<td><p>7.5</p></td>');
    expect(title).toBe('Letter of the team manager');
  });

  test('a text whose characters are pairs of bytes, with and without the mark that says so', () => {
    const pairs = Buffer.from('Seen on 12 May. Café £5', 'utf16le');
    expect(readPlainText(new Uint8Array(pairs)).text).toBe('Seen on 12 May. Café £5');
    expect(readPlainText(new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), pairs]))).text).toBe(
      'Seen on 12 May. Café £5',
    );
    expect(readPlainText(new Uint8Array(Buffer.from('Caf\xe9 on the 12th', 'latin1'))).text).toBe(
      'Café on the 12th',
    );
  });
});

describe('an Outlook message', () => {
  const inner = msg({
    subject: 'Earlier',
    from: ['B', 'b@council.example'],
    to: [],
    body: 'What was said before.',
  });
  const bytes = msg({
    subject: 'Imogen R: photograph',
    from: ['Leanne Postgate', 'l.postgate@marlscombe.example'],
    to: [['Gareth Willmott', 'g.willmott@marlscombe.example']],
    headers: 'From: x\r\nDate: Mon, 3 Jun 2024 23:30:00 +0100\r\nSubject: y',
    body: 'Please find the photograph.\r\nL',
    attachments: [
      { name: 'arm.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 1, 2]) },
      { name: 'earlier.msg', bytes: inner },
    ],
  });

  test('gives its head, its words, its day and what is attached to it', () => {
    const { text, mail, date, attachments } = readOutlook(Uint8Array.from(bytes));
    expect(mail?.subject).toBe('Imogen R: photograph');
    expect(mail?.from).toEqual([{ name: 'Leanne Postgate', address: 'l.postgate@marlscombe.example' }]);
    expect(mail?.to).toEqual([{ name: 'Gareth Willmott', address: 'g.willmott@marlscombe.example' }]);
    expect(text).toContain('Please find the photograph.\nL');
    expect(date).toBe('2024-06-03');
    expect(attachments.map(({ name }) => name)).toEqual(['arm.jpg', 'earlier.msg']);
    expect([...(attachments[0]?.bytes ?? [])]).toEqual([0xff, 0xd8, 0xff, 1, 2]);
    expect(readOutlook(Uint8Array.from(attachments[1]?.bytes ?? [])).text).toContain('What was said before.');
  });

  test('with HTML alone hands that on, and its words', () => {
    const { text, html } = readOutlook(
      Uint8Array.from(
        msg({ subject: 'x', from: ['A', 'a@b.example'], to: [], html: '<p>Only <b>HTML</b></p>' }),
      ),
    );
    expect(html).toContain('<b>HTML</b>');
    expect(text).toContain('Only HTML');
  });
});

describe('a spreadsheet is read as tables from', () => {
  test('values with commas', async () => {
    const { tables, text } = await readTables(
      Uint8Array.from(
        strToU8('Date,Worker,Hours\r\n2024-05-01,"Postgate, L",7.5\r\n\r\n2024-05-02,"said ""no""",3\r\n'),
      ),
    );
    expect(tables?.[0]?.rows).toEqual([
      ['Date', 'Worker', 'Hours'],
      ['2024-05-01', 'Postgate, L', '7.5'],
      ['2024-05-02', 'said "no"', '3'],
    ]);
    expect(text.split('\n')[1]).toBe('2024-05-01\tPostgate, L\t7.5');
  });

  test('an Excel file, days as days', async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>Hours</t></is></c></row><row r="2"><c r="A2" s="1"><v>45413</v></c><c r="B2"><v>7.5</v></c></row></sheetData></worksheet>';
    const file = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hours" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    const { tables } = await readTables(Uint8Array.from(file));
    expect(tables).toEqual([
      {
        name: 'Hours',
        rows: [
          ['Date', 'Hours'],
          ['01/05/2024', '7.5'],
        ],
      },
    ]);
  });

  test('an OpenDocument file', async () => {
    const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
    const file = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content><table:table table:name="Hours &amp; days"><table:table-row>${cell('Date')}${cell('Hours')}</table:table-row><table:table-row>${cell('1 May')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:document-content>`,
      ),
    });
    expect((await readTables(Uint8Array.from(file))).tables).toEqual([
      { name: 'Hours & days', rows: [['Date', 'Hours'], ['1 May']] },
    ]);
  });
});

test.each([
  ['old Word', () => readOldWord(new Uint8Array(600))],
  ['rich text', async () => readRichText(new Uint8Array(60))],
  ['Outlook', async () => readOutlook(new Uint8Array(600))],
  ['OpenDocument', async () => readOpenDocument(new Uint8Array(600))],
  ['Excel', () => readTables(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))],
])('a file that is no %s at all is refused, not read as empty', async (_what, read) => {
  await expect(read()).rejects.toThrow();
});
