import type { FileHandle } from 'node:fs/promises';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyTo, different } from '../files/copy-file';
import { disk } from '../files/disk';
import { settleFolder } from '../files/whole-file';
import { type Readable, readCopy } from './copy-reader';

const NAME = /^before-\d+\.ehsc$/;
/** By then a newer form of the database has shown that it works. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

async function asideIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name));
}

/** Copies the copy aside and reads it back whole; then those set aside before go. Throws the system's error. */
export async function copyAside(
  folder: string,
  version: number,
  { file, key, readable }: { file: FileHandle; key: Uint8Array; readable: Readable },
): Promise<void> {
  const name = `before-${version}.ehsc`;
  const going = { signal: new AbortController().signal, told: () => {} };
  await copyTo(join(folder, name), file, readable.end, going);
  await settleFolder(folder);
  const written = await disk.open(join(folder, name), 'r');
  const reading = await readCopy(written, key).finally(() => written.close());
  if (reading.kind !== 'whole' || reading.readable.to !== readable.to) throw different();
  for (const older of await asideIn(folder)) if (older !== name) await disk.remove(join(folder, older));
}

/** Removes what was set aside: it may hold a case that was deleted since. */
export async function forgetAside(folder: string): Promise<void> {
  for (const name of await asideIn(folder)) await disk.remove(join(folder, name));
}

/** Removes what was set aside long ago. */
export async function forgetOldAside(folder: string, now: number): Promise<void> {
  for (const name of await asideIn(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && now - found.mtimeMs > KEPT_MS) await disk.remove(join(folder, name)).catch(() => undefined);
  }
}
