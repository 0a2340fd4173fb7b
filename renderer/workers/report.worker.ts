import type { ReportAnswer, ReportRequest } from './report-messages';
import { answerReport } from './report-work';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<ReportRequest>) => void;
  postMessage: (answer: ReportAnswer, transfer: Transferable[]) => void;
};

scope.onmessage = ({ data }) => {
  void answerReport(data).then((answer) => {
    const bytes = answer.ok && typeof answer.value === 'object' && 'bytes' in answer.value;
    scope.postMessage(
      answer,
      bytes ? [(answer.value as { bytes: Uint8Array<ArrayBuffer> }).bytes.buffer] : [],
    );
  });
};
