import BundleWorker from './bundle.worker?worker';
import type { BundleAnswer, BundleTask, BundleWork } from './bundle-messages';

/** A bundle worker of one's own. Whoever started it ends it; ending it in the middle of its work is cancelling. */
export class BundleWorkbench {
  readonly #worker = new BundleWorker();
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 1;
  #ended = false;
  /** Takes the bytes of the file being made, in order. */
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void = () => {};

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<BundleAnswer>) => {
      if ('piece' in data) {
        this.onPiece(data.piece);
        return;
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value as never);
      else waiting?.reject(new Error('The bundle worker failed'));
    };
    this.#worker.onerror = () => this.end();
  }

  /**
   * Rejects when the workbench is ended, before or during the work.
   * @param handOver buffers that are given to the worker and can no longer be used here
   */
  do<Task extends BundleTask>(
    task: Task,
    given: BundleWork[Task]['given'],
    handOver: Transferable[] = [],
  ): Promise<BundleWork[Task]['answer']> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      // A worker that was ended answers nothing.
      if (this.#ended) return reject(new Error('The bundle worker was ended'));
      this.#waiting.set(id, { resolve: resolve as never, reject });
      this.#worker.postMessage({ id, task, given }, handOver);
    });
  }

  end(): void {
    this.#ended = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('The bundle worker was ended'));
    this.#waiting.clear();
  }
}
