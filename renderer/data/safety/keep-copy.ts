import type { FailureCode } from '@shared/ipc/failure-codes';
import { MAX_CHANGES_BYTES } from '@shared/ipc/limits';
import type { Result } from '@shared/lib/result';
import { desk } from '../../platform/desk';
import { NotWritten } from '../save-state';
import type { Commit, HearCommit } from './watch-commits';

/** Changes that are committed and not yet in the copy: the newest of each row, and which transactions they span. */
type Waiting = { from: number; to: number; changes: Map<string, Uint8Array> };

/** More than this is not held in memory: the copy is then made anew from the database. */
const HELD_AT_MOST = 64 * 1024 * 1024;

const backoff = (attempt: number) => Math.min(30_000, 500 * 2 ** attempt);

/** How the copy stands, for whoever shows it. */
type CopyState = { readonly kind: 'kept' | 'keeping' } | { readonly kind: 'failed'; readonly why: string };

/**
 * Brings the safety copy up to the database. Transactions committed while one change is on its way go together with
 * the next. What could not be kept is tried again, and nothing is forgotten: at worst the copy is made anew.
 */
export class CopyKeeper {
  readonly #running = new Set<Promise<Commit | null>>();
  readonly #rebuild: () => Promise<void>;
  readonly #retryAfter: (attempt: number) => number;
  #waiting: Waiting | null = null;
  #sending: Promise<void> | null = null;
  #failure: NotWritten | null = null;
  #attempts = 0;
  #behind = false;
  #stopped = false;
  /** The last transaction that was heard of, and the last that is in the copy. */
  #heard = 0;
  #copied = 0;
  /** Which database is followed, from its first commit on. */
  #lineage: string | null = null;
  /** The database was lost while it was open, and another came in its place. */
  #lost = false;
  #held = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /**
   * @param rebuild makes the copy anew from the database while changes are heard here
   */
  constructor(rebuild: () => Promise<void>, retryAfter: (attempt: number) => number = backoff) {
    this.#rebuild = rebuild;
    this.#retryAfter = retryAfter;
  }

