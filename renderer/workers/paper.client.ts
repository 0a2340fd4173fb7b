import type { OpenEvidence } from '@renderer/data/evidence-slices';
import { fail, ok, type Result } from '@shared/lib/result';
import PaperWorker from './paper.wasm.worker?worker';
import type {
  OpenedPaper,
  PaperAnswer,
  PaperBytes,
  PaperFault,
  PaperPurpose,
  PaperRequest,
  PaperTask,
  PaperWork,
  PicturedKind,
  RecognisedPage,
} from './paper-messages';

/** Opening a file, reading some pages or recognising one takes longer than this only when it is made to hang its reader. */
const PATIENCE: Readonly<Record<PaperTask, number>> = {
  open: 60_000,
  words: 60_000,
  recognise: 180_000,
  show: 60_000,
  close: 10_000,
};

type Waiting = (answer: Extract<PaperAnswer, { id: number }> | null) => void;

/** A worker that reads papers, one at a time. Ended in the middle of anything by `end`. */
export class PaperReader {
  #worker: Worker | null = null;
  #next = 1;
  #source: OpenEvidence | null = null;
  readonly #waiting = new Map<number, Waiting>();

  #start(): Worker {
    const worker = new PaperWorker();
    worker.onmessage = ({ data }: MessageEvent<PaperAnswer>) => {
      if ('needs' in data) void this.#give(worker, data.needs);
      else if ('id' in data) this.#waiting.get(data.id)?.(data);
    };
    worker.onerror = () => this.end();
    return worker;
  }

  async #give(worker: Worker, needs: { turn: number; begin: number; end: number }): Promise<void> {
    const bytes = (await this.#source?.read(needs.begin, needs.end).catch(() => null)) ?? null;
    const answer: PaperBytes = { turn: needs.turn, begin: needs.begin, bytes };
    worker.postMessage(answer, bytes ? [bytes.buffer] : []);
  }

  async #do<Task extends PaperTask>(
    task: Task,
    given: PaperWork[Task]['given'],
  ): Promise<Result<PaperWork[Task]['answer'], PaperFault>> {
    this.#worker ??= this.#start();
    const id = this.#next++;
    const answer = await new Promise<Parameters<Waiting>[0]>((resolve) => {
      const tooLong = setTimeout(() => this.end(), PATIENCE[task]);
      this.#waiting.set(id, (given) => {
        clearTimeout(tooLong);
        this.#waiting.delete(id);
        resolve(given);
      });
      this.#worker?.postMessage({ id, task, given } as PaperRequest);
    });
    if (answer?.ok) return ok(answer.value as PaperWork[Task]['answer']);
    return fail(answer?.code ?? 'damaged', 'It cannot be read.');
  }

  /** Opens a stored file, in place of the one open before. */
  async open(
    source: OpenEvidence,
    kind: PicturedKind,
    mediaType: string,
    purpose: PaperPurpose = 'pictures',
  ): Promise<Result<OpenedPaper, PaperFault>> {
    this.#source = source;
    return this.#do('open', { size: source.size, kind, mediaType, purpose });
  }

  /** The words that some pages of the open PDF hold themselves; `to` is included. */
  words(from: number, to: number): Promise<Result<{ words: readonly (string | null)[] }, PaperFault>> {
    return this.#do('words', { from, to });
  }

  /** Whether it can go on: it has not been ended, nor did its worker end by itself. */
  get alive(): boolean {
    return this.#worker !== null;
  }

  /** Recognises the words of a page of the open file. Takes seconds. */
  recognise(page: number): Promise<Result<RecognisedPage, PaperFault>> {
    return this.#do('recognise', { page });
  }

  /** A page of the open file as a picture for the screen. */
  show(page: number): Promise<Result<{ picture: Blob }, PaperFault>> {
    return this.#do('show', { page });
  }

  /** Ends the worker, also in the middle of a page; what waits for it fails. The next call starts a fresh one. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#source = null;
    for (const settle of [...this.#waiting.values()]) settle(null);
  }
}
