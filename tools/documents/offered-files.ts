import { constants, type Dirent } from 'node:fs';
import { access, open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { OfferedFile } from '../../shared/casefile/read-offered';

/** Folders are looked into this deep: a case lies at the top of its folder, or one below. */
const DEEPEST = 3;
const FILES_AT_MOST = 20_000;

/** A file as a source of bytes, opened only while it is read. */
async function offered(path: string, relativeName: string): Promise<OfferedFile> {
  const { size } = await stat(path);
  return {
    relativeName,
    size,
    read: async (offset, length) => {
      const file = await open(path, 'r');
      try {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, 0, length, offset);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

async function filesUnder(folder: string, depth = 1): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // Links are not followed: what is made into documents is what lies in this folder.
    if (isPlainFolder(entry) && depth < DEEPEST) paths.push(...(await filesUnder(path, depth + 1)));
    else if (entry.isFile()) paths.push(path);
    if (paths.length > FILES_AT_MOST) {
      throw new Error(
        `There are more than ${FILES_AT_MOST} files in ${folder}; that is not the folder of a case.`,
      );
    }
  }
  return paths;
}

function isPlainFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.isSymbolicLink();
}

/**
 * What lies at a path given on the command line: a JSON, a zip, or all files of a folder.
 * @throws Error with a sentence when there is nothing there that could be a case
 */
export async function offeredFiles(path: string): Promise<OfferedFile[]> {
  const found = await stat(path).catch(() => null);
  if (!found)
    throw new Error(`There is nothing at ${path}. Check the name, and give a .json, a folder or a .zip.`);
  if (found.isDirectory()) {
    const files = await filesUnder(path).catch((error: unknown) => {
      throw error instanceof Error && !('code' in error)
        ? error
        : new Error(`The folder ${path} cannot be read.`);
    });
    return Promise.all(files.map((file) => offered(file, relative(path, file).split(sep).join('/'))));
  }
  if (!/\.(json|zip)$/i.test(path)) {
    throw new Error(
      `${basename(path)} is neither a .json, a .zip nor a folder, so it cannot be open case data.`,
    );
  }
  if (found.size === 0) throw new Error(`${basename(path)} is empty (0 bytes). Ask for the file again.`);
  await access(path, constants.R_OK).catch(() => {
    throw new Error(`${basename(path)} may not be read by this user. Nothing was made.`);
  });
  return [await offered(path, basename(path))];
}