  hear: HearCommit = (ended) => {
    if (this.#stopped) return;
    this.#running.add(ended);
    void ended.then((commit) => {
      this.#running.delete(ended);
      if (commit) this.#note(commit);
    });
  };

  get state(): CopyState {
    if (this.#failure) return { kind: 'failed', why: this.#failure.message };
    return { kind: this.#waiting || this.#sending || this.#running.size > 0 ? 'keeping' : 'kept' };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Waits until everything committed before is in the copy. @throws {@link NotWritten} when it could not be put there */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#lost) throw new DatabaseLost();
    // Not until nothing is waiting: where one change follows another that would be never.
    const heard = this.#heard;
    // What failed before is tried again at once: whoever waits may have made room.
    while ((this.#copied < heard || this.#behind) && !this.#stopped) await this.#send();
  }

  /** Makes the copy anew from the database: it is not what it should be, or its key has changed. */
  async renew(): Promise<void> {
    this.#behind = true;
    await this.settled();
  }

  /** Makes the copy anew once all is in it: it only grows, and then holds nothing of what was deleted. Tried again where it fails. */
  async forgetDeleted(): Promise<void> {
    await this.settled()
      .then(() => this.renew())
      // Nor does it stay in what was put aside before the database took a newer form.
      .then(() => desk().safetyCopy.setAside({ version: null }))
      .catch(() => undefined);
  }

  /** Which database is followed; null before its first commit was heard. */
  get lineage(): string | null {
    return this.#lineage;
  }

  /** What was heard and is not in the copy yet, for a copy being made anew. */
  take(): { readonly to: number; readonly changes: readonly Uint8Array[] } | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#held = 0;
    return waiting && { to: waiting.to, changes: [...waiting.changes.values()] };
  }

  /** Sends nothing more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#listeners.clear();
  }

  #note({ seq, lineage, changes }: Commit): void {
    if (this.#stopped) return;
    this.#lineage ??= lineage;
    // Every start leaves a database with its first count made: one that counts from 1 is not the one that was opened.
    if (seq === 1 || lineage !== this.#lineage) {
      this.#stopFollowing();
      return;
    }
    this.#waiting ??= { from: seq, to: seq, changes: new Map() };
    this.#waiting.to = Math.max(this.#waiting.to, seq);
    this.#heard = Math.max(this.#heard, seq);
    for (const { name, bytes } of changes) {
      this.#held += bytes.length - (this.#waiting.changes.get(name)?.length ?? 0);
      this.#waiting.changes.set(name, bytes);
    }
    if (this.#held > HELD_AT_MOST && this.#failure) this.#forgetWaiting();
    this.#tell();
    if (!this.#failure) this.#send().catch(() => undefined);
  }

  /**
   * Chromium empties a database it cannot read and lets another be opened in its place. To bring the copy up to that one
   * would be to lose the cases a second time, and for good: it stays as it is, and the next start makes the database anew
   * from it.
   */
  #stopFollowing(): void {
    this.#lost = true;
    this.#failure = new DatabaseLost();
    clearTimeout(this.#retry);
    this.#tell();
  }

  #forgetWaiting(): void {
    this.#behind = true;
    this.take();
  }

  #send(): Promise<void> {
    this.#sending ??= this.#run().finally(() => {
      this.#sending = null;
      this.#tell();
      if (this.#waiting && !this.#failure && !this.#stopped) this.#send().catch(() => undefined);
    });
    return this.#sending;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#lost) throw new DatabaseLost();
    const batch = this.#waiting;
    const heard = this.#heard;
    try {
      if (this.#behind) await this.#makeAnew();
      else if (batch) {
        this.#waiting = null;
        this.#held = 0;
        await this.#append(batch);
      }
      // All of it was in the batch, or in the database that the copy was made anew from.
      this.#copied = heard;
      this.#failure = null;
      this.#attempts = 0;
    } catch (error) {
      if (error instanceof DatabaseLost) this.#stopFollowing();
      else if (!(error instanceof NotWritten)) this.#behind = true;
      else if (error.code === 'out-of-order' || error.code === 'expired') this.#behind = true;
      else if (batch && !this.#behind) this.#putBack(batch);
      this.#failure = error instanceof NotWritten ? error : new NotWritten('failed', NOT_KEPT);
      if (!this.#stopped && !this.#lost) {
        const wait = this.#retryAfter(++this.#attempts);
        this.#retry = setTimeout(() => this.#send().catch(() => undefined), wait);
      }
      throw this.#failure;
    }
  }

  async #makeAnew(): Promise<void> {
    await this.#rebuild();
    this.#behind = false;
  }

  #putBack(batch: Waiting): void {
    // What was heard since is newer.
    const since = this.#waiting;
    this.#waiting = {
      from: batch.from,
      to: since?.to ?? batch.to,
      changes: new Map([...batch.changes, ...(since?.changes ?? [])]),
    };
    this.#held = [...this.#waiting.changes.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  }

  async #append({ from, to, changes }: Waiting): Promise<void> {
    try {
      for (const { bytes, more } of inParts([...changes.values()])) {
        given(await desk().safetyCopy.append({ from, to, changes: bytes, more }));
      }
    } catch (error) {
      await desk().safetyCopy.abandon();
      throw error;
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const LOST =
  'Evenhand’s database on this computer was lost while it was open. Your cases are safe in the safety copy, up to the last change that was kept. Copy what you typed since. Close Evenhand and start it again: they are then made anew from there.';

/** Thrown when another, empty database stands where the one that is followed stood. */
export class DatabaseLost extends NotWritten {
  constructor() {
    super('failed', LOST);
  }
}

const NOT_KEPT =
  'The safety copy could not be written. What you wrote is in Evenhand’s database. Evenhand keeps trying.';

/** What an act gave, or its failure thrown. */
export function given<Value>(answer: Result<Value, FailureCode>): Value {
  if (answer.ok) return answer.value;
  throw new NotWritten(answer.code, answer.message);
}

/** Changes put together into as many acts as they need, each in memory of its own. */
export function* inParts(
  changes: readonly Uint8Array[],
): Generator<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly more: boolean }> {
  let first = 0;
  do {
    let size = changes[first]?.length ?? 0;
    let end = first + 1;
    while (end < changes.length && size + (changes[end]?.length ?? 0) <= MAX_CHANGES_BYTES) {
      size += changes[end]?.length ?? 0;
      end += 1;
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const change of changes.slice(first, end)) {
      bytes.set(change, at);
      at += change.length;
    }
    first = end;
    yield { bytes, more: first < changes.length };
  } while (first < changes.length);
}
