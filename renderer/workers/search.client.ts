import type { FindableChanges } from '@shared/search/case-findables';
import type { QuotedPlace } from '@shared/search/citation-standings';
import type { SearchRequest } from '@shared/search/findable';
import type { SearchAnswer } from '@shared/search/search-index';
import SearchWorker from './search.worker?worker';
import type { DoubtfulAnswer, PageWords, SearchMessage, SearchWorkerAnswer } from './search-messages';

/**
 * The words of one open case, held by a worker of its own: nothing of them is on disk, and `end` (when the case is
 * closed or locked) leaves none in memory.
 */
export class CaseSearch {
  readonly #worker = new SearchWorker();
  readonly #waiting = new Map<number, (answer: SearchWorkerAnswer['answer']) => void>();
  #next = 1;
  #ended = false;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<SearchWorkerAnswer>) => {
      this.#waiting.get(data.id)?.(data.answer);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = () => this.end();
  }

  /** Whether it can still be asked. */
  get ended(): boolean {
    return this.#ended;
  }

  #tell(message: SearchMessage): void {
    if (!this.#ended) this.#worker.postMessage(message);
  }

  /** Takes in pages, one by one, beside those known. */
  addPages(pages: readonly PageWords[]): void {
    const bare = pages.map(({ documentId, page, text }) => ({ documentId, page, text }));
    if (bare.length > 0) this.#tell({ kind: 'pages', pages: bare });
  }

  /** Takes in all pages of a document in place of those known. */
  setPages(documentId: string, pages: readonly { readonly page: number; readonly text: string }[]): void {
    this.#tell({ kind: 'document', documentId, pages: pages.map(({ page, text }) => ({ page, text })) });
  }

  /** Follows the case. */
  follow(changes: FindableChanges): void {
    if (changes.put.length + changes.removed.length > 0) this.#tell({ kind: 'case', changes });
  }

  /** Resolves when everything told so far has been taken in; also when the worker has ended. */
  async filled(): Promise<void> {
    await this.#ask((id) => ({ kind: 'filled', id }));
  }

  /** What fits; null when the worker has ended. */
  search(request: SearchRequest): Promise<SearchAnswer | null> {
    return this.#ask((id) => ({ kind: 'search', id, request })) as Promise<SearchAnswer | null>;
  }

  /** The quotations whose words are not where they say; none when the worker has ended. */
  async doubtful(quoted: readonly QuotedPlace[]): Promise<DoubtfulAnswer> {
    const answer = await this.#ask((id) => ({ kind: 'doubtful', id, quoted }));
    return (answer as DoubtfulAnswer | null) ?? [];
  }

  #ask(message: (id: number) => SearchMessage): Promise<SearchWorkerAnswer['answer']> {
    if (this.#ended) return Promise.resolve(null);
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#tell(message(id));
    });
  }

  /** Ends the worker, and with it every word it held. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#worker.terminate();
    for (const settle of [...this.#waiting.values()]) settle(null);
    this.#waiting.clear();
  }
}
