import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const cell = (text: string) =>
  new TableCell({ children: [line(text)], width: { size: 2250, type: WidthType.DXA } });

/** A template with a heading, paragraphs and a table for each section, in a template program's own commands. */
export async function sectionTemplate(commands: {
  readonly forSection: string;
  readonly heading: string;
  readonly forParagraph: string;
  readonly paragraph: string;
  readonly endParagraph: string;
  readonly rowStart: string;
  readonly cells: readonly [string, string, string, string];
  readonly rowEnd: string;
  readonly endSection: string;
  /** docx-templates repeats a row between two rows of commands; docxtemplater between marks inside one row. */
  readonly commandRows: boolean;
}): Promise<Buffer> {
  const { cells } = commands;
  const row = (texts: readonly string[]) => new TableRow({ children: texts.map(cell) });
  const rows = commands.commandRows
    ? [row([commands.rowStart, '', '', '']), row(cells), row([commands.rowEnd, '', '', ''])]
    : [row([`${commands.rowStart}${cells[0]}`, cells[1], cells[2], `${cells[3]}${commands.rowEnd}`])];
  const document = new Document({
    sections: [
      {
        children: [
          line(commands.forSection),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(commands.heading)] }),
          line(commands.forParagraph),
          line(commands.paragraph),
          line(commands.endParagraph),
          new Table({ rows, columnWidths: [2250, 2250, 2250, 2250] }),
          line(commands.endSection),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
