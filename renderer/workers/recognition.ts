import type { GreyPicture } from './grey-picture';
import type { RecognisedPage } from './paper-messages';
import { recognisedWords } from './recognised-words';

/** What we use of Tesseract, compiled to WebAssembly. */
type TesseractModule = {
  readonly FS: { readonly writeFile: (name: string, bytes: Uint8Array) => void };
  readonly TessBaseAPI: new () => TesseractApi;
};
type TesseractApi = {
  readonly Init: (path: null, language: string, engine: number) => number;
  readonly SetVariable: (name: string, value: string) => boolean;
  /** Reads /input; 1 when it is no picture. */
  readonly SetImageFile: (exif: number, angle: number) => number;
  readonly Recognize: (monitor: null) => number;
  readonly GetJSONText: () => string;
  readonly Clear?: () => void;
};

/** The engine that knows lines of words rather than single letters. */
const LINES_OF_WORDS = 1;

/** A page that gives this many words and is doubted may lie on its side, or stand on its head. */
const WORDS_TO_TURN = 8;
const DOUBTED = 60;

/** As a portable grey map, which Tesseract reads as it is. */
function asFile({ width, height, dots }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + dots.length);
  file.set(head);
  file.set(dots, head.length);
  return file;
}

/** A picture turned a quarter to the right, as often as said. */
export function turnedPicture(picture: GreyPicture, quarters: number): GreyPicture {
  let { width, height, dots } = picture;
  for (let turn = 0; turn < quarters % 4; turn += 1) {
    const next = new Uint8Array(dots.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) next[x * height + (height - 1 - y)] = dots[y * width + x] as number;
    }
    dots = next;
    [width, height] = [height, width];
  }
  return { ...picture, width, height, dots };
}

/** Recognises the words in pictures of pages. Knows English, and nothing outside the bytes it is given. */
export class Recognition {
  readonly #module: TesseractModule;
  readonly #api: TesseractApi;

  /** @param english Tesseract's trained data, unpacked */
  constructor(module: TesseractModule, english: Uint8Array) {
    this.#module = module;
    module.FS.writeFile('./eng.traineddata', english);
    this.#api = new module.TessBaseAPI();
    if (this.#api.Init(null, 'eng', LINES_OF_WORDS) !== 0) throw new Error('The recognition did not start');
    // Columns, tables and stray stamps: find the layout, but do not look for which way up the page is.
    this.#api.SetVariable('tessedit_pageseg_mode', '3');
  }

  #once(picture: GreyPicture): ReturnType<typeof recognisedWords> {
    this.#module.FS.writeFile('/input', asFile(picture));
    if (this.#api.SetImageFile(1, 0) === 1) throw new Error('No picture');
    this.#api.SetVariable('user_defined_dpi', String(picture.dpi));
    if (this.#api.Recognize(null) !== 0) throw new Error('Not recognised');
    return recognisedWords(this.#api.GetJSONText(), picture.width, picture.height);
  }

  /** The words of a page. One that comes out doubtful is tried the three other ways up. */
  page(picture: GreyPicture): RecognisedPage {
    let best = { ...this.#once(picture), turned: 0 };
    if (best.items.length >= WORDS_TO_TURN && best.confidence < DOUBTED) {
      for (const quarters of [2, 1, 3]) {
        const tried = this.#once(turnedPicture(picture, quarters));
        if (tried.confidence > best.confidence + 10) best = { ...tried, turned: quarters * 90 };
        if (best.confidence >= 80) break;
      }
    }
    return best;
  }
}
