import { PaperReader } from '@renderer/workers/paper.client';

/** Starting a reader takes longer than reading a short paper, so those not needed wait a while for the next. */
const LINGER = 20_000;

const idle: { reader: PaperReader; ends: ReturnType<typeof setTimeout> }[] = [];

/** Lends a reader of papers for as long as `work` takes. One that was ended meanwhile is not lent again. */
export async function withReader<Value>(work: (reader: PaperReader) => Promise<Value>): Promise<Value> {
  const waiting = idle.pop();
  if (waiting) clearTimeout(waiting.ends);
  const reader = waiting?.reader ?? new PaperReader();
  try {
    return await work(reader);
  } finally {
    if (reader.alive) {
      const ends = setTimeout(() => {
        const at = idle.findIndex((one) => one.reader === reader);
        if (at >= 0) idle.splice(at, 1);
        reader.end();
      }, LINGER);
      idle.push({ reader, ends });
    }
  }
}
