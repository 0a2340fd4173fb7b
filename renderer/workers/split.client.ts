import SplitWorker from './split.worker?worker';
import type { SplitAnswer, SplitRequest } from './split-messages';

/** Thrown when a PDF cannot be cut: it is locked or damaged. */
export class CannotSplit extends Error {
  override readonly name = 'CannotSplit';
}

/**
 * Cuts a PDF into parts, one after another.
 * @param bytes handed over: they can no longer be used by the caller
 * @param onPart is waited for before the next part is taken
 * @throws {@link CannotSplit}, the signal's reason, or what `onPart` throws
 */
export async function splitPdf(
  bytes: Uint8Array<ArrayBuffer>,
  parts: SplitRequest['parts'],
  onPart: (part: Uint8Array<ArrayBuffer>, index: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const worker = new SplitWorker();
  const made: Uint8Array<ArrayBuffer>[] = [];
  let wake = () => {};
  let ended: boolean | null = null;
  worker.onmessage = ({ data }: MessageEvent<SplitAnswer>) => {
    if ('part' in data) made.push(data.part);
    else ended = data.done;
    wake();
  };
  worker.onerror = () => {
    ended = false;
    wake();
  };
  signal.addEventListener('abort', () => wake());
  try {
    worker.postMessage({ bytes: bytes.buffer, parts } satisfies SplitRequest, [bytes.buffer]);
    for (let index = 0; index < parts.length; index += 1) {
      while (made.length === 0 && ended === null && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      signal.throwIfAborted();
      const part = made.shift();
      if (!part) throw new CannotSplit();
      await onPart(part, index);
    }
  } finally {
    worker.terminate();
  }
}
