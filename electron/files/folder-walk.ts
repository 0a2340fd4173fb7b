import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActOutput } from '@shared/ipc/desk-api';
import { MAX_CHOSEN_FILES, MAX_FOLDER_DEPTH, MAX_LEFT_OUT_NAMED } from '@shared/ipc/limits';

/** A file found; `folder` is relative to where the walk began, joined by `/`. */
export type FoundFile = { readonly path: string; readonly name: string; readonly folder: string };

/** An entry not taken, and why. */
export type LeftOut = ActOutput<'evidence.chooseFolder'>['leftOut'][number];

/** What a walk found, and what it did not take. */
export type Walk = {
  readonly files: readonly FoundFile[];
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
};

/** What an operating system or Word leaves in folders for itself. */
const SYSTEM_FILE =
  /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#|\.evenhand-[0-9a-f]{16}\.tmp)$/i;

const natural = new Intl.Collator('en-GB', { numeric: true });

/**
 * Every file under `root`, folder by folder, in the order people read names (E2 before E10). Links are
 * not followed, so a walk cannot leave the folder or go round in it; depth and number are limited.
 */
export async function walkFolder(
  root: string,
  limits = { files: MAX_CHOSEN_FILES, depth: MAX_FOLDER_DEPTH, named: MAX_LEFT_OUT_NAMED },
): Promise<Walk> {
  const files: FoundFile[] = [];
  const leftOut: LeftOut[] = [];
  let leftOutCount = 0;
  const leave = (name: string, relativeFolder: string, reason: LeftOut['reason']) => {
    leftOutCount += 1;
    if (leftOut.length < limits.named) leftOut.push({ name, relativeFolder, reason });
  };

  async function walk(path: string, folder: string, depth: number): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((one, other) => natural.compare(one.name, other.name));
    for (const entry of entries) {
      if (entry.isFile()) {
        if (SYSTEM_FILE.test(entry.name)) leave(entry.name, folder, 'system-file');
        else if (files.length >= limits.files) leave(entry.name, folder, 'too-many');
        else files.push({ path: join(path, entry.name), name: entry.name, folder });
      }
    }
    for (const entry of entries) {
      if (entry.isFile()) continue;
      if (entry.isSymbolicLink()) leave(entry.name, folder, 'link');
      else if (!entry.isDirectory()) leave(entry.name, folder, 'not-a-file');
      else if (depth >= limits.depth) leave(entry.name, folder, 'too-deep');
      // A folder not opened because the walk is full counts as one: it is not looked into.
      else if (files.length >= limits.files) leave(entry.name, folder, 'too-many');
      else {
        const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
        await walk(join(path, entry.name), inside, depth + 1).catch(() =>
          leave(entry.name, folder, 'unreadable'),
        );
      }
    }
  }

  await walk(root, '', 0);
  return { files, leftOut, leftOutCount };
}
