import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '@shared/lib/result';
import { changeBytes } from '@shared/safety-copy/changes';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';

export const key = new Uint8Array(32).fill(7);
export const bytes = new Uint8Array(1_500_000).map((_, index) => index * 31);
export const words = (text: string) => new TextEncoder().encode(text);
export const row = (id: string, text: string) =>
  changeBytes({ table: 'records', key: `"${id}"`, row: words(text) });

type Outcome = Result<unknown, string>;

/** One thing that writes, and what must be so afterwards however it ended. */
export type Scenario = {
  /** The source files whose writing this tries. */
  readonly sites: readonly string[];
  readonly before?: (folder: string) => Promise<void>;
  readonly act: (folder: string) => Promise<Outcome>;
  readonly after: (folder: string, done: boolean) => Promise<void>;
};

/** Names of everything in a folder that is not an unfinished file of ours. */
export const finished = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !/^\.evenhand-|\.tmp/.test(join(entry.parentPath, entry.name).slice(folder.length + 1)),
    )
    .map(({ name }) => name);

/** The one made last: it is closed when the next is made, as each round of a scenario makes its own. */
let latest: SafetyCopy | undefined;

export async function made(folder: string): Promise<SafetyCopy> {
  await latest?.close();
  const copy = new SafetyCopy(join(folder, 'copy'));
  latest = copy;
  await copy.open(key);
  await copy.rebuild(key, 'L');
  await copy.append({ from: 1, to: 1, changes: row('a', 'first'), more: false });
  await copy.append({ from: 2, to: 2, changes: row('b', 'second'), more: false });
  return copy;
}
