import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLogTail } from './log-tail';

/** What was found at a start. */
type Mended = { readonly mended: number; readonly damaged: number };

/** The files of a LevelDB folder that Chromium will go on writing at their ends: the newest log and the list of files. */
function filesWrittenOn(folder: string): string[] {
  const logs = readdirSync(folder)
    .filter((name) => /^\d+\.log$/.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const list = readFileSync(join(folder, 'CURRENT'), 'utf8').trim();
  return [...logs.slice(-1), ...(/^MANIFEST-\d+$/.test(list) ? [list] : [])].map((name) =>
    join(folder, name),
  );
}

function cutTo(path: string, length: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes the page's store safe to be written on after a kill or a power cut. Must run before a window opens it.
 *
 * Cut off while writing, Chromium leaves part of a record at the end of a log. It reads over that at the next
 * start, but then writes on behind it; at the start after that the log makes no sense ("checksum mismatch"),
 * and Chromium deletes every database of the page. Seen to happen: killed twice, all cases gone. The
 * unfinished record was never acknowledged, so nothing that was called kept is in it.
 * @param storagePath the folder of the session
 */
export function mendStore(storagePath: string): Mended {
  let mended = 0;
  let damaged = 0;
  try {
    const databases = join(storagePath, 'IndexedDB');
    const folders = readdirSync(databases).filter((name) => name.endsWith('.indexeddb.leveldb'));
    for (const path of folders.flatMap((name) => filesWrittenOn(join(databases, name)))) {
      const tail = readLogTail(readFileSync(path));
      if (tail.kind === 'damaged') damaged++;
      if (tail.kind !== 'unfinished') continue;
      cutTo(path, tail.wholeLength);
      mended++;
    }
  } catch {
    // No store yet, or one that is kept another way: nothing to mend.
  }
  return { mended, damaged };
}
