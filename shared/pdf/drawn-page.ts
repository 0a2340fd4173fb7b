import type { HouseFont } from './house-font';
import { inPdf } from './page-form';
import type { Box } from './page-geometry';

/** The two cuts that pages made by the program are set in. */
export type Fonts = { readonly regular: HouseFont; readonly bold: HouseFont };

/** A place on a page that leads to another page of the bundle, by its 0-based place among all pages. */
type PageLink = { readonly box: Box; readonly to: number };

export const A4 = { width: 595.28, height: 841.89 } as const;

/** Collects what is painted on one page, and what on it leads elsewhere. */
export class DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly links: PageLink[] = [];
  readonly #fonts: Fonts;
  #content = '';

  constructor(fonts: Fonts, size: { readonly width: number; readonly height: number } = A4) {
    this.#fonts = fonts;
    this.width = size.width;
    this.height = size.height;
  }

  get content(): string {
    return this.#content;
  }

  /** Paints a line of text with its baseline beginning at x, y. Grey: 0 is black. */
  text(words: string, x: number, y: number, size: number, cut: keyof Fonts = 'regular', grey = 0): void {
    if (words === '') return;
    const font = cut === 'bold' ? 'HB' : 'HR';
    this.#content += `BT ${inPdf(grey)} g /${font} ${inPdf(size)} Tf 1 0 0 1 ${inPdf(x)} ${inPdf(y)} Tm ${this.#fonts[cut].encode(words)} Tj ET\n`;
  }

  textRight(
    words: string,
    right: number,
    y: number,
    size: number,
    cut: keyof Fonts = 'regular',
    grey = 0,
  ): void {
    this.text(words, right - this.#fonts[cut].width(words, size), y, size, cut, grey);
  }

  textCentred(
    words: string,
    centre: number,
    y: number,
    size: number,
    cut: keyof Fonts = 'regular',
    grey = 0,
  ): void {
    this.text(words, centre - this.#fonts[cut].width(words, size) / 2, y, size, cut, grey);
  }

  line(x1: number, y1: number, x2: number, y2: number, grey = 0.7): void {
    this.#content += `${inPdf(grey)} G 0.6 w ${inPdf(x1)} ${inPdf(y1)} m ${inPdf(x2)} ${inPdf(y2)} l S\n`;
  }

  /** A filled box: white where a stamp stands on what may be dark. */
  box([left, bottom, right, top]: Box, grey: number): void {
    this.#content += `${inPdf(grey)} g ${inPdf(left)} ${inPdf(bottom)} ${inPdf(right - left)} ${inPdf(top - bottom)} re f\n`;
  }

  operators(content: string): void {
    this.#content += content;
  }

  /** @param to below 0: nowhere in this file, so there is no link */
  link(box: Box, to: number): void {
    if (to >= 0) this.links.push({ box, to });
  }
}
