import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { DocumentModel, Properties } from '../reports/document-model';
import { COLOUR, SIZE } from './house-colours';
import { APPENDIX_LIST, HOUSE_STYLES, REPORT_LIST } from './house-styles';
import { PAGE, TEXT_WIDTH } from './page-geometry';

/** Stands in the empty document where the body goes. */
const BODY_MARK = 'BODY GOES HERE';
const MARK = new RegExp(`<w:p>(?:(?!</w:p>).)*${BODY_MARK}(?:(?!</w:p>).)*</w:p>`);

/** An empty Word package in the house style, open for its body. */
export type Chassis = {
  /** Every part but the body, by its name in the package. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** `word/document.xml` up to the body, and after it. */
  readonly before: string;
  readonly after: string;
  /** The ids under which the styles expect the two lists. */
  readonly lists: { readonly report: number; readonly appendix: number };
};

/**
 * Has the docx library make the package: styles, settings, properties, headers and footers, watermark. The body of
 * a long report is written by `body-xml.ts` instead, an order of magnitude faster than through the library's objects.
 */
export async function makeChassis(model: DocumentModel): Promise<Chassis> {
  const { properties } = model;
  const document = new Document({
    title: `${properties.title}${properties.reference ? `, ${properties.reference}` : ''}`,
    subject: properties.subject,
    creator: properties.author,
    lastModifiedBy: properties.author,
    description: properties.classification,
    customProperties: [
      { name: 'Classification', value: properties.classification },
      { name: 'Reference', value: properties.reference },
      { name: 'Status', value: properties.draft ? 'Draft' : 'Final' },
      { name: 'Version', value: String(properties.version) },
    ],
    styles: HOUSE_STYLES,
    numbering: { config: [listNamed(REPORT_LIST), listNamed(APPENDIX_LIST)] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              right: PAGE.right,
              bottom: PAGE.bottom,
              left: PAGE.left,
              header: PAGE.header,
              footer: PAGE.footer,
            },
          },
        },
        headers: { first: firstHeader(properties), default: runningHeader(properties) },
        footers: {
          first: model.titlePage.layout === 'page' ? new Footer({ children: [] }) : footer(properties),
          default: footer(properties),
        },
        children: [new Paragraph(BODY_MARK)],
      },
    ],
  });
  const parts = withFixedNames(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document))));
  const body = text(parts, 'word/document.xml');
  const mark = MARK.exec(body);
  if (!mark) throw new Error('The docx library no longer writes paragraphs as it did');
  const styles = text(parts, 'word/styles.xml');
  return {
    parts,
    before: body.slice(0, mark.index),
    after: body.slice(mark.index + mark[0].length),
    lists: { report: listOf(styles, 'Heading1'), appendix: listOf(styles, 'AppendixHeading') },
  };
}

/** The library names each watermark at random; the same document is to be the same file. */
function withFixedNames(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      if (!/^word\/header\d+\.xml$/.test(name)) return [name, part];
      return [name, strToU8(strFromU8(part).replace(/(id="PowerPlusWaterMarkObject)[^"]*/g, '$11'))];
    }),
  );
}

function text(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Error(`The docx library no longer writes ${name}`);
  return strFromU8(bytes);
}

/** Only the name matters here: `numbering-part.ts` writes what the list looks like. */
function listNamed(reference: string) {
  return {
    reference,
    levels: [0, 1, 2, 3].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}` })),
  };
}

function listOf(styles: string, styleId: string): number {
  const style = new RegExp(`w:styleId="${styleId}".*?<w:numId w:val="(\\d+)"/>`).exec(styles);
  if (!style) throw new Error(`The style ${styleId} has lost its list`);
  return Number(style[1]);
}

function watermark(properties: Properties) {
  return properties.draft ? [new TextWatermark({ text: 'DRAFT', color: COLOUR.line, opacity: 0.28 })] : [];
}

const small = (words: string, more: { bold?: boolean; color?: string } = {}) =>
  new TextRun({ text: words, size: SIZE.small, color: COLOUR.secondInk, ...more });

const rightTab = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
const thinLine = { style: BorderStyle.SINGLE, size: 4, space: 6, color: COLOUR.line };

function firstHeader(properties: Properties): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [...watermark(properties), small(properties.classification, { bold: true })],
      }),
    ],
  });
}

function runningHeader(properties: Properties): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: rightTab,
        border: { bottom: thinLine },
        children: [
          ...watermark(properties),
          small(properties.title),
          new TextRun({ children: ['\t'], size: SIZE.small }),
          ...(properties.draft ? [small('DRAFT  ', { bold: true, color: COLOUR.amber })] : []),
          small(properties.classification, { bold: true }),
        ],
      }),
    ],
  });
}

function footer(properties: Properties): Footer {
  const reference = [properties.council, properties.reference].filter(Boolean).join(', ');
  return new Footer({
    children: [
      new Paragraph({
        tabStops: rightTab,
        border: { top: thinLine },
        children: [
          small(reference),
          new TextRun({
            size: SIZE.small,
            color: COLOUR.secondInk,
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
