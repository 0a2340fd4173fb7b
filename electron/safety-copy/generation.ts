import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { disk } from '../files/disk';
import { settleFolder, unfinishedName } from '../files/whole-file';
import { type About, type Readable, readCopy } from './copy-reader';
import { CopyWriter } from './copy-writer';
import { generationPath } from './generations';

/** A generation that is open, to be read and written on. */
export type Generation = {
  readonly key: Uint8Array;
  readonly about: About;
  readonly file: FileHandle;
  readonly writer: CopyWriter;
  readable: Readable;
};

/** One that is being written, under an unfinished name. */
export type Making = Generation & { readonly path: string };

/** Begins a generation under an unfinished name. Throws the system's error; then nothing is left of it. */
export async function beginGeneration(
  folder: string,
  key: Uint8Array,
  about: About,
  now: number,
): Promise<Making> {
  await disk.mkdir(folder);
  const path = join(folder, unfinishedName());
  const file = await disk.open(path, 'wx+');
  try {
    const writer = await CopyWriter.begin(file, key, about, now);
    const readable = { about, end: writer.end, link: writer.link, to: 0, at: now, firstEnd: 0 };
    return { key, about, file, writer, readable, path };
  } catch (error) {
    await file.close();
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
}

/** Reads what was written back whole and gives it its name. Throws the system's error, or one with the code EIO. */
export async function nameGeneration(folder: string, making: Making): Promise<Making> {
  const { key, about, file, writer } = making;
  const reading = await readCopy(file, key);
  if (reading.kind !== 'whole' || reading.readable.end !== writer.end) {
    throw Object.assign(new Error('Not on the disk as it was written'), { code: 'EIO' });
  }
  const path = generationPath(folder, about.generation);
  await disk.rename(making.path, path);
  await settleFolder(folder);
  return { key, about, file, writer, readable: reading.readable, path };
}
