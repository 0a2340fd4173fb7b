import { fail, ok, type Result } from '@shared/lib/result';
import TextWorker from './text.worker?worker';
import type { ReadableKind, ReadableText, TextAnswer, TextRequest } from './text-messages';

/** One file that takes longer than this to read is taken to be damaged or made to hang the reader. */
const LIMIT = 60_000;

export type TextFault = 'damaged' | 'too-much';

let worker: Worker | null = null;
let next = 1;
const waiting = new Map<number, (answer: TextAnswer | null) => void>();

function start(): Worker {
  const started = new TextWorker();
  started.onmessage = ({ data }: MessageEvent<TextAnswer>) => waiting.get(data.id)?.(data);
  started.onerror = () => stop();
  return started;
}

/** Ends the worker and everything waiting for it; the next request starts a fresh one. */
function stop(): void {
  worker?.terminate();
  worker = null;
  for (const settle of [...waiting.values()]) settle(null);
}

/**
 * Reads the words of a Word file, an e-mail, a text or a web page in a worker.
 * @param bytes handed over: they can no longer be used by the caller
 */
export async function readText(
  kind: ReadableKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ReadableText, TextFault>> {
  worker ??= start();
  const id = next++;
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  const request: TextRequest = { id, kind, bytes: whole };
  const answer = await new Promise<TextAnswer | null>((resolve) => {
    const tooLong = setTimeout(stop, LIMIT);
    waiting.set(id, (given) => {
      clearTimeout(tooLong);
      waiting.delete(id);
      resolve(given);
    });
    worker?.postMessage(request, [whole]);
  });
  if (answer?.ok) return ok(answer.value);
  return answer?.code === 'too-much'
    ? fail('too-much', 'This file holds more than can be read here.')
    : fail('damaged', 'This file is damaged and its words cannot be read.');
}
