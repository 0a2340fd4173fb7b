import { strFromU8, strToU8, zipSync } from 'fflate';
import type { DocumentModel } from '../reports/document-model';
import { bodyXml } from './body-xml';
import { makeChassis } from './chassis';
import { estimatePages } from './estimate-pages';
import { numberingPart } from './numbering-part';
import { newWriting } from './writing';

type PackOptions = {
  /** The day the file is made, for its properties (`yyyy-mm-dd`). The same day gives the same bytes. */
  readonly madeOn?: string;
};

/** The first day a zip can name; entries carry it, so that equal documents are equal files. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * Packs a document as a Word file.
 * @returns the bytes of a .docx: valid by Microsoft's own schema, the same for the same model and options
 */
export async function packDocx(model: DocumentModel, options: PackOptions = {}): Promise<Uint8Array> {
  const chassis = await makeChassis(model);
  const writing = newWriting(chassis.lists);
  const body = bodyXml(writing, model, model.contents ? estimatePages(model).begins : new Map());
  const parts: Record<string, Uint8Array> = {
    ...chassis.parts,
    'word/document.xml': strToU8(chassis.around.map((piece, at) => piece + (body[at] ?? '')).join('')),
    'word/numbering.xml': strToU8(numberingPart(chassis.lists, writing.ownLists)),
  };
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(coreProperties(strFromU8(core), model, options.madeOn));
  return zipSync(parts, { level: 6, mtime: ZIP_EPOCH });
}

/** Language, status and dates, which the library leaves out or takes from the clock. */
function coreProperties(xml: string, model: DocumentModel, madeOn = '2000-01-01'): string {
  const instant = `${madeOn}T00:00:00Z`;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>en-GB</dc:language><cp:contentStatus>${model.properties.draft ? 'Draft' : 'Final'}</cp:contentStatus></cp:coreProperties>`,
    );
}
