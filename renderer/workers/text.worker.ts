import { assertNever } from '@shared/lib/assert-never';
import { TooMuchToRead } from './open-office-file';
import { readEmail } from './read-email';
import { readOldWord } from './read-old-word';
import { readOpenDocument } from './read-open-document';
import { readOutlook } from './read-outlook';
import { readRichText } from './read-rich-text';
import { readTables } from './read-tables';
import { readPlainText, readWebPage } from './read-text';
import { readWord } from './read-word';
import type { ReadableText, TextAnswer, TextRequest } from './text-messages';

async function read({ kind, bytes }: TextRequest): Promise<ReadableText> {
  const view = new Uint8Array(bytes);
  switch (kind) {
    case 'word':
      return readWord(view);
    case 'email':
      return readEmail(view);
    case 'text':
      return readPlainText(view);
    case 'web-page':
      return readWebPage(view);
    case 'outlook':
      return readOutlook(view);
    case 'old-word':
      return readOldWord(view);
    case 'rich-text':
      return readRichText(view);
    case 'open-document':
      return readOpenDocument(view);
    case 'spreadsheet':
      return readTables(view);
    default:
      return assertNever(kind);
  }
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<TextRequest>) => void;
  postMessage: (answer: TextAnswer, transfer: Transferable[]) => void;
};

scope.onmessage = ({ data }) => {
  read(data).then(
    (value) =>
      scope.postMessage(
        { id: data.id, ok: true, value },
        value.attachments.map(({ bytes }) => bytes.buffer),
      ),
    // The error's own words could hold case text, so only its kind goes on.
    (error: unknown) =>
      scope.postMessage(
        { id: data.id, ok: false, code: error instanceof TooMuchToRead ? 'too-much' : 'damaged' },
        [],
      ),
  );
};
