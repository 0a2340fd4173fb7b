import { type FileHandle, lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { MAX_WRITTEN_FILES } from '@shared/ipc/limits';
import { fail, ok, type Result } from '@shared/lib/result';
import { disk, writeAll } from './disk';
import { writeFailure } from './file-failure';
import { clearAbandoned, settleFolder, unfinishedName } from './whole-file';
import { WritesUnderWay } from './writes-under-way';

const WHAT = 'the copy of the case';
const EXPIRED = 'That save was already finished or given up. Start saving the copy of the case again.';
const ORDER =
  'The pieces of a file came in the wrong order, so the copy of the case was given up. Save it again.';
const TWICE = 'Two files of the case would have the same name in that folder, so the copy was given up.';
const TOO_MANY = 'The case has more files than one copy can hold, so the copy was given up.';

type Writing = { readonly key: string; readonly handle: FileHandle; written: number };

type Export = {
  readonly parent: string;
  readonly name: string;
  readonly unfinished: string;
  /** Names already whole, folded as Windows and macOS compare them. */
  readonly done: Set<string>;
  writing: Writing | null;
};

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase('en-GB');

/** Whether something already bears that name. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies of a case being written as a folder. Everything goes into an unfinished folder beside the final
 * one, which gets its name only when all of it is there: the user finds a whole copy or none.
 */
export class ExportFolders {
  readonly #open = new WritesUnderWay<Export>(EXPIRED, async (held) => {
    await held.writing?.handle.close().catch(() => undefined);
    await disk.remove(held.unfinished).catch(() => undefined);
  });

  /** Begins a copy that will be called `name` inside `parent`. Returns its token. */
  async begin(parent: string, name: string): Promise<Result<string, FailureCode>> {
    try {
      await clearAbandoned(parent);
      await this.#open.makeRoom();
      const unfinished = join(parent, unfinishedName());
      await disk.mkdir(unfinished, false);
      const token = this.#open.add({
        parent,
        name,
        unfinished,
        done: new Set(),
        writing: null,
      });
      return ok(token);
    } catch (error) {
      return writeFailure(error, WHAT);
    }
  }

  /** Writes the next piece of `relativeName` (already checked as safe). Any failure gives the whole copy up. */
  write(
    token: string,
    relativeName: string,
    piece: { bytes: Uint8Array; offset: number; final: boolean },
  ): Promise<Result<undefined, FailureCode>> {
    return this.#open.inTurn(token, async (held) => {
      const result = await this.#writePiece(held, relativeName, piece);
      if (!result.ok) await this.#open.giveUp(token);
      return result;
    });
  }

  /** Gives the copy its name, or a numbered one when that is taken; with `keep` false, removes it. */
  finish(token: string, keep: boolean): Promise<Result<string | null, FailureCode>> {
    return this.#open.inTurn(token, async (held) => {
      if (!keep) {
        await this.#open.giveUp(token);
        return ok(null);
      }
      if (held.writing !== null) {
        await this.#open.giveUp(token);
        return fail('out-of-order', ORDER);
      }
      try {
        let name = held.name;
        for (let number = 2; await isTaken(join(held.parent, name)); number += 1) {
          name = `${held.name} (${number})`;
        }
        await settleFolder(held.unfinished);
        await disk.rename(held.unfinished, join(held.parent, name));
        this.#open.finished(token);
        await settleFolder(held.parent);
        return ok(name);
      } catch (error) {
        await this.#open.giveUp(token);
        return writeFailure(error, WHAT);
      }
    });
  }

  /** Whether no copy is under way. */
  get isIdle(): boolean {
    return this.#open.isIdle;
  }

  /** Gives up everything under way, as when the page is loaded again or the app ends. */
  async giveUpAll(): Promise<void> {
    await this.#open.giveUpAll();
  }

  async #writePiece(
    held: Export,
    relativeName: string,
    piece: { bytes: Uint8Array; offset: number; final: boolean },
  ): Promise<Result<undefined, FailureCode>> {
    const key = folded(relativeName);
    try {
      if (held.writing === null) {
        if (piece.offset !== 0) return fail('out-of-order', ORDER);
        if (held.done.has(key)) return fail('out-of-order', TWICE);
        if (held.done.size >= MAX_WRITTEN_FILES) return fail('too-large', TOO_MANY);
        const path = join(held.unfinished, relativeName);
        await disk.mkdir(dirname(path));
        held.writing = { key, handle: await disk.open(path, 'wx'), written: 0 };
      }
      const { writing } = held;
      if (writing.key !== key || writing.written !== piece.offset) return fail('out-of-order', ORDER);
      await writeAll(writing.handle, piece.bytes);
      writing.written += piece.bytes.byteLength;
      if (piece.final) {
        await writing.handle.sync();
        await writing.handle.close();
        held.writing = null;
        held.done.add(key);
      }
      return ok(undefined);
    } catch (error) {
      return writeFailure(error, WHAT);
    }
  }
}
