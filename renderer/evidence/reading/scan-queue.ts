import type { CaseSession } from '@renderer/data/case-session';
import { openEvidence } from '@renderer/data/evidence-slices';
import { eachPageText, onPageTexts, type PageText, savePageText } from '@renderer/data/page-texts';
import { PaperReader } from '@renderer/workers/paper.client';
import type { PicturedKind, RecognisedPage } from '@renderer/workers/paper-messages';
import { byId } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { kindOfMediaType } from '@shared/evidence/file-kind';
import { foundMore, isToBeLookedAt } from '@shared/evidence/scanned-page';
import { whenNobodyTypes } from './typing-rest';

/** How far the recognising of a case's scanned pages is. */
type ScanState = {
  readonly waiting: number;
  /** Pages recognised since the queue was last empty. */
  readonly done: number;
  readonly paused: boolean;
};

type Place = { readonly documentId: string; readonly page: number };

const keyOf = ({ documentId, page }: Place) => `${documentId}/${page}`;

/** Workers that recognise at the same time: half the cores, so that the other half stays for the person. */
function workersWanted(): number {
  return Math.max(1, Math.min(3, Math.floor((navigator.hardwareConcurrency || 2) / 2)));
}

const PICTURED = new Set<string>(['pdf', 'image', 'tiff']);

function picturedKind(document: EvidenceDocument | undefined): PicturedKind | null {
  const kind = document?.file ? kindOfMediaType(document.file.mediaType) : null;
  return kind !== null && PICTURED.has(kind) ? (kind as PicturedKind) : null;
}

/**
 * A page takes seconds and is not left in the middle: it is not begun in the short pauses of someone who writes, in
 * milliseconds. Who writes without such a rest still gets a page recognised now and then.
 */
const PAUSE_IN_WRITING = 4_000;
const WHILE_TYPING = 60_000;

/** Pages of the store looked through before the page gets a turn to draw and to be typed on. */
const AT_A_TIME = 200;

/**
 * Recognises the words of a case's scanned pages in the background: one queue, a page at a time on each
 * worker, never begun while someone types. What is recognised is kept at once, so that after a quit or a
 * crash only the page in hand is done again.
 */
export class ScanQueue {
  readonly #session: CaseSession;
  readonly #waiting = new Map<string, Place>();
  readonly #inHand = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #readers: PaperReader[] = [];
  readonly #stop = new AbortController();
  #state: ScanState = { waiting: 0, done: 0, paused: false };
  #running = 0;

