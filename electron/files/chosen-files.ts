import { type FileHandle, open, stat } from 'node:fs/promises';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { readFailure } from './file-failure';
import { readPiece } from './read-piece';
import { newToken } from './token';

type Held = {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  lastUsed: number;
};

/** A token lives this long after its last use. */
export const TOKEN_LIFE_MS = 60 * 60 * 1000;

/** Tokens held at most; the one unused longest goes first. Four full folders of evidence. */
export const MAX_TOKENS = 20_000;

const EXPIRED =
  'The app no longer has hold of that file. Choose it again; what was already taken in is safe.';
const CHANGED =
  'The file changed on the disk while it was being read, so it was not taken in. Choose it again.';

/**
 * The files the user chose, held by token. The page can read what was chosen and nothing else, and
 * never learns where it lies. `now` gives milliseconds.
 */
export class ChosenFiles {
  readonly #held = new Map<string, Held>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Takes hold of the file at `path` as it is now. Fails like `stat` when it is gone or no file. */
  async hold(path: string): Promise<{ token: string; size: number }> {
    const { size, mtimeMs } = await stat(path);
    const token = newToken();
    this.#held.set(token, { path, size, modified: mtimeMs, lastUsed: this.now() });
    this.#forgetOld();
    return { token, size };
  }

  /** Up to `length` bytes from `offset`; fewer at the end, none past it. */
  async read(
    token: string,
    offset: number,
    length: number,
  ): Promise<Result<Uint8Array<ArrayBuffer>, FailureCode>> {
    const held = this.#use(token);
    if (held === null) return fail('expired', EXPIRED);
    return this.#opened(held, async (handle) => {
      const bytes = await readPiece(handle, held.size, offset, length);
      return bytes === null ? fail('changed', CHANGED) : ok(bytes);
    });
  }

  /**
   * Lets `use` read the file itself, for bytes that need not pass through the page. Fails when the file is not, or no
   * longer, the one that was chosen. What `use` throws counts as this file being unreadable: it answers its own failures.
   */
  async reading<Value>(
    token: string,
    use: (handle: FileHandle) => Promise<Result<Value, FailureCode>>,
  ): Promise<Result<Value, FailureCode>> {
    const held = this.#use(token);
    return held === null ? fail('expired', EXPIRED) : this.#opened(held, use);
  }

  async #opened<Value>(
    held: Held,
    use: (handle: FileHandle) => Promise<Result<Value, FailureCode>>,
  ): Promise<Result<Value, FailureCode>> {
    try {
      const handle = await open(held.path, 'r');
      try {
        const isSame = async () => {
          const { size, mtimeMs } = await handle.stat();
          return size === held.size && mtimeMs === held.modified;
        };
        if (!(await isSame())) return fail('changed', CHANGED);
        const used = await use(handle);
        return !used.ok || (await isSame()) ? used : fail('changed', CHANGED);
      } finally {
        await handle.close();
      }
    } catch (error) {
      return readFailure(error);
    }
  }

  release(tokens: readonly string[]): void {
    for (const token of tokens) this.#held.delete(token);
  }

  /** Forgets all, as when the page is loaded again: nobody is left who knows the tokens. */
  releaseAll(): void {
    this.#held.clear();
  }

  #use(token: string): Held | null {
    const held = this.#held.get(token);
    if (held === undefined) return null;
    // Taken out and put back, so that the map's order is the order of last use.
    this.#held.delete(token);
    if (this.now() - held.lastUsed > TOKEN_LIFE_MS) return null;
    held.lastUsed = this.now();
    this.#held.set(token, held);
    return held;
  }

  #forgetOld(): void {
    for (const [token, held] of this.#held) {
      if (this.#held.size <= MAX_TOKENS && this.now() - held.lastUsed <= TOKEN_LIFE_MS) return;
      this.#held.delete(token);
    }
  }
}
