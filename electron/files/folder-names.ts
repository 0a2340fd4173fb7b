import { readdir } from 'node:fs/promises';
import { errorCode } from './file-failure';

/**
 * The names in a folder; none where there is no such folder. Throws the system's error: a folder that cannot be read
 * just now is not an empty one, and whoever removes what nothing names would remove everything. An object, so that a
 * test can put a disk in its place that stumbles.
 */
export const folderNames = {
  in: (folder: string): Promise<string[]> =>
    readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }),
};
