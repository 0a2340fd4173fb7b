import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { appWithPage } from './app-with-page';
import { launchApp, type RunningApp } from './launch';
import type {} from './storage-page/asked';
import { TEST_PASSPHRASE } from './test-vault';

/** The app with a page that is only the store: what is tried is the real IndexedDB under the real app. */
export type StorageApp = {
  readonly scratch: string;
  /** Starts it on a profile, with its vault locked. */
  readonly launch: (profile: string) => Promise<RunningApp>;
  /** Starts it and opens its vault and store. */
  readonly start: (profile: string) => Promise<RunningApp>;
  readonly remove: () => void;
};

/** Opens vault and store of an app that runs. Throws when they do not open. */
export async function openStore({ page }: RunningApp): Promise<void> {
  const state = await page.evaluate((words) => window.storage.start(words), TEST_PASSPHRASE);
  if (state !== 'started') throw new Error(`The store did not open: ${state}`);
}

export async function storageApp(): Promise<StorageApp> {
  const { scratch, appFolder, remove } = await appWithPage('storage-page');
  const launch = async (profile: string) => {
    const running = await launchApp({ profile, appFolder, vault: 'locked' });
    await running.page.waitForFunction(() => 'storage' in window);
    return running;
  };
  const start = async (profile: string) => {
    const running = await launch(profile);
    await openStore(running);
    return running;
  };
  return { scratch, launch, start, remove };
}

/** Files of evidence in a profile, unfinished ones too. */
export function filesOnDisk(profile: string): number {
  const folder = join(profile, 'cases');
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** What Chromium keeps the page's databases in. */
export function databasesOf(profile: string): string {
  return join(profile, 'Partitions', 'evenhand', 'IndexedDB');
}

/** How often the safety copy of a profile was written anew: the number of its generation. */
export function copyGeneration(profile: string): number {
  const folder = join(profile, 'safety-copy');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Math.max(0, ...names.map((name) => Number(/^copy-(\d+)\.ehsc$/.exec(name)?.[1] ?? 0)));
}
