import { zlibSync } from 'fflate';
import { type PDFDict, PDFHexString, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { IndexEntry } from '../bundle/index-entries';
import type { Bundle } from '../domain/bundle';
import { type PageNumbering, type PageRun, printedNumber } from '../domain/page-run';
import type { PlainDate } from '../lib/plain-date';
import { fail, ok, type Result } from '../lib/result';
import { DrawnPage, type Fonts } from './drawn-page';
import {
  type CoverWords,
  coverPage,
  dividerPage,
  type IndexWords,
  indexPages,
  placeholderPage,
} from './front-pages';
import { type FontFiles, HouseFont } from './house-font';
import { drawPicture, type Picture } from './image-page';
import { ObjectCarrier } from './object-carrier';
import { writeOutline } from './outline';
import { annotationForms, inkInBands, pageForm, paintForm } from './page-form';
import { framePage } from './page-geometry';
import { PageTree } from './page-tree';
import { type ByteSink, latin1Bytes, PdfWriter } from './pdf-writer';
import { openSource, type SourceFault, shownOf } from './source-pdf';
import { type StampStyle, stampBands, stampPage } from './stamp';
import { type UnseenWords, unseenWords } from './unseen-words';

/** Everything about a bundle's file that is not in the papers themselves. */
export type BundleFile = {
  readonly title: string;
  readonly madeOn: PlainDate;
  readonly runs: readonly PageRun[];
  readonly entries: readonly IndexEntry[];
  readonly index: IndexWords;
  readonly cover: CoverWords | null;
  /** The heading of each run that is a divider, by run. */
  readonly dividers: Readonly<Record<number, string>>;
  readonly bookmarks: Bundle['bookmarks'];
  readonly stamps: StampStyle;
};

/** What goes in at one run of papers. */
export type PaperContent =
  | {
      readonly kind: 'pdf';
      readonly bytes: Uint8Array;
      /** Pages of the paper, from 1, that are printed as a picture instead: what was redacted. */
      readonly replaced?: Readonly<Record<number, Picture>>;
      /** Words recognised in the picture of a page, by the same pages. */
      readonly unseen?: Readonly<Record<number, UnseenWords>>;
    }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'placeholder'; readonly title: string; readonly why: readonly string[] };

export type PaperFault = SourceFault | 'other-pages';

/**
 * Makes a bundle's PDF run by run, in the order of its plan: index, printed numbers, page labels, bookmarks and links
 * all follow from the plan's runs. Only one paper is in memory at a time; what is made leaves through `sink`.
 */
export class BundleMaker {
  readonly #file: BundleFile;
  readonly #writer: PdfWriter;
  readonly #fonts: Fonts;
  readonly #fontRefs: { readonly HR: PDFRef; readonly HB: PDFRef };
  readonly #tree: PageTree;
  /** The 0-based place of the first page of each run. */
  readonly #begins: readonly number[];
  readonly #indexAt: number;
  readonly #layers: PDFRef[] = [];
  readonly #hidden: PDFRef[] = [];

