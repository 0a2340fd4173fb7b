import { zlibSync } from 'fflate';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { inkOf, numbersOf } from './ink';
import type { ObjectCarrier } from './object-carrier';
import { type Bands, type Box, boxUnder, type Matrix, type ShownPage, times } from './page-geometry';
import type { PdfWriter } from './pdf-writer';
import { resourcesOf, visibleBox } from './source-pdf';
import { contentStreams, joined, unpacked } from './unpacked';

/** Something of a received page that is painted in the page's own space, as a form. */
type PaintedForm = { readonly ref: PDFRef; readonly matrix: Matrix | null };

const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;
const NAME = (name: string) => PDFName.of(name);

/**
 * A received page as a form (ISO 32000-1, 8.10). A form keeps its graphics state to itself, so that no page, however
 * carelessly made, can move or hide what is stamped on it. Content in one stream is taken over packed, as it is.
 */
export function pageForm(page: PDFPage, carrier: ObjectCarrier, writer: PdfWriter): PaintedForm | null {
  const streams = contentStreams(page.node.Contents());
  const first = streams[0];
  if (!first) return null;
  const { context } = writer;
  const dict = context.obj({}) as PDFDict;
  let contents: Uint8Array;
  if (streams.length === 1) {
    for (const key of ['Filter', 'DecodeParms']) {
      const value = first.dict.get(NAME(key));
      if (value) dict.set(NAME(key), carrier.carry(value));
    }
    contents = first.contents;
  } else {
    const parts = streams.flatMap((stream) => {
      try {
        return [unpacked(stream)];
      } catch {
        return [];
      }
    });
    contents = zlibSync(joined(parts, 1), { level: 6 });
    dict.set(NAME('Filter'), NAME('FlateDecode'));
  }
  dict.set(NAME('Type'), NAME('XObject'));
  dict.set(NAME('Subtype'), NAME('Form'));
  dict.set(NAME('BBox'), context.obj([...visibleBox(page)]));
  const resources = resourcesOf(page);
  dict.set(NAME('Resources'), resources ? carrier.carry(resources) : context.obj({}));
  const group = page.node.get(NAME('Group'));
  if (group) dict.set(NAME('Group'), carrier.carry(group));
  return { ref: writer.add(PDFRawStream.of(dict, contents)), matrix: null };
}

/** The appearance an annotation has now: a filled-in field, a note's sign, a highlight. */
function appearanceOf(annotation: PDFDict): { stream: PDFRawStream; ref: PDFRef } | null {
  const appearances = annotation.lookupMaybe(NAME('AP'), PDFDict);
  let ref = appearances?.get(NAME('N'));
  let object = appearances?.lookup(NAME('N'));
  if (object instanceof PDFDict && !(object instanceof PDFStream)) {
    const state = annotation.lookup(NAME('AS'));
    if (!(state instanceof PDFName)) return null;
    ref = object.get(state);
    object = object.lookup(state);
  }
  return object instanceof PDFRawStream && ref instanceof PDFRef ? { stream: object, ref } : null;
}

/** Where an appearance is painted: its box, as its own matrix places it, fitted into the annotation's rectangle. */
function placeOf(stream: PDFRawStream, rectangle: readonly number[]): Matrix | null {
  const box = numbersOf(stream.dict.lookup(NAME('BBox')));
  if (box.length !== 4 || rectangle.length !== 4) return null;
  const own = numbersOf(stream.dict.lookup(NAME('Matrix')));
  const inner = boxUnder(
    own.length === 6 ? (own as unknown as Matrix) : [1, 0, 0, 1, 0, 0],
    box as unknown as Box,
  );
  const [a = 0, b = 0, c = 0, d = 0] = rectangle;
  const outer: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  const [wide, high] = [inner[2] - inner[0], inner[3] - inner[1]];
  if (wide <= 0 || high <= 0) return null;
  const [x, y] = [(outer[2] - outer[0]) / wide, (outer[3] - outer[1]) / high];
  return [x, 0, 0, y, outer[0] - inner[0] * x, outer[1] - inner[1] * y];
}

