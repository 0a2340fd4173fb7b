import { assertNever } from '@shared/lib/assert-never';
import { doubtfulQuotations } from '@shared/search/citation-standings';
import { SearchIndex } from '@shared/search/search-index';
import type { SearchMessage, SearchWorkerAnswer } from './search-messages';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SearchMessage>) => void;
  postMessage: (answer: SearchWorkerAnswer) => void;
};

const index = new SearchIndex();

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'pages':
      for (const { documentId, page, text } of data.pages) index.putPage(documentId, page, text);
      return;
    case 'document':
      index.setPages(data.documentId, data.pages);
      return;
    case 'case':
      for (const key of data.changes.removed) index.remove(key);
      for (const findable of data.changes.put) index.put(findable);
      return;
    case 'filled':
      scope.postMessage({ id: data.id, answer: null });
      return;
    case 'doubtful':
      scope.postMessage({ id: data.id, answer: doubtfulQuotations(index, data.quoted) });
      return;
    case 'search':
      scope.postMessage({ id: data.id, answer: index.search(data.request) });
      return;
    default:
      assertNever(data);
  }
};
