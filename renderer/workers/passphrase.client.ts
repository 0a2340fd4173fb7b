import PassphraseWorker from './passphrase.wasm.worker?worker';
import type { StretchAnswer, StretchRequest } from './passphrase-messages';

/**
 * Stretches a passphrase in a worker of its own, which ends with it: the memory that held the passphrase goes
 * back to the system. @throws when the computer cannot do it, for want of memory for example
 */
export async function stretch(request: StretchRequest): Promise<StretchAnswer> {
  const worker = new PassphraseWorker();
  try {
    return await new Promise<StretchAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<StretchAnswer>) => resolve(data);
      worker.onerror = () => reject(new Error('The passphrase could not be worked on.'));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
