import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { disk, writeAll } from './disk';
import { writeFailure } from './file-failure';
import { clearAbandoned, settleFolder, unfinishedName } from './whole-file';
import { WritesUnderWay } from './writes-under-way';

const WHAT = 'the document';
const EXPIRED = 'That save was already finished or given up. Save the document again.';
const ORDER = 'The pieces of the document came in the wrong order, so it was given up. Save it again.';

type Growing = {
  readonly path: string;
  readonly unfinished: string;
  readonly handle: FileHandle;
  written: number;
};

/**
 * Documents too large to be handed over whole, written as they are made. Each grows beside its final place and gets
 * its name only when all of it is on the disk: the user finds a whole document or what was there before.
 */
export class GrowingFiles {
  readonly #open = new WritesUnderWay<Growing>(EXPIRED, async (held) => {
    await held.handle.close().catch(() => undefined);
    await disk.remove(held.unfinished).catch(() => undefined);
  });

  /** Begins a document that will be at `path`. Returns its token. */
  async begin(path: string): Promise<Result<string, FailureCode>> {
    try {
      await clearAbandoned(dirname(path));
      await this.#open.makeRoom();
      const unfinished = join(dirname(path), unfinishedName());
      const handle = await disk.open(unfinished, 'wx');
      const token = this.#open.add({ path, unfinished, handle, written: 0 });
      return ok(token);
    } catch (error) {
      return writeFailure(error, WHAT);
    }
  }

  /** Writes the next piece. Any failure gives the whole document up. */
  write(token: string, bytes: Uint8Array, offset: number): Promise<Result<undefined, FailureCode>> {
    return this.#open.inTurn(token, async (held) => {
      if (held.written !== offset) {
        await this.#open.giveUp(token);
        return fail('out-of-order', ORDER);
      }
      try {
        await writeAll(held.handle, bytes);
        held.written += bytes.byteLength;
        return ok(undefined);
      } catch (error) {
        await this.#open.giveUp(token);
        return writeFailure(error, WHAT);
      }
    });
  }

  /** Gives the document its name, in place of what bore it; with `keep` false, removes it. */
  finish(token: string, keep: boolean): Promise<Result<string | null, FailureCode>> {
    return this.#open.inTurn(token, async (held) => {
      if (!keep) {
        await this.#open.giveUp(token);
        return ok(null);
      }
      try {
        await held.handle.sync();
        await held.handle.close();
        await disk.rename(held.unfinished, held.path);
        this.#open.finished(token);
        await settleFolder(dirname(held.path));
        return ok(basename(held.path));
      } catch (error) {
        await this.#open.giveUp(token);
        return writeFailure(error, WHAT);
      }
    });
  }

  /** Whether no document is under way. */
  get isIdle(): boolean {
    return this.#open.isIdle;
  }

  /** Gives up everything under way, as when the page is loaded again or the app ends. */
  async giveUpAll(): Promise<void> {
    await this.#open.giveUpAll();
  }
}
