import { countWords, overlap, type PagePart, wordsOfChars } from '@shared/bundle/redaction-places';
import { placeOfPage } from '@shared/domain/page-run';
import { fail, ok, type Result } from '@shared/lib/result';
import { partOnPage } from '@shared/pdf/image-page';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { pageChars } from './page-chars';
import { openInMemory } from './pdf-in-memory';
import { paintPage } from './redact-page';
import type { CarriedOut } from './redacted-content';

/** Dots per point that the proof paints with: 144 to an inch. */
const SCALE = 2;
/** The darkest that paper under a mark may be painted: JPEG and smoothing leave nearly black, never letters. */
const NEARLY_BLACK = 60;

type Proved = { readonly pages: number; readonly places: number };

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };
type Texts = { readonly words: ReadonlySet<string>; readonly found: string[] };

function lookAt(text: unknown, where: string, { words, found }: Texts): void {
  if (typeof text !== 'string' || text === '') return;
  for (const word of words) if (countWords(text, word) > 0) found.push(where);
}

/** Everything of a PDF that is words and stands on no page. */
async function besidesPages(pdf: PDFDocumentProxy, texts: Texts): Promise<void> {
  const said = await pdf.getMetadata();
  lookAt(JSON.stringify(said.info ?? {}), 'the properties of the file', texts);
  lookAt(
    JSON.stringify([...((said.metadata ?? []) as Iterable<unknown>)]),
    'the metadata of the file',
    texts,
  );
  const walk = (items: readonly Bookmark[] | null) => {
    for (const item of items ?? []) {
      lookAt(item.title, 'a bookmark', texts);
      walk(item.items);
    }
  };
  walk((await pdf.getOutline()) as readonly Bookmark[] | null);
  lookAt(JSON.stringify(await pdf.getPageLabels()), 'a page label', texts);
  const attached = await pdf.getAttachments();
  if (attached && Object.keys(attached).length > 0) texts.found.push('an attached file');
  const scripts = await pdf.getJSActions();
  if (scripts && Object.keys(scripts).length > 0) texts.found.push('a script');
}

function isBlack(
  context: OffscreenCanvasRenderingContext2D,
  part: PagePart,
  wide: number,
  high: number,
): boolean {
  const left = Math.ceil(part.x * wide) + 1;
  const top = Math.ceil(part.y * high) + 1;
  const width = Math.floor((part.x + part.width) * wide) - 1 - left;
  const height = Math.floor((part.y + part.height) * high) - 1 - top;
  if (width < 1 || height < 1) return true;
  const { data } = context.getImageData(Math.max(0, left), Math.max(0, top), width, height);
  for (let at = 0; at < data.length; at += 4) {
    if (
      (data[at] as number) > NEARLY_BLACK ||
      (data[at + 1] as number) > NEARLY_BLACK ||
      (data[at + 2] as number) > NEARLY_BLACK
    )
      return false;
  }
  return true;
}

/**
 * Reads a finished bundle again and shows that what was marked is gone: no word of a marked page stands under a mark
 * or is one of the marked words, every dot under a mark is black, and no bookmark, property, label, index line,
 * attachment or script holds marked words.
 * @param objects what was found by going through the objects of the marked pages; empty: nothing but ours
 * @returns how much was proved; or the sentence that says where something is left, and then nothing may be kept
 */
export async function proveRedaction(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  { plan, file }: PlannedBundle,
  carried: readonly CarriedOut[],
  objects: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<Result<Proved, 'left'>> {
  const left = (where: string) =>
    fail(
      'left',
      `The redacted copy was made and read again, and something that was to be gone is still in ${where}. It was not kept. Nothing was saved.`,
    );
  if (objects[0]) return left(objects[0]);
  const opened = await openInMemory(pieces);
  if (!opened.ok) return left('it, as it cannot be read again');
  const { pdf, close } = opened.value;
  try {
    const texts: Texts = { words: new Set(carried.flatMap(({ words }) => words)), found: [] };
    await besidesPages(pdf, texts);
    // Cover, index and dividers print titles.
    let at = 0;
    for (const run of plan.runs) {
      if (run.what !== 'paper') {
        for (let offset = 0; offset < run.count; offset += 1) {
          const page = await pdf.getPage(at + offset + 1);
          const words = wordsOfChars(await pageChars(page, 'exact')).map(({ text }) => text);
          lookAt(words.join(' '), 'the index or another page of the bundle’s own', texts);
          page.cleanup();
        }
      }
      at += run.count;
    }
    if (texts.found[0]) return left(texts.found[0]);
    let places = 0;
    for (const [index, { documentId, page: number, picture, parts, words }] of carried.entries()) {
      onProgress(index, carried.length);
      // A paper may stand in a bundle in part: pages that are not in it need no proof.
      const place = placeOfPage(plan.runs, documentId, number);
      if (!place) continue;
      const where = `page ${place.number}`;
      const page = await pdf.getPage(place.at + 1);
      const covered = parts.map((part) => partOnPage(part, picture, file.stamps));
      const chars = await pageChars(page, 'exact');
      if (
        chars.some(
          ({ text, part }) => text.trim() !== '' && covered.some((each) => overlap(part, each, 0.002)),
        )
      ) {
        return left(`the words of ${where}`);
      }
      const said = wordsOfChars(chars)
        .map(({ text }) => text)
        .join(' ');
      if (words.some((word) => countWords(said, word) > 0)) return left(`the words of ${where}`);
      const annotations = (await page.getAnnotations()) as {
        subtype?: string;
        url?: string;
        contentsObj?: { str?: string };
      }[];
      if (
        annotations.some(({ subtype, url, contentsObj }) => subtype !== 'Link' || url || contentsObj?.str)
      ) {
        return left(`a note on ${where}`);
      }
      const canvas = await paintPage(page, SCALE);
      const context = canvas.getContext('2d');
      if (!context) return left(`the picture of ${where}, which could not be looked at`);
      for (const part of covered) {
        if (!isBlack(context, part, canvas.width, canvas.height)) return left(`the picture of ${where}`);
        places += 1;
      }
      page.cleanup();
    }
    return ok({ pages: carried.length, places });
  } finally {
    close();
  }
}