  constructor(file: BundleFile, fonts: FontFiles, sink: ByteSink) {
    this.#file = file;
    this.#writer = new PdfWriter(sink);
    this.#fonts = { regular: new HouseFont(fonts.regular), bold: new HouseFont(fonts.bold) };
    this.#fontRefs = { HR: this.#writer.reserve(), HB: this.#writer.reserve() };
    let at = 0;
    this.#begins = file.runs.map(({ count }) => {
      const begins = at;
      at += count;
      return begins;
    });
    this.#tree = new PageTree(this.#writer, at);
    const index = file.runs.findIndex(({ what }) => what === 'index');
    this.#indexAt = this.#begins[index] ?? 0;
    this.#ownPages();
  }

  /** How many bytes have left so far. */
  get size(): number {
    return this.#writer.size;
  }

  /**
   * Puts the pages of a paper in at its run.
   * @returns a fault by name when they are not what the plan counts on; then nothing of the bundle is good
   */
  async addPaper(run: number, content: PaperContent): Promise<Result<null, PaperFault>> {
    const planned = this.#file.runs[run] as PageRun;
    if (content.kind === 'placeholder') {
      this.#put(run, 0, placeholderPage(this.#fonts, content.title, content.why));
      return ok(null);
    }
    if (content.kind === 'pictures') {
      const wanted = content.pictures.slice(planned.from - 1, planned.from - 1 + planned.count);
      if (wanted.length < planned.count) return otherPages(content.pictures.length);
      for (const [offset, picture] of wanted.entries()) {
        const drawn = drawPicture(this.#writer, this.#fonts, picture, this.#file.stamps);
        this.#put(run, offset, drawn.page, drawn.resources);
      }
      return ok(null);
    }
    const source = await openSource(content.bytes);
    if (!source.ok) return source;
    const { document, pages, layers, hiddenLayers } = source.value;
    if (pages.length < planned.from - 1 + planned.count) return otherPages(pages.length);
    const carrier = new ObjectCarrier(document.context, this.#writer);
    for (let offset = 0; offset < planned.count; offset += 1) {
      const page = pages[planned.from - 1 + offset];
      if (!page) return otherPages(pages.length);
      const instead = content.replaced?.[planned.from + offset];
      if (instead) {
        const drawn = drawPicture(this.#writer, this.#fonts, instead, this.#file.stamps);
        this.#put(run, offset, drawn.page, drawn.resources);
        continue;
      }
      const shown = shownOf(page);
      const bands = stampBands(this.#file.stamps, shown.width, shown.height);
      // Before anything is carried: carrying changes the received objects.
      const places = inkInBands(page, shown, bands);
      const framed = framePage(shown, bands, places);
      const drawn = new DrawnPage(this.#fonts, framed);
      const forms: Record<string, PDFRef> = {};
      const form = pageForm(page, carrier, this.#writer);
      if (form) {
        forms.P = form.ref;
        drawn.operators(paintForm('P', null, framed.toPage));
      }
      for (const [at, shownForm] of annotationForms(page, carrier).entries()) {
        forms[`A${at}`] = shownForm.ref;
        drawn.operators(paintForm(`A${at}`, shownForm.matrix, framed.toPage));
      }
      carrier.settle();
      const unseen = content.unseen?.[planned.from + offset];
      if (unseen) drawn.operators(unseenWords(this.#fonts, unseen, framed.unit));
      this.#put(run, offset, drawn, forms);
    }
    for (const layer of layers) {
      const carried = carrier.carriedTo(layer);
      if (carried) this.#layers.push(carried);
    }
    for (const layer of hiddenLayers) {
      const carried = carrier.carriedTo(layer);
      if (carried) this.#hidden.push(carried);
    }
    return ok(null);
  }

  /** Writes what holds the pages together. After it the file is whole. */
  finish(): void {
    const { context } = this.#writer;
    const { title, madeOn, runs } = this.#file;
    this.#fonts.regular.write(this.#writer, this.#fontRefs.HR, 'EVHAND+LiberationSans');
    this.#fonts.bold.write(this.#writer, this.#fontRefs.HB, 'EVHBLD+LiberationSans-Bold');
    const pages = this.#tree.finish();
    const outline = writeOutline(this.#writer, this.#file, (run) => this.#tree.ref(this.#begins[run] ?? 0));
    const labels = this.#writer.add(
      context.obj({
        Nums: runs.flatMap(({ numbering }, run) => [this.#begins[run], labelOf(numbering)]),
      } as never),
    );
    const root = this.#writer.add(
      context.obj({
        Type: 'Catalog',
        Pages: pages,
        Outlines: outline,
        PageMode: 'UseOutlines',
        PageLabels: labels,
        Lang: PDFHexString.fromText('en-GB'),
        ViewerPreferences: { DisplayDocTitle: true },
        // Courts ask that a bundle opens at its first page, at 100 per cent.
        OpenAction: [this.#tree.ref(0), 'XYZ', null, null, 1],
        ...(this.#layers.length > 0
          ? { OCProperties: { OCGs: this.#layers, D: { OFF: this.#hidden, Order: [] } } }
          : {}),
      } as never),
    );
    const day = madeOn.replaceAll('-', '');
    const info = this.#writer.add(
      context.obj({
        Title: PDFHexString.fromText(title),
        Producer: PDFHexString.fromText('Evenhand'),
        CreationDate: PDFHexString.fromText(`D:${day}000000`),
      }),
    );
    this.#writer.finish(root, info);
  }

  /** Cover, index and dividers: everything they say is known from the plan. */
  #ownPages(): void {
    const { runs, cover, entries, index, dividers } = this.#file;
    const placeOf = (run: number) => this.#begins[run] ?? -1;
    const listed = indexPages(this.#fonts, entries, index, placeOf);
    let indexPage = 0;
    for (const [run, { what, count, section }] of runs.entries()) {
      if (what === 'cover' && cover) this.#put(run, 0, coverPage(this.#fonts, cover));
      if (what === 'index') {
        for (let offset = 0; offset < count; offset += 1) {
          this.#put(run, offset, listed[indexPage++] ?? new DrawnPage(this.#fonts));
        }
      }
      if (what === 'divider') {
        const papers = entries.filter(
          (entry) => entry.kind === 'paper' && runs[entry.run]?.section === section,
        ) as Extract<IndexEntry, { kind: 'paper' }>[];
        this.#put(run, 0, dividerPage(this.#fonts, dividers[run] ?? '', papers, placeOf));
      }
    }
  }

  #put(run: number, offset: number, page: DrawnPage, forms: Readonly<Record<string, PDFRef>> = {}): void {
    const { runs, stamps } = this.#file;
    const { what, numbering } = runs[run] as PageRun;
    const { context } = this.#writer;
    const at = (this.#begins[run] ?? 0) + offset;
    const style = what === 'cover' || what === 'index' ? { ...stamps, backToIndex: false } : stamps;
    stampPage(page, this.#fonts, style, printedNumber(numbering, offset), this.#indexAt);
    const bytes = latin1Bytes(page.content);
    // Most pages hold a few lines of stamps: packing them costs more than it saves.
    const packed = bytes.length > 2_000;
    const contents = this.#writer.add(
      PDFRawStream.of(
        context.obj((packed ? { Filter: 'FlateDecode' } : {}) as never) as unknown as PDFDict,
        packed ? zlibSync(bytes) : bytes,
      ),
    );
    const annotations = page.links.map(({ box, to }) =>
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [...box],
        Border: [0, 0, 0],
        Dest: [this.#tree.ref(to), 'XYZ', null, null, null],
      } as never),
    );
    this.#tree.write(
      at,
      context.obj({
        Type: 'Page',
        Parent: this.#tree.parent(at),
        MediaBox: [0, 0, page.width, page.height],
        Resources: { Font: this.#fontRefs, XObject: forms },
        Contents: contents,
        ...(annotations.length > 0 ? { Annots: annotations } : {}),
      } as never) as unknown as PDFDict,
    );
  }
}

function otherPages(found: number): Result<null, PaperFault> {
  return fail('other-pages', `The file has ${found} pages, other than when the bundle was planned.`);
}

/** The page label of a run (ISO 32000-1, table 159). */
function labelOf({ prefix, style, start }: PageNumbering): Record<string, unknown> {
  const styles = { decimal: 'D', letters: 'a', roman: 'r', none: null } as const;
  return {
    ...(styles[style] ? { S: styles[style], St: start } : {}),
    ...(prefix ? { P: PDFHexString.fromText(prefix) } : {}),
  };
}
