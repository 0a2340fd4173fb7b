import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new folder for a test, which goes when its file is through. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `evenhand-${name}-`));
  made.push(folder);
  return folder;
}

/** Removes every folder given out so far. */
export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
