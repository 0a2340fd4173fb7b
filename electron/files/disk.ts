import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { makeFolder } from './make-folder';

/**
 * The disk, as everything that keeps something writes on it. One object, so that a test can put a disk in its place
 * that is full, broken or read-only, and try every place that writes (test/electron/files/disk-failures.test.ts).
 */
export const disk = {
  open: (path: string, flags: 'r' | 'r+' | 'wx' | 'wx+'): Promise<FileHandle> => open(path, flags),
  rename: (from: string, to: string): Promise<void> => rename(from, to),
  mkdir: (path: string, recursive = true, mode = 0o777): Promise<unknown> =>
    recursive ? makeFolder(path, mode, mkdir) : mkdir(path, { mode }),
  /** A second name for the same file. Some disks know none. */
  link: (path: string, second: string): Promise<void> => link(path, second),
  /** A few bytes at once, beside their place and then in it, where nothing can be waited for. */
  writeSmall: (path: string, folder: string, text: string): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  },
  removeSmall: (path: string): void => rmSync(path, { force: true }),
  remove: (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 }),
};

/** Writes all of `bytes`, at `position` or behind what was written last: a disk may take less than it is given. */
export async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  position: number | null = null,
): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const at = position === null ? null : position + done;
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, at);
    if (bytesWritten <= 0) throw Object.assign(new Error('The disk took nothing'), { code: 'EIO' });
    done += bytesWritten;
  }
}
