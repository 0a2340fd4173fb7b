import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

const ON_PAGE = new Set(['Type', 'Parent', 'MediaBox', 'Resources', 'Contents', 'Annots']);
const ON_CATALOG = new Set([
  'Type',
  'Pages',
  'Outlines',
  'PageMode',
  'PageLabels',
  'Lang',
  'ViewerPreferences',
  'OpenAction',
  'OCProperties',
]);
const ON_IMAGE = new Set([
  'Type',
  'Subtype',
  'Width',
  'Height',
  'ColorSpace',
  'BitsPerComponent',
  'Filter',
  'Decode',
  'Length',
]);
const ON_LINK = new Set(['Type', 'Subtype', 'Rect', 'Border', 'Dest']);
const name = (text: string) => PDFName.of(text);
const keysOf = (dict: PDFDict) => dict.keys().map((key) => key.decodeText());

function pageProblem(page: PDFDict): string | null {
  const foreign = keysOf(page).find((key) => !ON_PAGE.has(key));
  if (foreign) return `an object of the page (${foreign})`;
  const resources = page.lookup(name('Resources'), PDFDict);
  const other = keysOf(resources).find((key) => key !== 'Font' && key !== 'XObject');
  if (other) return `an object of the page (${other})`;
  const fonts = keysOf(resources.lookup(name('Font'), PDFDict)).filter((key) => key !== 'HR' && key !== 'HB');
  if (fonts.length > 0) return 'a font of the page';
  const objects = resources.lookup(name('XObject'), PDFDict);
  if (keysOf(objects).join() !== 'I') return 'an object of the page';
  const image = objects.lookup(name('I'));
  if (!(image instanceof PDFRawStream) || image.dict.lookup(name('Subtype')) !== name('Image')) {
    return 'an object of the page';
  }
  if (keysOf(image.dict).some((key) => !ON_IMAGE.has(key))) return 'what belongs to the picture of the page';
  const links = page.lookup(name('Annots'));
  if (!(links instanceof PDFArray)) return null;
  for (let at = 0; at < links.size(); at += 1) {
    const link = links.lookup(at, PDFDict);
    if (keysOf(link).some((key) => !ON_LINK.has(key))) return 'an annotation of the page';
  }
  return null;
}

/**
 * Goes through the objects of a finished bundle's redacted pages: each may hold one picture, the bundle's own fonts,
 * stamps and links, and nothing else; the file may hold nothing but pages, bookmarks and labels.
 * @param pages 0-based places of the redacted pages
 * @returns what is there that should not be; none: nothing
 */
export async function objectsLeft(bytes: Uint8Array, pages: readonly number[]): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const foreign = keysOf(document.catalog).find((key) => !ON_CATALOG.has(key));
  if (foreign) return [`the file (${foreign})`];
  const all = document.getPages();
  return pages.flatMap((at) => {
    const page = all[at];
    const problem = page ? pageProblem(page.node) : 'a page that is not there';
    return problem ? [problem] : [];
  });
}
