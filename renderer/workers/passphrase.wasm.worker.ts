import { argon2id } from 'hash-wasm';
import type { StretchAnswer, StretchRequest } from './passphrase-messages';

self.onmessage = async ({ data }: MessageEvent<StretchRequest>) => {
  const begun = performance.now();
  const key = await argon2id({
    password: data.passphrase,
    salt: data.salt,
    memorySize: data.memoryKiB,
    iterations: data.passes,
    parallelism: data.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const answer: StretchAnswer = { key, milliseconds: performance.now() - begun };
  self.postMessage(answer);
};
