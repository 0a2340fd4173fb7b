import type { PlacedChar } from '@shared/bundle/redaction-places';
import { type Matrix, times } from '@shared/pdf/page-geometry';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { charsOfPage, type FontFacts } from './chars-of-page';

/** Words recognised in a scan stand only about where its picture shows them; by so much they are taken to be wider. */
const ABOUT = 0.25;

/**
 * The characters of an opened page with their places, in fractions of the page as it is shown.
 * @param unseen `generous` before something is taken out; `exact` to see what is left
 */
export async function pageChars(page: PDFPageProxy, unseen: 'generous' | 'exact'): Promise<PlacedChar[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const list = await page.getOperatorList();
  const view = page.getViewport({ scale: 1 });
  const shown = view.transform as unknown as Matrix;
  const toPage = times(shown, [1 / view.width, 0, 0, 1 / view.height, 0, 0]);
  const fontOf = (name: string): FontFacts | null => {
    if (!page.commonObjs.has(name)) return null;
    const font = page.commonObjs.get(name) as { fontMatrix?: number[]; vertical?: boolean } | null;
    return { matrix: font?.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0], vertical: font?.vertical === true };
  };
  return charsOfPage(list as never, OPS as never, fontOf, toPage, unseen === 'generous' ? ABOUT : 0);
}
