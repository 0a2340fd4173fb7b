import { join } from 'node:path';
import { folderNames } from '../files/folder-names';

const NAME = /^copy-(\d{8})\.ehsc$/;

/** Where a generation of the copy lies. */
export function generationPath(folder: string, generation: number): string {
  return join(folder, `copy-${String(generation).padStart(8, '0')}.ehsc`);
}

/** The generations that have a name in the folder, the newest first. Throws the system's error. */
export async function generationsIn(folder: string): Promise<number[]> {
  const names = await folderNames.in(folder);
  const numbers = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  return numbers.sort((a, b) => b - a);
}
