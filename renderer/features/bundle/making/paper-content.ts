import { evidenceBytes, WHOLE_FILE_AT_MOST } from '@renderer/data/evidence-files';
import { withReader } from '@renderer/evidence/reading/reader-pool';
import { desk } from '@renderer/platform/desk';
import { isReadable } from '@renderer/workers/text-messages';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { FILE_KINDS, kindOfMediaType } from '@shared/evidence/file-kind';
import { fail, ok, type Result } from '@shared/lib/result';
import type { PaperContent } from '@shared/pdf/bundle-file';
import { markupOf } from './paper-markup';
import { pictureOf } from './paper-picture';

/** A paper ready to go into a bundle: the PDF it is or was set out as, or a picture. */
export type ReadyPaper = Exclude<PaperContent, { kind: 'placeholder' }> & { readonly setOut: boolean };

/** Each page of a TIFF as a picture that a PDF can hold. @throws when it cannot be unpacked */
async function tiffPictures(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Awaited<ReturnType<typeof pictureOf>>[]> {
  return withReader(async (reader) => {
    const read = async (begin: number, end: number) => bytes.slice(begin, end);
    const opened = await reader.open({ size: bytes.byteLength, read }, 'tiff', 'image/tiff');
    if (!opened.ok) throw new Error('Not unpacked');
    const pictures = [];
    for (let page = 1; page <= opened.value.pages; page += 1) {
      const shown = await reader.show(page);
      if (!shown.ok) throw new Error('Not unpacked');
      pictures.push(await pictureOf(new Uint8Array(await shown.value.picture.arrayBuffer()), 'image/png'));
    }
    return pictures;
  });
}

/**
 * A paper's content for a bundle. What is no PDF and no picture is set out on pages by Chromium's own printing.
 * @returns the content; or why there is none, as the sentence that the placeholder prints
 */
export async function paperContent(
  caseId: string,
  document: EvidenceDocument,
): Promise<Result<ReadyPaper, 'no-content'>> {
  const { file } = document;
  const none = (why: string) => fail('no-content', why);
  if (!file) return none('No file was added for it.');
  if (file.size > WHOLE_FILE_AT_MOST) return none('The file is too large to be put into a bundle.');
  const kind = kindOfMediaType(file.mediaType);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await evidenceBytes(caseId, file.sha256);
  } catch {
    return none('Its file is not on this computer.');
  }
  if (kind === 'pdf') return ok({ kind: 'pdf', bytes, setOut: false });
  if (kind === 'image') {
    const picture = await pictureOf(bytes, file.mediaType).catch(() => null);
    return picture
      ? ok({ kind: 'pictures', pictures: [picture], setOut: false })
      : none('The picture is damaged and cannot be shown.');
  }
  if (kind === 'tiff') {
    const pictures = await tiffPictures(bytes).catch(() => null);
    return pictures
      ? ok({ kind: 'pictures', pictures, setOut: false })
      : none('The picture is damaged and cannot be shown.');
  }
  const markup = await markupOf(kind, bytes).catch(() => null);
  if (markup === null) {
    return none(
      isReadable(kind)
        ? 'The file is damaged and its words cannot be read.'
        : `It is ${FILE_KINDS[kind].words}, which cannot be printed on a page. It is supplied separately.`,
    );
  }
  const printed = await desk().paper.print({ title: document.reference, markup });
  if (!printed.ok) return none(printed.message);
  return ok({ kind: 'pdf', bytes: printed.value as Uint8Array<ArrayBuffer>, setOut: true });
}
