import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { DocumentModel, Properties } from '../reports/document-model';
import { stretchesOf } from './body-xml';
import { COLOUR, SIZE } from './house-colours';
import { APPENDIX_LIST, HOUSE_STYLES, REPORT_LIST } from './house-styles';
import { LANDSCAPE_WIDTH, PAGE, TEXT_WIDTH } from './page-geometry';

/** Stands in the empty document where the body goes. */
const BODY_MARK = 'BODY GOES HERE';
const MARK = new RegExp(`<w:p>(?:(?!</w:p>).)*${BODY_MARK}(?:(?!</w:p>).)*</w:p>`, 'g');

/** An empty Word package in the house style, open for its body. */
type Chassis = {
  /** Every part but the body, by its name in the package. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** `word/document.xml` around the pieces of the body: before the first, between each two, after the last. */
  readonly around: readonly string[];
  /** The ids under which the styles expect the two lists. */
  readonly lists: { readonly report: number; readonly appendix: number };
};

/**
 * Has the docx library make the package: styles, settings, properties, headers and footers, watermark. The body of
 * a long report is written by `body-xml.ts` instead, an order of magnitude faster than through the library's objects.
 */
export async function makeChassis(model: DocumentModel): Promise<Chassis> {
  const { properties } = model;
  const stretches = stretchesOf(model);
  const last = stretches.length - 1;
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
    sections: stretches.map(({ landscape }, stretch) => ({
      properties: {
        titlePage: stretch === 0,
        page: {
          size: {
            width: PAGE.width,
            height: PAGE.height,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
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
      headers: {
        ...(stretch === 0 ? { first: firstHeader(properties) } : {}),
        default: runningHeader(properties, widthOf(landscape)),
      },
      footers: {
        ...(stretch > 0
          ? {}
          : {
              first:
                model.titlePage.layout === 'page'
                  ? new Footer({ children: [] })
                  : footer(properties, widthOf(landscape)),
            }),
        default: footer(properties, widthOf(landscape)),
      },
      children: [new Paragraph(BODY_MARK), ...(stretch < last ? [pageTurn()] : [])],
    })),
  });
  const parts = withFixedNames(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document))));
  const body = text(parts, 'word/document.xml');
  const around = body.split(MARK);
  if (around.length !== stretches.length + 1) {
    throw new Error('The docx library no longer writes paragraphs as it did');
  }
  const styles = text(parts, 'word/styles.xml');
  return {
    parts,
    around,
    lists: { report: listOf(styles, 'Heading1'), appendix: listOf(styles, 'AppendixHeading') },
  };
}

/** The last paragraph of a stretch carries its page: one of its own, as low as can be, so that no text is lost with it. */
function pageTurn(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
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

const widthOf = (landscape: boolean) => (landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH);
const rightTab = (width: number) => [{ type: TabStopType.RIGHT, position: width }];
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

function runningHeader(properties: Properties, width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: rightTab(width),
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

function footer(properties: Properties, width: number): Footer {
  const reference = [properties.council, properties.reference].filter(Boolean).join(', ');
  return new Footer({
    children: [
      new Paragraph({
        tabStops: rightTab(width),
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
