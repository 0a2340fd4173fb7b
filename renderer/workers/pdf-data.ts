/** Character maps, stand-in fonts and image decoders that a PDF may ask for; files of the app's own. */
const urls = import.meta.glob(
  [
    '../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
) as Record<string, string>;

const byName = new Map(
  Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

/**
 * Gives pdf.js what it asks for by name, from the app's own origin and from nowhere else. A name not in
 * the list is refused, so that no document can make it ask for something of its choosing.
 */
export class PdfData {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename) ?? byName.get(`${filename}.bcmap`);
    if (!url) throw new Error('Not part of the app');
    const answer = await fetch(url);
    if (!answer.ok) throw new Error('Not part of the app');
    return new Uint8Array(await answer.arrayBuffer());
  }
}
