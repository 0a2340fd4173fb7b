import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './file-failure';

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
    if ((await stat(path).catch(() => null))?.isDirectory()) return;
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode, make);
    await make(path, mode);
  }
}
