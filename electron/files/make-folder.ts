import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './file-failure';

/** Content when someone else made the folder first. */
async function unlessThere(path: string, error: unknown): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw error;
}

/**
 * Makes a folder and those it lies in, where they are not there yet. Throws the system's own error. (Node's recursive
 * `mkdir` says ENOENT on a read-only or failing disk, so that a write-protected drive looked like one not plugged in.)
 * @param make what makes one folder
 */
export async function makeFolder(
  path: string,
  mode: number,
  make: (path: string, mode: number) => Promise<unknown>,
): Promise<void> {
  try {
    await make(path, mode);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) return unlessThere(path, error);
    await makeFolder(dirname(path), mode, make);
    await make(path, mode).catch((second: unknown) => unlessThere(path, second));
  }
}