  constructor(session: CaseSession) {
    this.#session = session;
    const unfollow = onPageTexts((caseId, documentId, pages) => {
      if (caseId !== session.caseId) return;
      this.#add(pages.map((page) => ({ documentId, ...page })));
    });
    this.#stop.signal.addEventListener('abort', () => {
      unfollow();
      for (const reader of this.#readers) reader.end();
      this.#waiting.clear();
      this.#listeners.clear();
    });
    void this.#gather();
  }

  get state(): ScanState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Stops after the pages in hand, or goes on. */
  pause(paused: boolean): void {
    this.#set({ paused });
    if (paused) for (const reader of this.#readers) reader.end();
    else this.#proceed();
  }

  /** Takes a page next, because someone is looking at it. */
  first(documentId: string, page: number): void {
    const key = keyOf({ documentId, page });
    const place = this.#waiting.get(key);
    if (!place) return;
    const others = [...this.#waiting.entries()].filter(([other]) => other !== key);
    this.#waiting.clear();
    this.#waiting.set(key, place);
    for (const [other, each] of others) this.#waiting.set(other, each);
  }

  end(): void {
    this.#stop.abort();
  }

  /** What was left undone when the case was closed, or the app ended. */
  async #gather(): Promise<void> {
    await whenNobodyTypes(this.#stop.signal).catch(() => {});
    try {
      for await (const pages of eachPageText(this.#session.caseId, AT_A_TIME)) {
        if (this.#stop.signal.aborted) return;
        this.#add(pages);
        await new Promise<void>((resolve) => setTimeout(resolve));
      }
    } catch {
      // A store that cannot be read says so where its papers are opened.
    }
  }

  #add(pages: readonly ({ documentId: string } & PageText)[]): void {
    const { documents } = this.#session.getSnapshot();
    const kinds = new Map<string, PicturedKind | null>();
    for (const page of pages) {
      const { documentId } = page;
      if (!kinds.has(documentId)) kinds.set(documentId, picturedKind(byId(documents, documentId)));
      const place = { documentId, page: page.page };
      const key = keyOf(place);
      if (kinds.get(documentId) && isToBeLookedAt(page) && !this.#inHand.has(key)) {
        this.#waiting.set(key, place);
      } else this.#waiting.delete(key);
    }
    this.#set({});
    this.#proceed();
  }

  #set(fields: Partial<ScanState>): void {
    const waiting = this.#waiting.size + this.#inHand.size;
    const { done, paused } = { ...this.#state, ...fields };
    const next = { waiting, done: waiting === 0 ? 0 : done, paused };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #proceed(): void {
    while (this.#running < workersWanted() && this.#waiting.size > this.#running && !this.#state.paused) {
      if (this.#stop.signal.aborted) return;
      const reader = this.#readers[this.#running] ?? new PaperReader();
      this.#readers[this.#running] = reader;
      this.#running += 1;
      void this.#run(reader).finally(() => {
        this.#running -= 1;
        // The engine and the file it holds are let go of; they are some hundred megabytes.
        reader.end();
        this.#set({});
      });
    }
  }

  async #run(reader: PaperReader): Promise<void> {
    let open: string | null = null;
    for (;;) {
      await whenNobodyTypes(this.#stop.signal, WHILE_TYPING, PAUSE_IN_WRITING).catch(() => {});
      const [key, place] = [...this.#waiting.entries()][0] ?? [];
      if (!key || !place || this.#state.paused || this.#stop.signal.aborted) return;
      this.#waiting.delete(key);
      this.#inHand.add(key);
      const done: { open: string | null } | null = await this.#page(reader, place, open).catch(() => null);
      open = done?.open ?? null;
      this.#inHand.delete(key);
      const ended = this.#state.paused || this.#stop.signal.aborted;
      if (done === null && ended) this.#waiting.set(key, place);
      this.#set({ done: this.#state.done + (done === null && ended ? 0 : 1) });
    }
  }

  /** Recognises one page and keeps what was found. Answers which file is open now. */
  async #page(reader: PaperReader, place: Place, open: string | null): Promise<{ open: string | null }> {
    const document = byId(this.#session.getSnapshot().documents, place.documentId);
    const kind = picturedKind(document);
    if (!document?.file || !kind) return { open };
    const { sha256, mediaType } = document.file;
    if (open !== sha256) {
      const source = await openEvidence(this.#session.caseId, sha256);
      const opened = await reader.open(source, kind, mediaType);
      if (!opened.ok) {
        await this.#keep(place, null);
        return { open: null };
      }
    }
    const read = await reader.recognise(place.page);
    await this.#keep(place, read.ok ? read.value : null);
    return { open: sha256 };
  }

  async #keep(place: Place, found: RecognisedPage | null): Promise<void> {
    // Ended on purpose, in the middle of the page: it is not that nothing could be recognised.
    if (found === null && (this.#state.paused || this.#stop.signal.aborted)) throw new Error('Ended');
    if (!byId(this.#session.getSnapshot().documents, place.documentId)) return;
    await savePageText(this.#session.caseId, place.documentId, place.page, (before) => {
      const own = before?.text ?? '';
      const looked = { page: place.page, looked: true } as const;
      if (!found || !foundMore(own, found.text)) return { ...looked, text: own };
      const { text, items, confidence, turned } = found;
      return { ...looked, text, items, confidence, turned };
    });
  }
}
