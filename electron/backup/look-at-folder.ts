import { access, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { foldersAbove, SYNC_MARKERS, type SyncService, syncServiceOf } from '@shared/lib/synced-folder';

/** What a folder is called, for showing: its own name, or that of its drive. Never where it is. */
export function shownFolderName(path: string): string {
  return basename(path) || parse(path).root.replaceAll(/[\\/]/g, '') || 'Disk';
}

/** Which service carries a folder to other computers, from its names, the environment and what lies above it. */
export async function syncServiceHolding(path: string): Promise<SyncService | null> {
  const seen: string[] = [];
  for (const folder of foldersAbove(path)) {
    for (const marker of Object.keys(SYNC_MARKERS)) {
      await access(join(folder, marker)).then(
        () => seen.push(marker),
        () => undefined,
      );
    }
  }
  return syncServiceOf(path, process.env, seen);
}

/** Whether two folders lie on one disk; false when that cannot be told. */
export async function areOnOneDisk(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return a != null && b != null && a.dev === b.dev;
}

/** Whether a folder is there. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
