import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { disk, writeAll } from './disk';

const UNFINISHED = /^\.evenhand-[0-9a-f]{16}\.tmp$/;
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** A name beside the final one, for what is not whole yet. */
export function unfinishedName(): string {
  return `.evenhand-${randomBytes(8).toString('hex')}.tmp`;
}

/** Makes sure a new name in `folder` survives a power cut. Windows does this by itself and cannot be asked. */
export async function settleFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // Some network disks refuse; the file itself is already safe.
  } finally {
    await handle?.close();
  }
}

/**
 * Puts `bytes` at `path` whole or not at all: written beside it, settled on the disk, then renamed over
 * the final name in one step. Throws the system's error; whatever was there before is then untouched.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const unfinished = join(folder, unfinishedName());
  try {
    const handle = await disk.open(unfinished, 'wx');
    try {
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(unfinished, path);
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await settleFolder(folder);
}

/**
 * Clears away what an earlier run, killed while writing, left in `folder`: only names we give. In the user's own
 * folders only when an hour old, so that another copy of the app is not disturbed.
 * @param olderThan milliseconds; 0 in a folder that nobody else writes in
 * @param remove how they go
 */
export async function clearAbandoned(
  folder: string,
  now = Date.now(),
  olderThan = ABANDONED_AFTER_MS,
  remove: (path: string) => Promise<void> = (path) => disk.remove(path),
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => UNFINISHED.test(each))) {
    const path = join(folder, name);
    try {
      const { mtimeMs } = await stat(path);
      if (olderThan === 0 || now - mtimeMs > olderThan) await remove(path);
    } catch {
      // Gone already, or not ours to remove.
    }
  }
}
