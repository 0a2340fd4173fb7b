import {
  coverOfPage,
  marksOfPage,
  type PagePart,
  type PlacedChar,
  placesOfWords,
} from '@shared/bundle/redaction-places';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { Redaction } from '@shared/domain/redaction';
import { fail, ok, type Result } from '@shared/lib/result';
import type { Picture, PictureShape } from '@shared/pdf/image-page';
import { charsOfRecognised } from '@shared/pdf/recognised-page';
import type { ReadyPaper } from '../making/paper-content';
import { type Recognised, searchableContent } from '../making/searchable-content';
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

const none = (why: string) => fail('no-content', why);

/** The marks of one paper as they are carried out, page by page. */
class MarksOfPaper {
  readonly #own: readonly Redaction[];
  readonly #recognised: Recognised;
  /** Words marked wherever they stand in the paper, as long as no page was found to hold them. */
  readonly #sought: Set<string>;

  constructor(own: readonly Redaction[], recognised: Recognised) {
    this.#own = own;
    this.#recognised = recognised;
    this.#sought = new Set(own.filter(({ page, words }) => page === null && words).map(({ words }) => words));
  }

  has(page: number): boolean {
    return marksOfPage(this.#own, page).length > 0;
  }

  /**
   * What is to be taken off a page.
   * @param printed its own characters; those recognised in its picture are looked through too
   * @returns the parts to cover and the words in them; or why a mark cannot be carried out
   */
  coverOf(
    page: number,
    printed: readonly PlacedChar[],
  ): Result<{ parts: readonly PagePart[]; words: readonly string[] }, 'no-content'> {
    const here = marksOfPage(this.#own, page);
    const found = this.#recognised.get(page);
    const seen = found ? charsOfRecognised(found) : [];
    const { parts, notFound } = coverOfPage(here, [...printed, ...seen]);
    const [lost] = notFound;
    if (lost !== undefined) {
      const why =
        printed.length + seen.length === 0
          ? ', as it is a picture in which no words were recognised'
          : seen.length > 0
            ? ', as they were recognised otherwise'
            : '';
      return none(
        `Words marked on page ${page} cannot be found there${why}. Mark them by drawing a frame instead.`,
      );
    }
    const words = here.map((mark) => mark.words).filter((each) => each.trim() !== '');
    const places = [...printed, ...seen];
    for (const each of words) if (placesOfWords(places, each).length > 0) this.#sought.delete(each);
    return ok({ parts, words });
  }

  /** What was marked wherever it stands and stood nowhere, as a sentence; null: nothing. */
  get missed(): string | null {
    return this.#sought.size > 0
      ? 'Words marked in it cannot be found on any of its pages. Mark them again, or draw a frame.'
      : null;
  }
}

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
  const ready = await searchableContent(caseId, document);
  if (!ready.ok) return ready;
  const { content, recognised } = ready.value;
  const own = marks.filter(({ documentId }) => documentId === document.id);
  if (own.length === 0) return ok(content);
  const paper = new MarksOfPaper(own, recognised);
  const told = (page: number, picture: Picture, { parts, words }: Pick<CarriedOut, 'parts' | 'words'>) =>
    done({ documentId: document.id, page, picture, parts, words });
  if (content.kind === 'pictures') return redactedPictures(content, paper, recognised, told);
  const bytes = content.bytes as Uint8Array<ArrayBuffer>;
  const opened = await openInMemory([bytes.slice()]);
  if (!opened.ok) return none('It holds marks of redaction and cannot be opened to carry them out.');
  const { pdf, close } = opened.value;
  try {
    const replaced: Record<number, Picture> = {};
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (!paper.has(number)) continue;
      const page = await pdf.getPage(number);
      const chars = await pageChars(page, 'generous');
      const cover = paper.coverOf(number, chars);
      if (!cover.ok) return cover;
      if (cover.value.parts.length === 0) continue;
      const picture = await redactPage(page, chars, cover.value.parts, recognised.get(number));
      replaced[number] = picture;
      told(number, picture, cover.value);
      page.cleanup();
    }
    return paper.missed ? none(paper.missed) : ok({ ...content, bytes, replaced });
  } finally {
    close();
  }
}

/** Pictures: frames drawn on them, and words as far as they were recognised. */
async function redactedPictures(
  content: Extract<ReadyPaper, { kind: 'pictures' }>,
  paper: MarksOfPaper,
  recognised: Recognised,
  told: (page: number, picture: Picture, cover: Pick<CarriedOut, 'parts' | 'words'>) => void,
): Promise<Result<ReadyPaper, 'no-content'>> {
  const pictures: Picture[] = [];
  for (const [index, picture] of content.pictures.entries()) {
    const cover = paper.coverOf(index + 1, []);
    if (!cover.ok) return cover;
    const { parts } = cover.value;
    if (parts.length === 0) {
      pictures.push(picture);
      continue;
    }
    const redacted = await redactPicture(picture, parts, recognised.get(index + 1));
    pictures.push(redacted);
    told(index + 1, redacted, cover.value);
  }
  return paper.missed ? none(paper.missed) : ok({ ...content, pictures });
}
