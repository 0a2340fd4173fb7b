import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
} from 'pdf-lib';
import { fail, ok, type Result } from '../lib/result';
import { numbersOf } from './ink';
import { type Box, type ShownPage, shownPage } from './page-geometry';

/** Why a PDF cannot be put into a bundle page by page. */
export type SourceFault = 'locked' | 'damaged' | 'empty';

/** What the placeholder and pre-flight say of each. */
export const SOURCE_FAULT_WORDS: Readonly<Record<SourceFault, string>> = {
  locked: 'It is locked with a password.',
  damaged: 'The file is damaged and cannot be read.',
  empty: 'The file has no pages.',
};

/** A received PDF, opened to be copied from. */
type SourcePdf = {
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
  /** Layers that are not shown when the PDF is opened. */
  readonly hiddenLayers: readonly PDFRef[];
  readonly layers: readonly PDFRef[];
};

const LARGEST = 14_400;

function refsOf(array: PDFArray | undefined): PDFRef[] {
  return array ? array.asArray().filter((each) => each instanceof PDFRef) : [];
}

function layersOf(document: PDFDocument): Pick<SourcePdf, 'layers' | 'hiddenLayers'> {
  const properties = document.catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict);
  const usual = properties?.lookupMaybe(PDFName.of('D'), PDFDict);
  const layers = refsOf(properties?.lookupMaybe(PDFName.of('OCGs'), PDFArray));
  const on = new Set(refsOf(usual?.lookupMaybe(PDFName.of('ON'), PDFArray)));
  const allOff = usual?.lookup(PDFName.of('BaseState')) === PDFName.of('OFF');
  const off = refsOf(usual?.lookupMaybe(PDFName.of('OFF'), PDFArray));
  return { layers, hiddenLayers: allOff ? layers.filter((layer) => !on.has(layer)) : off };
}

/** Opens a received PDF. Nothing in it is run; its metadata, attachments and scripts are never looked at. */
export async function openSource(bytes: Uint8Array): Promise<Result<SourcePdf, SourceFault>> {
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (document.isEncrypted) return fail('locked', SOURCE_FAULT_WORDS.locked);
    const pages = document.getPages();
    if (pages.length === 0) return fail('empty', SOURCE_FAULT_WORDS.empty);
    return ok({ document, pages, ...layersOf(document) });
  } catch {
    return fail('damaged', SOURCE_FAULT_WORDS.damaged);
  }
}

function boxOf(object: unknown): Box | null {
  const [a = 0, b = 0, c = 0, d = 0, ...rest] = numbersOf(object);
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return rest.length === 0 && box[2] - box[0] >= 1 && box[3] - box[1] >= 1 ? box : null;
}

function inherited(page: PDFPage, name: string) {
  const found = page.node.getInheritableAttribute(PDFName.of(name));
  return found instanceof PDFRef ? page.node.context.lookup(found) : found;
}

/** A4, for a page that does not say how large it is. */
const A4: Box = [0, 0, 595.28, 841.89];

/** The visible box of a page: its crop box as far as it lies in its media box. */
export function visibleBox(page: PDFPage): Box {
  const media = boxOf(inherited(page, 'MediaBox')) ?? A4;
  const crop = boxOf(inherited(page, 'CropBox'));
  if (!crop) return media;
  const both: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return both[2] - both[0] >= 1 && both[3] - both[1] >= 1 ? both : media;
}

/** The page's own turn, in degrees clockwise. */
export function turnOf(page: PDFPage): number {
  const rotate = inherited(page, 'Rotate');
  return rotate instanceof PDFNumber ? ((rotate.asNumber() % 360) + 360) % 360 : 0;
}

/** How a received page is shown. One larger than a PDF may be is shown smaller. */
export function shownOf(page: PDFPage): ShownPage {
  const box = visibleBox(page);
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  const wanted = unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
  const most = LARGEST / Math.max(box[2] - box[0], box[3] - box[1]);
  return shownPage(box, turnOf(page), Math.min(wanted, most));
}

/** The resources of a page, its own or those it inherits. */
export function resourcesOf(page: PDFPage): PDFDict | undefined {
  const found = inherited(page, 'Resources');
  return found instanceof PDFDict ? found : undefined;
}
