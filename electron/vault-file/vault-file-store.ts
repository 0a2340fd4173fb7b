import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { disk, writeAll } from '../files/disk';
import { clearAbandoned, settleFolder, writeWhole } from '../files/whole-file';

/** What lies on the disk. `previous` is there only after a stop in the middle of a writing. */
type VaultFiles = {
  readonly current: Uint8Array<ArrayBuffer> | null;
  readonly previous: Uint8Array<ArrayBuffer> | null;
};

/** Where the vault file lies in the app's data folder. */
export function vaultFilePath(dataFolder: string): string {
  return join(dataFolder, 'vault', 'vault.json');
}

/**
 * The one vault file. Without it nothing that is sealed can be opened again, so it is replaced in one step and
 * the file before it stays until the new one has been read back; then that one is overwritten and removed, since
 * it may hold the key of a case that was deleted.
 */
export class VaultFileStore {
  readonly #path: string;
  readonly #previous: string;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(dataFolder: string) {
    this.#path = vaultFilePath(dataFolder);
    this.#previous = `${this.#path}.previous`;
  }

  read(): Promise<VaultFiles> {
    return this.#inTurn(async () => ({
      current: await bytesAt(this.#path),
      previous: await bytesAt(this.#previous),
    }));
  }

  /** Puts a new vault file in place. Throws the system's error; the file that was there is then still there. */
  write(bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const folder = dirname(this.#path);
      await disk.mkdir(folder, true, 0o700);
      await this.#eraseUnfinished();
      const had = (await bytesAt(this.#path)) !== null;
      if (had) await this.#keepPrevious();
      await writeWhole(this.#path, bytes);
      const back = await bytesAt(this.#path);
      if (back === null || Buffer.compare(back, bytes) !== 0) {
        if (had) await disk.rename(this.#previous, this.#path);
        throw new Error('The vault file did not read back as it was written.');
      }
      // The new file counts from here on: to say that it was not written would have the user try an old passphrase.
      // What cannot be erased now goes when the vault is next opened.
      await this.#erasePrevious().catch(() => undefined);
    });
  }

  /**
   * Clears up what a stop in the middle of a writing left, once one of the two files has been opened. Where it was the
   * previous one, the current is not whole, and the previous takes its place.
   */
  settle(opened: 'current' | 'previous'): Promise<void> {
    return this.#inTurn(async () => {
      if (opened === 'current') await this.#erasePrevious();
      else if ((await bytesAt(this.#previous)) !== null) {
        await disk.rename(this.#previous, this.#path);
        await settleFolder(dirname(this.#path));
      }
      await this.#eraseUnfinished();
    });
  }

  /**
   * The file before goes, overwritten. Where the new one never got its name, both names are of one and the same file:
   * to overwrite it would empty the vault, so only the second name goes.
   */
  async #erasePrevious(): Promise<void> {
    const [current, previous] = [await bytesAt(this.#path), await bytesAt(this.#previous)];
    const isSame = current !== null && previous !== null && Buffer.compare(current, previous) === 0;
    if (isSame) await disk.remove(this.#previous);
    else if (current !== null) await erase(this.#previous);
  }

  /** A file that never became the vault file holds the keys there were when it was written. */
  #eraseUnfinished(): Promise<void> {
    return clearAbandoned(dirname(this.#path), Date.now(), 0, erase);
  }

  /** A second name for the same file, so that it is the old file's own place on the disk that is overwritten later. */
  async #keepPrevious(): Promise<void> {
    await disk.remove(this.#previous);
    try {
      await disk.link(this.#path, this.#previous);
    } catch {
      // Some disks know no second names.
      await writeWhole(this.#previous, await readFile(this.#path));
    }
    await settleFolder(dirname(this.#path));
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** Overwrites a file in its own place on the disk, and removes it. */
async function erase(path: string): Promise<void> {
  try {
    const file = await disk.open(path, 'r+');
    try {
      const { size } = await file.stat();
      await writeAll(file, Buffer.alloc(size), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch {
    // Not there, which is the usual thing; or it cannot be overwritten, and removing is what is left.
  }
  await disk.remove(path);
}

async function bytesAt(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
