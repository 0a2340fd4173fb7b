import { coverOfPage, marksOfPage, type PagePart } from '@shared/bundle/redaction-places';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { Redaction } from '@shared/domain/redaction';
import { fail, ok, type Result } from '@shared/lib/result';
import type { Picture, PictureShape } from '@shared/pdf/image-page';
import { paperContent, type ReadyPaper } from '../making/paper-content';
import { pageChars } from './page-chars';
import { openInMemory } from './pdf-in-memory';
import { redactPage, redactPicture } from './redact-page';

/** What was taken off pages of papers, to be proved of the finished file. Pages count from 1 in their paper. */
export type CarriedOut = {
  readonly documentId: string;
  readonly page: number;
  /** What the page was made anew as. */
  readonly picture: PictureShape;
  readonly parts: readonly PagePart[];
  readonly words: readonly string[];
};

/**
 * A paper's content with its marks carried out: each marked page is made anew as a picture. The kept file is not
 * touched.
 * @param done told of every page that something was taken off
 * @returns why not, as a sentence, when a mark cannot be carried out; then nothing may be made of it
 */
export async function redactedContent(
  caseId: string,
  document: EvidenceDocument,
  marks: readonly Redaction[],
  done: (carried: CarriedOut) => void,
): Promise<Result<ReadyPaper, 'no-content'>> {
  const ready = await paperContent(caseId, document);
  const own = marks.filter(({ documentId }) => documentId === document.id);
  if (!ready.ok || own.length === 0) return ready;
  if (ready.value.kind === 'pictures') return redactedPictures(document, ready.value, own, done);
  const bytes = ready.value.bytes as Uint8Array<ArrayBuffer>;
  const opened = await openInMemory([bytes.slice()]);
  if (!opened.ok)
    return fail('no-content', 'It holds marks of redaction and cannot be opened to carry them out.');
  const { pdf, close } = opened.value;
  try {
    const replaced: Record<number, Picture> = {};
    const wholePaper = new Set(
      own.filter(({ page, words }) => page === null && words).map(({ words }) => words),
    );
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const here = marksOfPage(own, number);
      if (here.length === 0) continue;
      const page = await pdf.getPage(number);
      const chars = await pageChars(page, 'generous');
      const { parts, notFound } = coverOfPage(here, chars);
      if (notFound.length > 0) {
        return fail(
          'no-content',
          `Words marked on page ${number} cannot be found there${chars.length === 0 ? ', as it is a picture without words' : ''}. Mark them by drawing a frame instead.`,
        );
      }
      if (parts.length === 0) continue;
      for (const { words } of here) if (words) wholePaper.delete(words);
      const picture = await redactPage(page, chars, parts);
      replaced[number] = picture;
      done({
        documentId: document.id,
        page: number,
        picture,
        parts,
        words: here.map(({ words }) => words).filter((words) => words.trim() !== ''),
      });
      page.cleanup();
    }
    if (wholePaper.size > 0) {
      return fail('no-content', 'Words marked in it cannot be found on any of its pages. Mark them again.');
    }
    return ok({ kind: 'pdf', bytes, replaced, setOut: ready.value.setOut });
  } finally {
    close();
  }
}

/** A picture has no words that marks could find: only frames drawn on it are carried out. */
async function redactedPictures(
  document: EvidenceDocument,
  ready: Extract<ReadyPaper, { kind: 'pictures' }>,
  own: readonly Redaction[],
  done: (carried: CarriedOut) => void,
): Promise<Result<ReadyPaper, 'no-content'>> {
  const pictures: Picture[] = [];
  for (const [index, picture] of ready.pictures.entries()) {
    const { parts, notFound } = coverOfPage(marksOfPage(own, index + 1), []);
    if (notFound.length > 0) {
      return fail(
        'no-content',
        'Words are marked on a picture, where they cannot be found. Mark them by drawing a frame instead.',
      );
    }
    if (parts.length === 0) {
      pictures.push(picture);
      continue;
    }
    const redacted = await redactPicture(picture, parts);
    pictures.push(redacted);
    done({ documentId: document.id, page: index + 1, picture: redacted, parts, words: [] });
  }
  return ok({ kind: 'pictures', pictures, setOut: false });
}