type ShownAnnotation = {
  readonly appearance: PDFRef;
  readonly form: PDFRawStream;
  readonly matrix: Matrix;
  readonly box: Box;
};

/** The annotations of a page that show something, and where. */
function shownAnnotations(page: PDFPage): ShownAnnotation[] {
  const list = page.node.lookup(NAME('Annots'));
  if (!(list instanceof PDFArray)) return [];
  const found: ShownAnnotation[] = [];
  for (let at = 0; at < Math.min(list.size(), 5_000); at += 1) {
    const annotation = list.lookup(at);
    if (!(annotation instanceof PDFDict)) continue;
    const kind = annotation.lookup(NAME('Subtype'));
    if (kind === NAME('Popup') || kind === NAME('Link')) continue;
    const flags = annotation.lookup(NAME('F'));
    if ((flags instanceof PDFNumber ? flags.asNumber() : 0) & (HIDDEN | NO_VIEW)) continue;
    const appearance = appearanceOf(annotation);
    const rectangle = numbersOf(annotation.lookup(NAME('Rect')));
    const matrix = appearance && placeOf(appearance.stream, rectangle);
    if (!appearance || !matrix) continue;
    const [a = 0, b = 0, c = 0, d = 0] = rectangle;
    const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    found.push({ appearance: appearance.ref, form: appearance.stream, matrix, box });
  }
  return found;
}

/**
 * What annotations show, as forms: what was filled into a form or marked on a page is part of the paper and must not
 * be lost. What they do (links, actions, files) is left behind.
 */
export function annotationForms(page: PDFPage, carrier: ObjectCarrier): PaintedForm[] {
  return shownAnnotations(page).flatMap(({ appearance, form, matrix }) => {
    form.dict.set(NAME('Type'), NAME('XObject'));
    form.dict.set(NAME('Subtype'), NAME('Form'));
    const ref = carrier.carry(appearance);
    return ref instanceof PDFRef ? [{ ref, matrix }] : [];
  });
}

/** Content longer than this, packed, is not looked through for ink: the page is taken to be covered. */
const MOST_LOOKED_AT = 2 * 1024 * 1024;

/** Whether something visible stands in the bands of a shown page that stamps need. Where in doubt: yes. */
export function inkInBands(page: PDFPage, shown: ShownPage, bands: Bands): { top: boolean; bottom: boolean } {
  const found = { top: false, bottom: false };
  const frame: Box = [0, 0, shown.width, shown.height];
  const onPaint = (low: number, high: number) => {
    if (high > 0 && low < shown.height) {
      if (low < bands.bottom) found.bottom = true;
      if (high > shown.height - bands.top) found.top = true;
    }
    return !(found.bottom || bands.bottom === 0) || !(found.top || bands.top === 0);
  };
  for (const { box } of shownAnnotations(page)) {
    const seen = boxUnder(shown.toShown, box);
    onPaint(seen[1], seen[3]);
  }
  const streams = contentStreams(page.node.Contents());
  if (streams.reduce((sum, { contents }) => sum + contents.length, 0) > MOST_LOOKED_AT) {
    return { top: true, bottom: true };
  }
  try {
    const content = joined(streams.map(unpacked), 1);
    inkOf(content, resourcesOf(page), shown.toShown, { onPaint, page: frame });
  } catch {
    return { top: true, bottom: true };
  }
  return found;
}

/** An operator sequence that paints a form at a place. */
export function paintForm(name: string, matrix: Matrix | null, toPage: Matrix): string {
  const place = matrix ? times(matrix, toPage) : toPage;
  return `q ${place.map(inPdf).join(' ')} cm /${name} Do Q\n`;
}

/** A number as PDF writes it: no exponent, which begins below a millionth. */
export function inPdf(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
