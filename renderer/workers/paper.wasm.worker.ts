import { assertNever } from '@shared/lib/assert-never';
import english from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import { gunzipSync } from 'fflate';
import TesseractCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import tesseractWasm from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import { type OpenPaper, openPaper } from './open-paper';
import type { PaperAnswer, PaperBytes, PaperRequest, PaperTask, PaperWork } from './paper-messages';
import { CannotOpen } from './pdf-here';
import { Recognition } from './recognition';

const scope = self as unknown as {
  addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<PaperRequest | PaperBytes>) => void,
  ) => void;
  postMessage: (answer: PaperAnswer) => void;
};

const asked = new Map<number, { settle: (bytes: Uint8Array<ArrayBuffer>) => void; fail: () => void }>();
let turn = 0;

function read(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  turn += 1;
  const mine = turn;
  return new Promise((settle, reject) => {
    asked.set(mine, { settle, fail: () => reject(new Error('Not to be had')) });
    scope.postMessage({ needs: { turn: mine, begin, end } });
  });
}

/** Starts with the first page to be recognised: most papers have words of their own. */
let recognition: Promise<Recognition> | null = null;

async function startRecognition(): Promise<Recognition> {
  const [module, data] = await Promise.all([
    TesseractCore({ locateFile: () => tesseractWasm, print: () => {}, printErr: () => {} }),
    fetch(english).then((answer) => answer.arrayBuffer()),
  ]);
  return new Recognition(module, gunzipSync(new Uint8Array(data)));
}

let open: OpenPaper | null = null;

async function work(request: PaperRequest): Promise<PaperWork[PaperTask]['answer']> {
  switch (request.task) {
    case 'open': {
      await open?.close();
      open = null;
      open = await openPaper(request.given, read);
      return { pages: open.pages, title: open.title ?? '', made: open.made ?? '' };
    }
    case 'words': {
      if (!open?.words) throw new Error('No words to read');
      return { words: await open.words(request.given.from, request.given.to) };
    }
    case 'recognise': {
      if (!open) throw new Error('Nothing is open');
      recognition ??= startRecognition();
      const picture = await open.picture(request.given.page);
      return (await recognition).page(picture);
    }
    case 'show': {
      if (!open?.shown) throw new Error('Nothing to show');
      return { picture: await open.shown(request.given.page) };
    }
    case 'close': {
      await open?.close();
      open = null;
      return null;
    }
    default:
      return assertNever(request);
  }
}

scope.addEventListener('message', ({ data }) => {
  if ('turn' in data) {
    const waiting = asked.get(data.turn);
    asked.delete(data.turn);
    if (data.bytes) waiting?.settle(data.bytes);
    else waiting?.fail();
    return;
  }
  // pdf.js speaks to itself over the same line; what is not ours is left to it.
  if (!('task' in data)) return;
  const { id } = data;
  work(data).then(
    (value) => scope.postMessage({ id, ok: true, value }),
    // The error's own words could hold case text, so only its kind goes on.
    (error: unknown) =>
      scope.postMessage({ id, ok: false, code: error instanceof CannotOpen ? error.code : 'damaged' }),
  );
});
