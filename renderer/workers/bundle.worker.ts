import type { BundleAnswer, BundleRequest } from './bundle-messages';
import { BundleWorkshop } from './bundle-work';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<BundleRequest>) => void;
  postMessage: (answer: BundleAnswer, transfer: Transferable[]) => void;
};

const workshop = new BundleWorkshop((piece) => scope.postMessage({ piece }, [piece.buffer]));

// One request after the other: a paper is put in whole before the next.
let turn: Promise<unknown> = Promise.resolve();
scope.onmessage = ({ data }) => {
  turn = turn.then(() =>
    workshop.do(data).then(
      (value) => scope.postMessage({ id: data.id, ok: true, value }, []),
      // The error's own words could hold case text, so it is only said that there was one.
      () => scope.postMessage({ id: data.id, ok: false }, []),
    ),
  );
};
