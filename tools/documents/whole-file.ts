import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes sure a folder is there and can be written to.
 * @throws Error with a sentence
 */
export async function readyFolder(folder: string): Promise<void> {
  const trial = join(folder, `.evenhand-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(trial, 'wx');
    await file.close();
  } catch {
    throw new Error(
      `Nothing can be written to ${folder}. Nothing was made; choose another folder with --out.`,
    );
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}

/** Writes a file whole or not at all: beside its place, to the disk, then into its place. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder, `.${name}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Error(`${name} could not be written to ${folder}${why}. What stood there before is unchanged.`);
  }
}
