import { PDFDocument } from 'pdf-lib';
import type { SplitAnswer, SplitRequest } from './split-messages';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SplitRequest>) => void;
  postMessage: (answer: SplitAnswer, transfer: Transferable[]) => void;
};

async function split({ bytes, parts }: SplitRequest): Promise<void> {
  const whole = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { from, to } of parts) {
    const part = await PDFDocument.create({ updateMetadata: false });
    const wanted = Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index);
    for (const page of await part.copyPages(whole, wanted)) part.addPage(page);
    const made = (await part.save()) as Uint8Array<ArrayBuffer>;
    scope.postMessage({ part: made }, [made.buffer]);
  }
}

scope.onmessage = ({ data }) => {
  split(data).then(
    () => scope.postMessage({ done: true }, []),
    // The error's own words could hold case text.
    () => scope.postMessage({ done: false }, []),
  );
};
